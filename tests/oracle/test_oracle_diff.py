#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares csel diff with an oracle over the XML: test_oracle_diff.py CSEL.

The oracle pairs statements in the plain, quadratic way, of catalogues that are changed at random.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from decimal import Decimal

from test_oracle import CATALOGS, Tap

SOURCES = {"sheet": ("sheet", "maker"), "sheet-2": ("sheet 2", "maker"), "shop": ("shop", "second-hand")}
LENGTHS = [f"{number} mm" for number in ("1", "1.0", "2", "2.5", "2.50", "3")]
WORDS = ("a", "b", "c", "d")
GROUPS = ("B", "C", "D")
RELATIONS = ("accessory", "counterpart")
RELATED = ("X", "Y", "Z")
N_ROUNDS = 60


def read_value(property_id, printed):
    """What the words mean: a number or a text."""
    if property_id in ("width", "height", "rated-voltage"):
        number, unit = printed.split()
        return (str(Decimal(number).normalize()), unit)
    return printed


def make_fact(random_source):
    """A statement: property, qualifiers, words, source."""
    kind = random_source.choice(("width", "height", "remark", "color", "rated-voltage"))
    source = random_source.choice(("sheet", "sheet", "sheet-2", "shop"))
    if kind == "rated-voltage":
        group = random_source.choice(GROUPS)
        return (kind, ("standard=UL", "use-group=" + group), random_source.choice(("300 V", "600 V", "600.0 V")), source)
    words = LENGTHS if kind in ("width", "height") else WORDS
    return (kind, (), random_source.choice(words), source)


def make_relation(random_source):
    """Another product: type, item, whether it is required, source."""
    return (random_source.choice(RELATIONS), random_source.choice(RELATED),
            random_source.random() < 0.3, random_source.choice(tuple(SOURCES)))


def make_product(random_source):
    """A product as the reader keeps it: of a relation, one for each source that can be trusted as much."""
    facts = [make_fact(random_source) for _ in range(random_source.randrange(8))]
    relations = {}
    for _ in range(random_source.randrange(3)):
        relation = make_relation(random_source)
        relations.setdefault((relation[0], relation[1]), relation)
    return {"facts": facts, "relations": list(relations.values())}


def mutate(random_source, product):
    """The product as a later edition might have it."""
    facts = list(product["facts"])
    for _ in range(random_source.randrange(4)):
        choice = random_source.randrange(4)
        if choice == 0 or not facts:
            facts.append(make_fact(random_source))
        elif choice == 1:
            facts.pop(random_source.randrange(len(facts)))
        elif choice == 2:
            index = random_source.randrange(len(facts))
            facts[index] = facts[index][:3] + (random_source.choice(tuple(SOURCES)),)
        else:
            random_source.shuffle(facts)
    relations = [relation for relation in product["relations"] if random_source.random() < 0.8]
    relations = [relation[:2] + (random_source.random() < 0.3,) + relation[3:] for relation in relations]
    return {"facts": facts, "relations": relations}


def write_fact(fact):
    """One statement as XML."""
    kind, qualifiers, printed, source = fact
    if kind == "rated-voltage":
        group = qualifiers[1].split("=")[1]
        return f'<rating standard="UL" use-group="{group}" voltage="{printed}" source="{source}"/>'
    return f'<{kind} source="{source}">{printed}</{kind}>'


def write_relation(relation):
    """One other product as XML."""
    kind, item, required, source = relation
    return f'<{kind} item="{item}" manufacturer="M" source="{source}"' + (' required="yes"/>' if required else "/>")


def write_catalog(folder, name, products):
    """The catalogue as a file; returns its path."""
    sources = "".join(f'<source id="{source}" confidence="{confidence}">{document}</source>'
                      for source, (document, confidence) in SOURCES.items())
    body = "".join(
        f'<product item="{item}" manufacturer="M" kind="ferrule" source="sheet">'
        + "".join(map(write_fact, product["facts"])) + "".join(map(write_relation, product["relations"])) + "</product>"
        for item, product in {**products, **{item: {"facts": [], "relations": []} for item in RELATED}}.items())
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'<catalog xmlns="urn:connector-selector:catalog:1" id="t" version="1" date="2026-01-01">'
                   f'{sources}{body}</catalog>')
    return path


def identify(statement):
    """What is compared: place, words, value, source; a relation is its own place."""
    if len(statement) == 4 and isinstance(statement[2], bool):
        kind, item, required, source = statement
        return {"what": ("relation", kind, item), "qualifiers": (), "printed": "", "value": required,
                "source": SOURCES[source]}
    kind, qualifiers, printed, source = statement
    return {"what": kind, "qualifiers": qualifiers, "printed": printed, "value": read_value(kind, printed),
            "source": SOURCES[source]}


