#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares csel with the oracle where a user adds to the data: test_oracle_answers.py CSEL.

Own values, gauges by area, groups, several ratings, what is accepted, wiring; then the shipped
catalogues with each fact deleted or from hearsay.
"""

import copy
import itertools
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from decimal import Decimal

import oracle
import oracle_answers
from test_oracle import CATALOGS, CURRENTS, KINDS, PER, SEED, SIZES, SUPPLIES, Csel, Tap, deletions, difference

ElementTree.register_namespace("", "urn:connector-selector:catalog:1")
LENGTHS = ("8", "10", "11", "12", "13", "15", "18")
GAUGES = ["1/0", "2", "4", "7", "9", "11", "13", "17", "19", "21", "24"]
ODD_SIZES = ["0.49 mm2", "0.51 mm2", "1,5", "3 mm2", "5 mm2", "6.01 mm2", "8 mm2", "10.01 mm2"] + [
    gauge + " AWG" for gauge in GAUGES]
OWN = """<catalog xmlns="urn:connector-selector:catalog:1" id="own-values" version="1"
date="2026-03-02"><source id="own" confidence="own-value" version="2026-03-02" note="KM">{}</source>
{}</catalog>"""
GOOD_WORDS = ("fits", "mates", "pass")
MAKER = CATALOGS[:1]


class Ask(Csel):
    """Csel with own values of a user, and its exit status."""

    def __init__(self, command, folder):
        super().__init__(command)
        self.folder = folder
        self.nobody = os.path.join(folder, "nobody")

    def call(self, catalogs, arguments, home=None):
        """The JSON of one call of a user, or what went wrong as a string."""
        words = [self.command, *arguments, "--format", "json", "--lang", "en"]
        for catalog in catalogs:
            words += ["--catalog", catalog]
        done = subprocess.run(words, capture_output=True, text=True, check=False,
                              env=dict(os.environ, XDG_DATA_HOME=home or self.nobody))
        try:
            return json.loads(done.stdout)
        except ValueError:
            return f"exit {done.returncode}: {done.stderr.strip()[:150]}"

    def all(self, jobs):
        """Details of the jobs (catalogues, arguments, home, compare) that disagree."""
        def one(job):
            catalogs, arguments, home, compare = job
            answer = self.call(catalogs, arguments, home)
            try:
                found = compare(answer)
            except (KeyError, IndexError, TypeError, AttributeError) as error:
                found = [f"not the JSON of the interface: {error!r}: {str(answer)[:150]}"]
            return [" ".join(arguments) + ": " + text for text in found]
        return list(itertools.chain.from_iterable(self.pool.map(one, jobs)))

    def write(self, name, text):
        """A catalogue of the test."""
        path = os.path.join(self.folder, name + ".xml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def keep(self, name, products, source="measured"):
        """The home of a user with own values, and their file."""
        home = os.path.join(self.folder, name)
        os.makedirs(os.path.join(home, "connector-selector"))
        path = os.path.join(home, "connector-selector", "own-values.xml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(OWN.format(source, products))
        return home, path


def own_product(product, facts):
    """A product of the own values."""
    return (f'<product item="{product.item}" manufacturer="{product.manufacturer}" '
            f'kind="{product.kind}" source="own">{facts}</product>')


def own_sleeves(products, length):
    """Every ferrule with a sleeve length."""
    return "".join(own_product(product, f"<sleeve-length>{length} mm</sleeve-length>")
                   for product in products if product.kind == "ferrule")


def answered_ferrules(answer):
    """What an answer of csel ferrules says, in the words of the oracle."""
    return {
        "terminal": {name: part["verdict"] for name, part in answer["terminal"].items()},
        "candidates": {each["item"]: {
            "verdict": each["verdict"], "listed": each["listed"], "open": sorted(each["open"]),
            "group": each["group"], "color": each["color"]} for each in answer["candidates"]},
        "choices": sorted((each["group"], sorted(each["items"])) for each in answer["choices"]),
    }


def compare_ferrules(expected, answer):
    """What differs in an answer of csel ferrules."""
    found = answered_ferrules(answer)
    details = difference("terminal", expected["terminal"], found["terminal"])
    details += difference("candidates", sorted(expected["candidates"]), sorted(found["candidates"]))
    for item in set(expected["candidates"]) & set(found["candidates"]):
        details += difference(item, expected["candidates"][item], found["candidates"][item])
    for each in answer["candidates"]:
        said = each["todo"] == "sleeve must be 11…13 mm, length not stated"
        if each["group"] == "one-check" and each["open"] == ["sleeve-length"] and answer["sleeve"]:
            details += difference(each["item"] + " todo", True, said)
        if each["group"] != "cannot-tell":
            details += difference(each["item"] + " todo", each["group"] == "one-check", bool(each["todo"]))
    details += [f"{each['items']} distinguishable" for each in answer["choices"]
                if each["distinguishable"] != (len(each["items"]) == 1)]
    return details + difference("choices", expected["choices"], found["choices"])


def ferrule_job(catalogs, products, home, question):
    """One call of csel ferrules with its comparison; question is item, kind, size, wish, mode."""
    item, kind, size, wish, mode = question
    connector = next(product for product in products if product.item == item)
    ferrules = [product for product in products if product.kind == "ferrule"]
    expected = oracle_answers.judge_ferrules(connector, kind, size, wish, ferrules, mode)
    arguments = ["ferrules", item, "--conductor", kind, "--size", size, "--ferrule", wish, "--awg", mode]
    return catalogs, arguments, home, lambda answer: compare_ferrules(expected, answer)


def with_file(catalogs, path):
    """The products of catalogues with the own values of a file."""
    return oracle_answers.with_own(oracle.load(catalogs), oracle.load([path]))


def test_own_sleeves(tap, ask):
    """A sleeve length on every ferrule: maker's catalogue, then with hearsay about lengths."""
    for count, length in itertools.product((1, 2), LENGTHS):
        catalogs = CATALOGS[:count]
        home, path = ask.keep(f"sleeve-{count}-{length}", own_sleeves(oracle.load(catalogs), length))
        products = with_file(catalogs, path)
        sizes = SIZES if count == 1 else [size for size in SIZES if "AWG" not in size][::2]
        tap.point(f"own sleeve length {length} mm, {count} catalogue(s)", ask.all([
            ferrule_job(catalogs, products, home, (SEED, kind, size, wish, "table"))
            for kind, size, wish in itertools.product(KINDS[1:], sizes, ("any", "uninsulated"))]))


