#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what csel list finds, orders and counts with a brute-force scan: test_oracle_search.py CSEL.

Three catalogues of some thousand products are made up, one of them BMEcat; csel dumps what it has read,
and the same 1,000 random queries are answered by both.
"""

import json
import os
import random
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from xml.sax.saxutils import escape, quoteattr

import oracle_search as search

SEED = 20261123
QUERIES = 1000
LIMIT = 60
TURNS = 8
NATIVE = 800
BMECAT = 700
MAX_DETAILS = 12
COLORS = ("light gray", "black", "Blue", "orange", "grün", "Größe 2")
WORDS = ("lever", "Push-in", "CAGE CLAMP®", "spring", "screw", "für Leiterplatten", "angled", "straight", "ÖLFLEX",
         "100% protected", "3.81", "10,00 mm²", "coded", "µ-contact")
SPACINGS = ("2.5 mm", "3.5 mm", "3.81 mm", "5 mm", "5.08 mm", "7.5 mm", "7.62 mm", "7.62 mm / 0.3 inches", "10.16 mm")
CONDUCTORS = ("0.2 ... 1.5 mm² / 24 ... 16 AWG", "0.5 ... 10 mm² / 20 ... 8 AWG", "0.08 ... 2.5 mm²", "0.25 ... 4 mm²",
              "12 ... 1/0 AWG")
WEIGHTS = ("1.5 g", "2 g", "2.25 g", "12 g", "28 g", "0.1 kg", "102.5 g")
GROUPS = (("g1", "", "Connectors"), ("g2", "g1", "Female"), ("g3", "g1", "Male & more"), ("g4", "g3", "Angled"),
          ("g5", "", "Tools"), ("g6", "g5", "Female"))
KINDS = search.KIND_CODES
TEXT_COLUMNS = ("manufacturer", "series", "item-color", "color", "locking", "contact-plating")
COLUMNS = ("pole-number", "pin-spacing", "conductor-cross-section", "weight", "kind", "variable-coding", "group",
           "catalog", "maker:Druck[bar]", "maker:Zulassung", "maker:Schnell", "keyword") + TEXT_COLUMNS


def pick(generator, values, chance):
    """One of them, or nothing."""
    return generator.choice(values) if generator.random() < chance else None


def make_native(generator, name, maker):
    """A catalogue of our own format."""
    lines = [f'<catalog xmlns="urn:connector-selector:catalog:1" id="{name}" version="1" date="2026-01-01">',
             f"<title>{name}</title>", '<source id="s" confidence="maker" xml:lang="en">Sheet</source>']
    for index in range(NATIVE):
        item = f"{generator.randint(1, 40)}-{index}/{generator.randint(0, 30):03d}"
        lines.append(f'<product item="{item}" manufacturer={quoteattr(maker)} kind="{generator.choice(KINDS)}" source="s">')
        elements = [("series", pick(generator, ("831", "MCS", "picoMAX 3.5"), 0.7)),
                    ("type-designation", pick(generator, (f"WDU {generator.randint(1, 16)}", f"T{index}"), 0.5)),
                    ("title", " ".join(generator.sample(WORDS, 3)) + f"; {generator.randint(2, 24)}-pole"),
                    ("item-color", pick(generator, COLORS, 0.6))]
        connection = [("conductor", pick(generator, CONDUCTORS, 0.7)),
                      ("pole-number", pick(generator, [str(n) for n in (2, 3, 4, 5, 6, 8, 10, 12, 24)], 0.8))]
        rest = [("pin-spacing", pick(generator, SPACINGS, 0.7)),
                ("variable-coding", pick(generator, ("Yes", "No"), 0.5)),
                ("locking", pick(generator, ("Frontal locking lever", "without", "*", "-"), 0.4)),
                ("color", pick(generator, COLORS, 0.5)), ("contact-plating", pick(generator, ("Tin", "tin", "Gold"), 0.5)),
                ("weight", pick(generator, WEIGHTS, 0.6)),
                ("gtin", str(4000000000000 + generator.randint(0, 10 ** 6)) if generator.random() < 0.6 else None)]
        for element, text in elements:
            lines += [f"<{element}>{escape(text)}</{element}>"] if text else []
        if any(text for _, text in connection):
            lines.append('<connection number="1">')
            lines += [f"<{element}>{escape(text)}</{element}>" for element, text in connection if text]
            lines.append("</connection>")
        for element, text in rest:
            lines += [f"<{element}>{escape(text)}</{element}>"] if text else []
        lines.append("</product>")
    return "\n".join(lines + ["</catalog>"])


def list_paths():
    """The headings of each group and those above it, as csel names it."""
    names = {group: (parent, name) for group, parent, name in GROUPS}
    paths = {}
    for group in names:
        path, at = [], group
        while at:
            at, name = names[at]
            path.insert(0, search.fold(name))
        paths[group] = ["/".join(path[:length]) for length in range(1, len(path) + 1)]
    return paths


def make_feature(name, values, unit=None):
    """A feature under a free name."""
    return (f"<FEATURE><FNAME>{name}</FNAME>" + "".join(f"<FVALUE>{escape(value)}</FVALUE>" for value in values) +
            (f"<FUNIT>{unit}</FUNIT>" if unit else "") + "</FEATURE>")


def make_bmecat(generator, members):
    """A BMEcat file with groups, keywords and features of its own."""
    products, maps = [], []
    for index in range(BMECAT):
        item = f"{1000000 + index * 7}"
        details = [f"<DESCRIPTION_SHORT lang='{language}'>{escape(' '.join(generator.sample(WORDS, 2)))} {language}"
                   "</DESCRIPTION_SHORT>" for language in ("deu", "eng")]
        details += [f"<KEYWORD>{escape(word)}</KEYWORD>" for word in generator.sample(WORDS, generator.randint(0, 3))]
        features = []
        if generator.random() < 0.6:
            features.append(make_feature("Druck", [str(generator.choice((1, 2.5, 6, 10, 16)))], "bar"))
        if generator.random() < 0.5:
            features.append(make_feature("Zulassung", generator.sample(("VDE", "UL", "CSA 22.2", "EAC"), 2)))
        if generator.random() < 0.5:
            features.append(make_feature("Schnell", [generator.choice(("true", "false"))]))
        products.append(f"<PRODUCT mode='new'><SUPPLIER_PID>{item}</SUPPLIER_PID><PRODUCT_DETAILS>{''.join(details)}"
                        "</PRODUCT_DETAILS><PRODUCT_FEATURES><REFERENCE_FEATURE_SYSTEM_NAME>udf_Acme-1.0"
                        f"</REFERENCE_FEATURE_SYSTEM_NAME>{''.join(features)}</PRODUCT_FEATURES></PRODUCT>")
        members[item] = generator.sample([group for group, _, _ in GROUPS], generator.choice((0, 1, 1, 2)))
        maps += [f"<PRODUCT_TO_CATALOGGROUP_MAP><PROD_ID>{item}</PROD_ID><CATALOG_GROUP_ID>{group}</CATALOG_GROUP_ID>"
                 "</PRODUCT_TO_CATALOGGROUP_MAP>" for group in members[item]]
    groups = "".join(f"<CATALOG_STRUCTURE type='node'><GROUP_ID>{group}</GROUP_ID><GROUP_NAME>{escape(name)}</GROUP_NAME>"
                     f"<PARENT_ID>{parent or 0}</PARENT_ID></CATALOG_STRUCTURE>" for group, parent, name in GROUPS)
    return ("<BMECAT version='2005'><HEADER><CATALOG><LANGUAGE>deu</LANGUAGE><CATALOG_ID>B</CATALOG_ID>"
            "<CATALOG_NAME>B</CATALOG_NAME></CATALOG><SUPPLIER><SUPPLIER_NAME>Acme AG</SUPPLIER_NAME></SUPPLIER></HEADER>"
            f"<T_NEW_CATALOG><CATALOG_GROUP_SYSTEM><GROUP_SYSTEM_ID>1</GROUP_SYSTEM_ID>{groups}</CATALOG_GROUP_SYSTEM>"
            f"{''.join(products)}{''.join(maps)}</T_NEW_CATALOG></BMECAT>")


def make_word(generator, product):
    """Something that may be typed: a part of what a product says, or a quantity."""
    choice = generator.random()
    if choice < 0.25:
        return generator.choice(("2.5mm2", "2.5 mm²", "16 AWG", "7.62", "5,08", "7.62mm", "0.3in", "4", "24", "28 g",
                                 "10mm2", "1/0 AWG", "2", "e", "0.5 mm2", "10", "12 awg"))
    text = generator.choice(product.numbers + product.texts + product.facts).decode(errors="ignore")
    words = [word for word in text.split() if word.isprintable()] or ["x"]
    word = generator.choice(words)
    if choice < 0.6 and len(word) > 2:
        first = generator.randint(0, len(word) - 2)
        word = word[first:generator.randint(first + 1, len(word))]
    return word.upper() if choice > 0.9 else word


BOUNDS = {"pole-number": ("3", "8"), "pin-spacing": ("5", "0.2in", "0.76 cm", "5.08 mm"), "weight": ("2 g", "0.002 kg", "30"),
          "conductor-cross-section": ("1 mm2", "16 AWG", "2.5", "4 AWG"), "maker:Druck[bar]": ("2.5", "10")}


def to_bound(text, column):
    """(steps, kind) of a bound as typed."""
    if search.parse_typed(text):
        return search.parse_typed(text)
    unit = {"pole-number": "1", "pin-spacing": "mm", "weight": "g", "conductor-cross-section": "mm2",
            "maker:Druck[bar]": "1"}[column]
    return search.to_steps(text, unit), search.UNITS[unit][0]


def make_filter(generator, products, query, arguments):
    """One more column filtered."""
    column = generator.choice(COLUMNS)
    if column in query.filters:
        return
    conditions = query.filters.setdefault(column, [])
    if column in BOUNDS and generator.random() < 0.5:
        text = generator.choice(BOUNDS[column])
        operator = generator.choice((">=", "<="))
        conditions.append((operator, to_bound(text, column)))
        arguments += ["--filter", f"{column}{operator}{text}"]
        if generator.random() < 0.7:
            return
    for _ in range(generator.randint(1, 3)):
        product = generator.choice(products)
        values = product.groups if column == "group" else [value.key for value in product.get_values(column)]
        key = generator.choice(list(values) + ["", "*"] if not values or generator.random() < 0.3 else list(values))
        if ("=", key) not in conditions:
            conditions.append(("=", key))
            arguments += ["--filter", f"{column}={key}"]


def make_query(generator, products):
    """(query, facets, arguments of csel list)."""
    query, arguments = search.Query(), []
    if generator.random() < 0.65:
        product = generator.choice(products)
        words = [make_word(generator, product) for _ in range(generator.choice((1, 1, 1, 2, 2, 3)))]
        if generator.random() < 0.08:
            words = [generator.choice(product.numbers).decode()]
        query.text = " ".join(words)
        arguments += ["--search", query.text]
    for _ in range(generator.choice((0, 1, 1, 2, 3))):
        make_filter(generator, products, query, arguments)
    if generator.random() < 0.5:
        query.sort = generator.choice([column for column in COLUMNS if column != "group"] + ["item-number", "title"])
        query.descending = generator.random() < 0.5
        arguments += ["--sort", ("-" if query.descending else "") + query.sort]
    facets = generator.sample(COLUMNS, 3) + generator.sample(list(query.filters), min(1, len(query.filters)))
    for column in facets:
        arguments += ["--facet", column]
    return query, facets, arguments + ["--limit", str(LIMIT)]


def compare_facet(query, products, column, answer):
    """What is wrong with a facet."""
    stated, not_stated, counts, ends = query.count(products, column)
    found = {value["key"]: value["count"] for value in answer["values"]}
    problems = []
    if (answer["stated"], answer["not_stated"]) != (stated, not_stated):
        problems.append(f"{column}: {answer['stated']}, {answer['not_stated']}, not {stated}, {not_stated}")
    if found != counts:
        wrong = {key: (found.get(key), counts.get(key)) for key in set(found) | set(counts)
                 if found.get(key) != counts.get(key)}
        problems.append(f"{column}: found, expected {dict(list(wrong.items())[:4])}")
    for end, index in (("min", 0), ("max", 1)):
        if answer[end]:
            unit = answer[end]["unit"]
            steps = search.to_steps(answer[end]["value"], unit)
            if ends.get(search.UNITS[unit][0], (None, None))[index] != steps:
                problems.append(f"{column}: {end} {answer[end]}, not {ends}")
    return problems


def compare(query, facets, products, answer):
    """What is wrong with an answer."""
    query.look(products)
    expected = query.run(products)
    problems = []
    if answer["count"] != len(expected):
        problems.append(f"{answer['count']} products, not {len(expected)}")
    found = [(product["catalog"], product["item"]) for product in answer["products"]]
    wanted = [(product.catalog, product.item) for product in expected[:LIMIT]]
    if found != wanted:
        place = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), min(len(found), len(wanted)))
        problems.append(f"at {place} {found[place:place + 2]}, not {wanted[place:place + 2]}")
    for column, facet in zip(facets, answer["facets"]):
        problems += compare_facet(query, products, column, facet)
    return problems


def compare_turn(turn):
    """What is wrong with the answers of one turn."""
    queries, answers, products = turn
    return [f"{shlex.join(arguments)}: {problem}" for (query, facets, arguments), answer in zip(queries, answers)
            for problem in compare(query, facets, products, answer)]


def run(csel, files, *arguments):
    """What csel prints."""
    command = [csel, "list", "--format", "json"] + [part for file in files for part in ("--catalog", file)]
    answer = subprocess.run(command + list(arguments), capture_output=True, text=True, check=False)
    if answer.returncode:
        raise RuntimeError(answer.stderr)
    return answer.stdout


def read_answers(text):
    """The objects of a text, one after the other."""
    decoder, place, answers = json.JSONDecoder(), 0, []
    while text[place:].strip() if place + 8 > len(text) else True:
        answer, place = decoder.raw_decode(text, place)
        answers.append(answer)
        while place < len(text) and text[place].isspace():
            place += 1
        if place == len(text):
            break
    return answers


def write(folder, name, text):
    """A file in the folder; returns its path."""
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def check(csel, folder):
    """All queries; returns what is wrong."""
    generator = random.Random(SEED)
    members = {}
    files = [write(folder, "a.xml", make_native(generator, "a", "Phönix")),
             write(folder, "b.xml", make_bmecat(generator, members)),
             write(folder, "c.xml", make_native(generator, "c", "WAGO"))]
    paths = list_paths()
    products = []
    for data in json.loads(run(csel, files, "--facts")):
        groups = [path for group in members.get(data["item"], []) for path in paths[group]]
        products.append(search.Product(data, set(groups)))
    queries = [make_query(generator, products) for _ in range(QUERIES)]
    lines = "\n".join(shlex.join(arguments) for _, _, arguments in queries)
    answers = read_answers(run(csel, files, "--queries", write(folder, "queries", lines)))
    if len(answers) != QUERIES:
        return [f"{len(answers)} answers"], 0
    # Each process looks at the queries of its turn
    turns = [(queries[first::TURNS], answers[first::TURNS], products) for first in range(TURNS)]
    with ProcessPoolExecutor() as pool:
        problems = [problem for wrong in pool.map(compare_turn, turns) for problem in wrong]
    return problems, sum(answer["count"] > 0 for answer in answers)


def main():
    """One test point."""
    with tempfile.TemporaryDirectory() as folder:
        problems, n_found = check(sys.argv[1], folder)
    print("1..2")
    print(f"{'not ok' if problems else 'ok'} 1 {QUERIES} queries give the products, the order and the counts of a scan")
    for problem in problems[:MAX_DETAILS]:
        print("# " + problem)
    print(f"{'ok' if n_found > QUERIES // 2 else 'not ok'} 2 {n_found} of them find something")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