RULES = ((("what", "qualifiers", "printed", "value", "source"), False), (("what", "qualifiers", "printed"), False),
         (("what", "qualifiers", "value"), False), (("what", "qualifiers"), True), (("what", "printed", "value"), True))


def pair(before, after):
    """The pairs of the statements that belong together, and what is left of both."""
    before, after, pairs = list(before), list(after), []
    for fields, must_be_only in RULES:
        def key(statement, fields=fields):
            return tuple(statement[field] for field in fields)
        candidates = [key(statement) for statement in before], [key(statement) for statement in after]
        left = []
        for statement in before:
            mine = key(statement)
            partner = next((other for other in after if key(other) == mine), None)
            only = candidates[0].count(mine) == 1 and candidates[1].count(mine) == 1
            if partner is None or (must_be_only and not only):
                left.append(statement)
                continue
            pairs.append((statement, partner))
            after.remove(partner)
        before = left
    return pairs, before, after


def describe(statement):
    """A statement as both sides name it."""
    if statement is None:
        return None
    what = statement["what"]
    if isinstance(what, tuple):
        return (what[1], what[2], statement["value"], statement["source"])
    return (what, statement["qualifiers"], statement["printed"], statement["source"])


def compare(before, after):
    """What differs between two products: (change, fields, before, after)."""
    sides = [[identify(s) for s in product["facts"] + product["relations"]] for product in (before, after)]
    pairs, removed, added = pair(*sides)
    found = [("removed", (), describe(s), None) for s in removed] + [("added", (), None, describe(s)) for s in added]
    for one, other in pairs:
        fields = [field for field in ("value", "printed", "qualifiers") if one[field] != other[field]]
        fields += ["source"] if one["source"][0] != other["source"][0] else []
        fields += ["confidence"] if one["source"][1] != other["source"][1] else []
        if fields:
            found.append(("changed", tuple(fields), describe(one), describe(other)))
    return sorted(found, key=repr)


def read_side(statement, side):
    """A statement of the answer, as describe() names it."""
    found = statement[side]
    if found is None:
        return None
    source = (found["source"]["document"], found["source"]["confidence"])
    if statement["is_relation"]:
        return (statement["property"], found["item"], found["required"], source)
    return (name_rating(statement["property"]),
            tuple(f"{name}={value}" for name, value in found["qualifiers"].items()), found["printed"], source)


def name_rating(property_id):
    """The voltage of a rating is the nominal one or the rated one, as its standard says."""
    return "rated-voltage" if property_id.endswith("-voltage") else property_id


def read_answer(product):
    """What csel says of one product."""
    return sorted(((s["change"], tuple(s["fields"]), read_side(s, "before"), read_side(s, "after"))
                   for s in product["statements"]), key=repr)


def ask(command, *arguments):
    """The JSON of one call."""
    done = subprocess.run([command, "diff", *arguments, "--format", "json", "--lang", "en"], capture_output=True,
                          text=True, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else {"products": [], "error": done.stderr}


def check_round(command, folder, seed):
    """What is wrong with the answer for two catalogues made with @seed."""
    chance = random.Random(seed)
    before = {f"I-{i}": make_product(chance) for i in range(chance.randrange(1, 8))}
    after = {item: mutate(chance, product) for item, product in before.items() if chance.random() < 0.8}
    after.update({f"N-{i}": make_product(chance) for i in range(chance.randrange(3))})
    expected = {item: ("removed", []) for item in before if item not in after}
    expected.update({item: ("added", []) for item in after if item not in before})
    for item in set(before) & set(after):
        differences = compare(before[item], after[item])
        if differences:
            expected[item] = ("changed", differences)
    paths = [write_catalog(folder, name, products) for name, products in (("a.xml", before), ("b.xml", after))]
    answer = ask(command, *paths)
    found = {(p["after"] or p["before"])["item"]: (p["change"], read_answer(p)) for p in answer["products"]}
    return [f"seed {seed}, {item}: expected {expected.get(item)} found {found.get(item)} {answer.get('error', '')}"
            for item in sorted(set(expected) | set(found)) if expected.get(item) != found.get(item)]


def main():
    """Runs all checks."""
    tap, command = Tap(), sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        details = []
        for seed in range(N_ROUNDS):
            details += check_round(command, folder, seed)
        tap.point(f"{N_ROUNDS} pairs of catalogues: what differs", details)
    for path in CATALOGS:
        answer = ask(command, path, path)
        tap.point(f"{os.path.basename(path)} is the same as itself", [] if answer["products"] == [] else [str(answer)[:300]])
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