def test_own_rows(tap, ask):
    """Rows for stranded conductors, strip lengths and sleeves where they are not stated."""
    rows = "".join(f'<conductor kind="stranded"{ferrule}>0.75 ... 4 mm²</conductor>' for ferrule in
                   ("", ' ferrule="insulated"', ' ferrule="uninsulated"'))
    fine = rows.replace('"stranded"', '"fine-stranded"')
    for count in (1, 2):
        catalogs = CATALOGS[:count]
        products = {product.item: product for product in oracle.load(catalogs)}
        facts = {SEED: f'<connection number="1">{rows}</connection>',
                 "831-1204": f"<connection number=\"1\">{rows}{fine}<strip-length>11 ... 13 mm"
                             "</strip-length></connection>",
                 "831-3104": f"<connection number=\"1\">{fine}<strip-length>11 ... 12 mm"
                             "</strip-length></connection>"}
        own = "".join(own_product(products[item], each) for item, each in facts.items() if item in products)
        home, path = ask.keep(f"rows-{count}", own_sleeves(products.values(), 12) + own)
        judged = with_file(catalogs, path)
        tap.point(f"own rows and strip lengths, {count} catalogue(s)", ask.all([
            ferrule_job(catalogs, judged, home, (item, kind, size, "any", "table"))
            for item, kind, size in itertools.product(facts, KINDS, SIZES) if item in products]))


def test_own_and_back(tap, ask):
    """csel own set and unset: an own value counts, and the earlier answer comes back exactly."""
    home = os.path.join(ask.folder, "back")
    proof = ["--source", "packaging", "--by", "KM", "--date", "2026-03-02"]
    stranded = ["--conductor", "stranded"]
    cases = [
        (["216-266", "sleeve-length", "12 mm"], [],
         ["ferrules", SEED, "--conductor", "fine-stranded", "--size", "2.5mm2"]),
        ([SEED, "conductor-cross-section", "0.5 ... 10 mm²"], stranded,
         ["ferrules", SEED, "--conductor", "stranded", "--size", "2.5mm2"]),
        (["831-1204", "limit-temperature", "-60 ... +105 °C"], [], ["check", "831-1204", "--ambient", "120C"]),
        (["831-1204", "flammability-class", "V-0"], [], ["check", "831-1204", "--flammability", "V-1"]),
        ([SEED, "nominal-voltage", "1000 V"], ["--ratings-per", "iec:IV/3"],
         ["check", SEED, "--supply", "400V", "--ratings-per", "iec:IV/3"])]
    details = []
    for (item, name, value), extra, question in cases:
        before = ask.call(MAKER, question, home)
        for words in (["set", item, f"{name}={value}"], ["unset", item, name]):
            words += ["--catalog", MAKER[0], *(proof if words[0] == "set" else []), *extra]
            done = subprocess.run([ask.command, "own", *words],
                                  env=dict(os.environ, XDG_DATA_HOME=home), capture_output=True, text=True,
                                  check=False)
            details += [f"own {words}: {done.stderr}"] if done.returncode else []
            after = ask.call(MAKER, question, home)
            details += [f"{words}: {question}"] if (after == before) != (words[0] == "unset") else []
    tap.point("own values: set, and taken back exactly", details)


def test_maker_stands(tap, ask):
    """Own values that contradict the maker change nothing, whoever wrote their file."""
    products = {product.item: product for product in oracle.load(MAKER)}
    seed = ('<rating standard="UL 1059" use-group="B" voltage="600 V" current="41 A"/>'
            '<rating standard="IEC/EN 60664-1" overvoltage-category="III" pollution-degree="3" '
            'voltage="1000 V" impulse-voltage="12 kV" current="63 A"/><connection number="1">'
            '<conductor kind="fine-stranded">0.1 ... 35 mm²</conductor><conductor kind="fine-stranded" '
            'ferrule="insulated">0.1 ... 35 mm²</conductor><strip-length>5 ... 25 mm</strip-length>'
            '<pole-number>9</pole-number></connection>')
    own = own_product(products[SEED], seed) + "".join(
        own_product(product, "<ferrule-size>10 mm²</ferrule-size>")
        for product in products.values() if product.kind == "ferrule")
    home = ask.keep("contradicting", own)[0]
    questions = [["ferrules", SEED, "--conductor", "fine-stranded", "--size", size] for size in SIZES]
    questions += [["check", SEED, "--supply=1000V", "--current=50A", "--ratings-per=" + per, "--poles=9"]
                  for per in PER]
    questions += [["mates", SEED], ["wire", SEED, "--pole", "1-9=fine-stranded:16mm2"]]
    details = [" ".join(words) for words in questions
               if ask.call(MAKER, words) != ask.call(MAKER, words, home)]
    tap.point("own values: what the maker states stands", details)


def test_sizes(tap, ask):
    """Odd sizes by both ways of reading a gauge."""
    products = oracle.load(MAKER)
    home, path = ask.keep("sizes", own_sleeves(products, 12))
    for name, judged, where in (("as shipped", products, None), ("own sleeves", with_file(MAKER, path), home)):
        for mode in ("table", "area"):
            jobs = [ferrule_job(MAKER, judged, where, (SEED, kind, size, wish, mode))
                    for kind, size, wish in itertools.product(KINDS[1:], SIZES + ODD_SIZES, ("any", "insulated"))
                    if mode == "area" or size in ODD_SIZES]
            tap.point(f"sizes by {mode}, {name}", ask.all(jobs))


def test_refused(tap, ask):
    """Several conductors in one clamping unit."""
    def compare(answer):
        found = [part["verdict"] for part in answer["terminal"].values()]
        return difference("answer", (["does-not-fit"] * 3, []), (found, answer["candidates"]))
    tap.point("several conductors are refused", ask.all([
        (MAKER, ["ferrules", SEED, "--conductor", "fine-stranded", "--size", size, "--conductors", number], None,
         compare) for size, number in itertools.product(("0.5 mm2", "1 mm2", "18 AWG"), ("2", "3"))]))


def compare_users(expected, answer):
    """What differs in the connectors of a ferrule."""
    return difference("connectors", expected, {
        each["connector"]: each["candidates"][0]["group"] for each in answer["connectors"]})


def test_users(tap, ask):
    """Which connectors take a ferrule."""
    for count in (1, 2):
        catalogs = CATALOGS[:count]
        home, path = ask.keep(f"users-{count}", own_sleeves(oracle.load(catalogs), 12))
        jobs = []
        for products, where in ((oracle.load(catalogs), None), (with_file(catalogs, path), home)):
            for ferrule in (product for product in products if product.kind == "ferrule"):
                expected = oracle_answers.judge_ferrule_users(ferrule, products)
                jobs.append((catalogs, ["ferrules", ferrule.item], where,
                             lambda answer, expected=expected: compare_users(expected, answer)))
        tap.point(f"which connectors take a ferrule, {count} catalogue(s)", ask.all(jobs))


def test_look_alikes(tap, ask):
    """Exactly five pairs of the maker's catalogue cannot be told apart."""
    alike = {}
    for product in oracle.load(MAKER):
        alike.setdefault(oracle_answers.looks(product), []).append(product.item)
    pairs = sorted(items for items in alike.values() if len(items) > 1)
    answer = ask.call(MAKER, ["validate"])
    found = sorted([each["item"], *(other["item"] for other in each["others"])]
                   for each in answer["findings"] if each["check"] == "lookalikes")
    tap.point("look-alikes", difference("pairs", pairs, found) + difference("number", 5, len(pairs)))


def check_words(item, requirement, ratings=()):
    """The words of csel check."""
    return ["check", item] + [f"--{name}={value}" for name, value in requirement.items()] + [
        "--ratings-per=" + per for per in ratings]


def compare_check(lines, product, answer):
    """What differs in an answer of csel check, its margins included."""
    found = {(line["rule"], line["ratings_per"]): line["result"] for line in answer["lines"]}
    details = difference("result", oracle_answers.result_of(lines), answer["result"])
    if lines.get(("conductor-range", None)) != "pass" and ("sleeve-length", None) not in found:
        lines = {name: result for name, result in lines.items() if name[0] != "sleeve-length"}
    for name in sorted(set(lines) | set(found), key=str):
        details += difference(str(name), lines.get(name), found.get(name))
    for line in answer["lines"]:
        unit = {"voltage": "v", "current": "a"}.get(line["rule"])
        if unit and line["margin"] and line["outcome"] != "group-limit":
            required = Decimal(line["required"]["value"])
            wanted = oracle_answers.margin(product, line["ratings_per"], line["rule"], unit, required)
            details += difference(f"margin {line['rule']}", wanted, Decimal(line["margin"]["value"]))
    return details


def check_job(catalogs, product, requirement, ratings, home=None):
    """One call of csel check with its comparison."""
    lines = oracle_answers.judge_check(product, requirement, ratings)
    return (catalogs, check_words(product.item, requirement, ratings), home,
            lambda answer: compare_check(lines, product, answer))


def test_ratings(tap, ask):
    """Several ratings at once, margins, own ratings."""
    own = ('<rating standard="IEC 60664-1" overvoltage-category="III" pollution-degree="3" voltage="400 V" '
           'impulse-voltage="4 kV" current="10 A"/><rating standard="UL 1059" use-group="D" voltage="600 V" '
           'current="15 A"/><rating standard="UL 1059" use-group="B" voltage="-" current="-"/>'
           '<limit-temperature>-40 ... +85 °C</limit-temperature>')
    products = {product.item: product for product in oracle.load(MAKER)}
    home, path = ask.keep("ratings", own_product(products["831-1204"], own))
    owned = {product.item: product for product in with_file(MAKER, path)}
    markets = (("iec:III/3", "ul:C", "csa:C"), ("iec:II/3", "ul:D", "csa:D"), ("iec:IV/3", "ul:B", "ul:A"),
               ("iec:I/2", "csa:B"))
    jobs = []
    for supply, ratings in itertools.product(SUPPLIES, markets):
        current = CURRENTS[len(jobs) % len(CURRENTS)]
        for item, where in ((SEED, None), ("831-1204", home)):
            jobs.append(check_job(MAKER, owned[item], {"supply": supply, "current": current}, ratings, where))
    tap.point("check: several ratings, margins, own ratings", ask.all(jobs))


def test_conditions(tap, ask):
    """Conductors with ferrules, altitude, temperatures, also with a derating curve."""
    products = oracle.load(MAKER)
    seed = next(product for product in products if product.item == SEED)
    jobs = [check_job(MAKER, seed, {"conductor": ":".join((kind, size.replace(" ", ""), preparation))}, ())
            for kind, size, preparation in itertools.product(KINDS, SIZES, ("insulated", "uninsulated"))]
    jobs += [check_job(MAKER, seed, {"altitude": altitude, "supply": "400V"}, ("iec:III/3",))
             for altitude in ("0", "1999", "2000", "2001", "5000")]
    jobs += [check_job(MAKER, seed, {"ambient": ambient}, ())
             for ambient in ("-61C", "-60C", "-0.5C", "0C", "105C", "105.5C")]
    home, path = ask.keep("derating", own_product(
        seed, "<derating-curve>10 mm², 4 poles, factor 0.8: 20 °C 41 A; 60 °C 41 A; 90 °C 24 A</derating-curve>"))
    seed = next(product for product in with_file(MAKER, path) if product.item == SEED)
    jobs += [check_job(MAKER, seed, {"ambient": ambient, "current": current, "conductor-current": "99A",
                                     "conductor": "fine-stranded:" + size}, ("iec:III/3",), home)
             for ambient, current, size in itertools.product(
                 ("-61C", "19C", "20C", "60C", "75C", "90C", "91C", "106C"), ("24A", "32A", "33A", "41A", "42A"),
                 ("10mm2", "6mm2", "8AWG"))]
    tap.point("check: ferrules, altitude, ambient, derating curve", ask.all(jobs))


def test_accepted(tap, ask):
    """An open line is accepted, a fail never."""
    seed = next(product for product in oracle.load(MAKER) if product.item == SEED)
    rules = ("voltage", "impulse-voltage", "current", "conductor-current", "ambient", "approval", "altitude")
    jobs = []
    for per, ambient, current in itertools.product(("iec:III/3", "iec:IV/3", "ul:B", "ul:D"), ("60C", "120C"),
                                                   ("4A", "50A")):
        asked = {"supply": "480V", "current": current, "ambient": ambient, "approval": "CSA", "altitude": "3000"}
        lines = oracle_answers.judge_check(seed, asked, (per,))
        fails = [rule for (rule, _), result in lines.items() if result != "open"]
        for chosen in (rules, [rule for rule in rules if rule not in fails and (rule, per) in lines
                               or (rule, None) in lines and rule not in fails]):
            refused = any(rule in fails or not {(rule, per), (rule, None)} & set(lines) for rule in chosen)
            words = check_words(SEED, asked, (per,)) + ["--by", "K"]
            words += [word for rule in chosen for word in ("--accept", rule + "=seen")]
            expected = oracle_answers.result_of(lines, chosen)
            jobs.append((MAKER, words, None, lambda answer, refused=refused, expected=expected: difference(
                "result", "exit 1" if refused else expected,
                answer[:6] if isinstance(answer, str) else answer["result"])))
    tap.point("check: accepted, but never a fail", ask.all(jobs))


def compare_wire(expected, answer):
    """What differs in an answer of csel wire."""
    found = sorted((each["pole"], each["verdict"]) for each in answer["poles"])
    counted = sorted((each["per_connector"], each["total"], each["with_spare"]) for each in answer["ferrules"])
    return (difference("poles", expected["poles"], found) + difference("ferrules", expected["ferrules"], counted)
            + difference("verdict", expected["verdict"], answer["verdict"]))


def wire_job(catalogs, products, home, item, poles, count=(1, 0)):
    """One call of csel wire; poles are (pole, conductor, ferrule item or None)."""
    named = {product.item: product for product in products}
    expected = oracle_answers.judge_wire(
        named[item], [(pole, conductor, named.get(ferrule)) for pole, conductor, ferrule in poles], *count)
    words = ["wire", item, "--connectors", str(count[0]), "--spare", str(count[1])]
    for pole, conductor, ferrule in poles:
        words += ["--pole", f"{pole}={conductor}" + (f",ferrule={ferrule}" if ferrule else "")]
    return catalogs, words, home, lambda answer: compare_wire(expected, answer)


def test_wire(tap, ask):
    """Poles by kind, size, preparation and ferrule; too many poles, two conductors, counts."""
    products = oracle.load(MAKER)
    home, path = ask.keep("wire", own_sleeves(products, 12))
    owned = with_file(MAKER, path)
    ferrules = ["216-262", "216-264", "216-266", "216-286", "216-108", "216-263", None]
    jobs = []
    for item, (judged, where) in itertools.product((SEED, "831-1204", "831-3604"), ((products, None), (owned, home))):
        for kind, size, preparation in itertools.product(KINDS, SIZES if item == SEED else SIZES[::4],
                                                         ("", ":insulated", ":uninsulated")):
            wire = f"{kind}:{size.replace(' ', '')}{preparation}"
            chosen = ferrules[len(jobs) % len(ferrules)] if preparation and kind != "solid" else None
            jobs.append(wire_job(MAKER, judged, where, item, [(1, wire, chosen), (2, "solid:6mm2", None)]))
    everything = oracle.load(CATALOGS)
    for item, ferrule in itertools.product((SEED, "831-3104"), ("216-103", "3200742", "216-263", None)):
        jobs.append(wire_job(CATALOGS, everything, None, item, [
            (pole, "fine-stranded:1mm2:insulated", ferrule) for pole in (1, 4)] + [(2, "fine-stranded:18AWG", None)]))
    for poles in ((4,), (5,), (1, 1), (1, 2, 3, 4), (3, 4, 5), (2, 2, 4)):
        for spare, size in itertools.product(((1, 0), (7, 5), (3, 10), (10, 10)),
                                             ("2.5mm2:insulated", "16mm2:insulated", "4mm2")):
            jobs.append(wire_job(MAKER, owned, home, SEED, [
                (pole, "fine-stranded:" + size, "216-266" if size[0] == "2" else None) for pole in poles], spare))
    tap.point("wire", ask.all(jobs))


def test_supply_side(tap, ask):
    """The supply side is never a pass."""
    sides = ("this", "other", "both", "unknown")
    items = (SEED, "831-1204", "831-3604", "734-132", "831-3104")
    tap.point("supply side: never a pass", ask.all([
        (CATALOGS, ["mates", first, second, "--supply-side", side], None, lambda answer: difference(
            "supply side", "cannot-tell", answer["supply_side"]["verdict"]))
        for first, second, side in itertools.product(items, items, sides) if first != second]))


def said(answer):
    """Every verdict and line of an answer as {name: verdict}, those of a line with its pole or ratings."""
    if isinstance(answer, str):
        return {"error": answer}
    found = {name: answer[name] for name in ("result", "verdict") if name in answer}
    for part in answer.get("connectors", [answer]) if isinstance(answer.get("connectors", []), list) else [answer]:
        where = part.get("connector", "") if "connectors" in answer else ""
        for name, each in part.get("terminal", {}).items():
            found[where, name] = each["verdict"]
        for each in part.get("candidates", []) + part.get("counterparts", []) + part.get("poles", []):
            found[where, each.get("item"), each.get("pole")] = each["verdict"]
    for line in answer.get("lines", []):
        found[line["rule"], line["ratings_per"]] = line["result"]
    return found


QUESTIONS = (
    ["ferrules", SEED, "--conductor", "fine-stranded", "--size", "2.5mm2"],
    ["ferrules", SEED, "--conductor", "fine-stranded", "--size", "18AWG"],
    ["ferrules", SEED, "--conductor", "fine-stranded", "--size", "6mm2", "--ferrule", "uninsulated"],
    ["ferrules", SEED, "--conductor", "solid", "--size", "20AWG", "--awg", "area"],
    ["ferrules", SEED, "--conductor", "fine-stranded", "--size", "10mm2"],
    ["ferrules", "216-266"],
    ["mates", SEED, "831-1204", "831-3604", "831-3624", "831-3644"],
    ["mates", "831-3604", "--supply-side", "other", SEED, "831-1204"],
    ["wire", SEED, "--pole", "1=fine-stranded:2.5mm2:insulated,ferrule=216-266", "--pole", "2-4=solid:6mm2"],
    ["wire", SEED, "--pole", "4-5=fine-stranded:6mm2:uninsulated,ferrule=216-108", "--pole", "1=stranded:1mm2"],
    ["check", SEED, "--supply=400/690V", "--current=36A", "--conductor-current=36A", "--ratings-per=iec:III/3",
     "--ratings-per=iec:II/3", "--ratings-per=ul:C", "--ratings-per=csa:C", "--poles=4", "--pin-spacing=7.62",
     "--flammability=V-1", "--material-group=II", "--approval=UR,CSA", "--ambient=60C", "--wiring-temperature=20C",
     "--conductor=fine-stranded:4mm2", "--altitude=2000"],
    ["check", SEED, "--supply=900V", "--current=4A", "--ratings-per=iec:II/2", "--ratings-per=iec:I/1",
     "--ratings-per=iec:IV/3", "--ratings-per=ul:B", "--ratings-per=ul:D", "--ratings-per=csa:D", "--ambient=120C",
     "--wiring-temperature=-40C", "--poles=3", "--flammability=5VA", "--conductor=solid:16mm2", "--approval=UL"],
)


def changed(tap, ask, name, home, mutants):
    """Catalogues with one fact changed: no verdict and no line becomes good."""
    base = [said(ask.call(MAKER, words, home)) for words in QUESTIONS]
    paths = [(description, ask.write(f"{name}-{count}", ElementTree.tostring(root, "unicode")))
             for count, (description, root) in enumerate(mutants)]

    def one(job):
        (description, path), index = job
        after = said(ask.call([path], QUESTIONS[index], home))
        error = after.get("error", "")
        return [f"{description}: {' '.join(QUESTIONS[index])}: {each}: {base[index].get(each)} became {verdict}"
                for each, verdict in after.items() if verdict in GOOD_WORDS and base[index].get(each) not in GOOD_WORDS
                ] + ([f"{description}: {error}"] if error and "a formula that cannot" not in error else [])
    details = itertools.chain.from_iterable(ask.pool.map(one, itertools.product(paths, range(len(QUESTIONS)))))
    tap.point(f"{len(paths)} shipped catalogues {name}: nothing becomes better", list(details))
    return paths


def hearsay(root):
    """(description, catalogue) with each fact or product once from hearsay."""
    for place, element in enumerate(root.iter()):
        name = element.tag.rpartition("}")[2]
        if name in ("catalog", "title", "source", "connection"):
            continue
        mutant = copy.deepcopy(root)
        source = ElementTree.Element(root[1].tag, {"id": "hearsay", "confidence": "second-hand"})
        source.text = "hearsay"
        list(mutant.iter())[place].set("source", "hearsay")
        mutant.insert(1, source)
        yield f"{name} {dict(element.attrib)}", mutant


def test_deletions(tap, ask):
    """The maker's catalogue without each single fact, with own sleeve lengths so that much fits."""
    root = ElementTree.parse(MAKER[0]).getroot()
    home = ask.keep("deleted", own_sleeves(oracle.load(MAKER), 12))[0]
    base = list(itertools.chain.from_iterable(said(ask.call(MAKER, words, home)).values() for words in QUESTIONS))
    tap.point("much of it is good before", [] if sum(word in GOOD_WORDS for word in base) > 40 else [str(base)])
    changed(tap, ask, "with one fact less", home, deletions(root))


def judged_hearsay(path, own):
    """The verdicts of the oracle about a changed catalogue, for questions it can be asked as a whole."""
    products = with_file([path], own)
    named = {product.item: product for product in products}
    ferrules = [product for product in products if product.kind == "ferrule"]
    result = []
    for words in QUESTIONS:
        expected = {}
        if words[0] == "ferrules" and len(words) > 2:
            options = dict(zip(words[2::2], words[3::2]))
            judged = oracle_answers.judge_ferrules(
                named[words[1]], options["--conductor"], options["--size"], options.get("--ferrule", "any"), ferrules,
                options.get("--awg", "table"))
            expected = {("", name): verdict for name, verdict in judged["terminal"].items()
                        if name == "bare" or "AWG" not in options["--size"]}
            expected.update({("", item, None): each["verdict"] for item, each in judged["candidates"].items()})
        elif words[0] == "mates":
            expected = {("", item, None): oracle.judge_mates(named[words[1]], named[item])["verdict"]
                        for item in words[2:] if item in named}
        elif words[0] == "check":
            asked = [word[2:].split("=") for word in words[2:]]
            ratings = [value for name, value in asked if name == "ratings-per"]
            requirement = {name: value for name, value in asked if name not in ("ratings-per", "approval")}
            expected = oracle_answers.judge_check(named[words[1]], requirement, ratings)
        result.append(expected)
    return result


def test_hearsay(tap, ask):
    """The maker's catalogue with each single fact from hearsay, then with all of it."""
    root = ElementTree.parse(MAKER[0]).getroot()
    home, own = ask.keep("hearsay", own_sleeves(oracle.load(MAKER), 12))
    paths = changed(tap, ask, "with one fact from hearsay", home, hearsay(root))

    def one(entry):
        description, path = entry
        found = [said(ask.call([path], words, home)) for words in QUESTIONS]
        return [f"{description}: {' '.join(words)}: {text}"
                for words, wanted, each in zip(QUESTIONS, judged_hearsay(path, own), found)
                for name in wanted for text in difference(str(name), wanted[name], each.get(name))]
    tap.point("each as the oracle says", list(itertools.chain.from_iterable(ask.pool.map(one, paths[::3]))))
    for source in root.iter(oracle.NAMESPACE + "source"):
        source.set("confidence", "second-hand")
    path = ask.write("all-hearsay", ElementTree.tostring(root, "unicode"))
    details = []
    for words in QUESTIONS:
        details += [f"{' '.join(words)}: {name}" for name, verdict in said(ask.call([path], words, home)).items()
                    if verdict in GOOD_WORDS and name[0] not in ("conductor-current", "altitude")]
    tap.point("all from hearsay: nothing is good", details)


def without_nth(root, place):
    """A catalogue in which each product lacks its fact number place: they are judged one by one."""
    mutant, removed = copy.deepcopy(root), 0
    for product in mutant.iter(oracle.NAMESPACE + "product"):
        facts = [(parent, child) for parent in product.iter() for child in parent]
        if place < len(facts):
            facts[place][0].remove(facts[place][1])
            removed += 1
    return mutant, removed


def test_headers(tap, ask):
    """The second-hand catalogue, and the same as if it were the maker's: one fact less in each product."""
    root = ElementTree.parse(CATALOGS[1]).getroot()
    halves = [product.item for product in oracle.load(CATALOGS[1:]) if product.kind in oracle.PLUGGABLE]
    asked = [["check", "--all", *words] for words in (
        ["--supply=230/400V", "--ratings-per=iec:II/2"], ["--supply=120/240V", "--ratings-per=iec:III/3"],
        ["--current=5A", "--conductor-current=9A"], ["--poles=4", "--pin-spacing=5.08mm"],
        ["--conductor=fine-stranded:14AWG"])]
    asked += [["mates", SEED, *halves], ["mates", "831-3104", *halves]]
    asked += [["ferrules", item, "--conductor", "fine-stranded", "--size", size]
              for item, size in itertools.product((SEED, "831-3104", "1757019"), ("1mm2", "18AWG"))]

    def good(path, words):
        answer = ask.call([MAKER[0], path], words)
        return {name for name, verdict in said(answer).items() if verdict in GOOD_WORDS} | {
            each["item"] for each in answer.get("meets", [])}

    for name in ("second-hand", "maker"):
        for source in root.iter(oracle.NAMESPACE + "source"):
            source.set("confidence", name)
        before = list(ask.pool.map(lambda words, path=ask.write(name, ElementTree.tostring(root, "unicode")):
                                   good(path, words), asked))
        details, place = [], 0
        mutant, removed = without_nth(root, place)
        while removed:
            path = ask.write(f"{name}-{place}", ElementTree.tostring(mutant, "unicode"))
            after = list(ask.pool.map(lambda words, path=path: good(path, words), asked))
            details += [f"fact {place}: {' '.join(words)[:80]}: {each}" for words, old, new in zip(asked, before, after)
                        for each in new - old]
            place += 1
            mutant, removed = without_nth(root, place)
        tap.point(f"headers as of {name}, without each of up to {place} facts: nothing becomes better", details)
        if name == "second-hand":
            items = {product.item for product in oracle.load(CATALOGS[1:])}
            tap.point("headers: nothing second-hand is good", [
                str(each) for old in before for each in old if (each if isinstance(each, str) else each[1]) in items])


def main():
    """Runs all groups, or those that are named."""
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        ask = Ask(sys.argv[1], folder)
        for test in (test_own_sleeves, test_own_rows, test_own_and_back, test_maker_stands, test_sizes, test_refused,
                     test_users, test_look_alikes, test_ratings, test_conditions, test_accepted, test_wire,
                     test_supply_side, test_deletions, test_hearsay, test_headers):
            if not sys.argv[2:] or test.__name__[5:] in sys.argv[2:]:
                test(tap, ask)
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
