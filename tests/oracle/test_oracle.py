#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares csel with the oracle: test_oracle.py CSEL, with CSEL_DATA_DIR set."""

import copy
import itertools
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ThreadPoolExecutor

import oracle
import oracle_catalog
import oracle_findings

CATALOGS = [os.path.join(os.environ.get("CSEL_DATA_DIR", "data"), "catalogs", name)
            for name in ("wago-831.xml", "pluggable-headers.xml")]
KINDS = ("solid", "stranded", "fine-stranded")
SIZES = [size + " mm2" for size in "0.34 0.5 0.75 1 1.5 2.5 4 6 10 16".split()] + [
    size + " AWG" for size in "22 20 18 16 14 12 10 8 6".split()]
WISHES = ("any", "insulated", "uninsulated", "none")
SEED = "831-1104/320-000"
# connector, how many of the catalogues are read
CONNECTORS = ((SEED, 1), (SEED, 2), ("831-1204", 1), ("831-3604", 1), ("831-505", 1),
              ("216-266", 1), ("831-3104", 2), ("733-104", 2), ("1757019", 2))
HALVES = ("831-3104", "733-104", "1757019", "231-533", "713-1428", "734-132", "1757475")
PER = ("iec:III/3", "iec:III/2", "iec:II/2", "iec:II/3", "iec:IV/3", "iec:I/1", "iec:III/4",
       "ul:A", "ul:B", "ul:C", "ul:D", "csa:B", "csa:C", "csa:D")
SUPPLIES = ("120/240V", "230/400V", "400/690V", "500/800V", "690V", "1000V", "400V-IT",
            "690V-IT", "400V-delta-earthed", "160V", "320V", "600V-DC")
CURRENTS = ("4A", "5A", "8A", "35A", "36A", "37A", "41A", "42A")
CHECKED = (SEED, "831-3104", "831-1204", "734-132", "1757475", "733-332")
MAX_DETAILS = 12


class Tap:
    """Counts test points and prints them."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def point(self, name, details):
        """One test point; it failed where there are details."""
        self.count += 1
        self.failed += bool(details)
        print(f"{'not ok' if details else 'ok'} {self.count} {name}")
        for detail in details[:MAX_DETAILS]:
            print("# " + detail.replace("\n", " "))
        if len(details) > MAX_DETAILS:
            print(f"# and {len(details) - MAX_DETAILS} more")
        sys.stdout.flush()

    def end(self):
        """The plan, and the exit status."""
        print(f"1..{self.count}")
        return 1 if self.failed else 0


class Csel:
    """Runs the command, a few at once."""

    def __init__(self, command):
        self.command = command
        self.pool = ThreadPoolExecutor(max(2, os.cpu_count() or 2))

    def run(self, catalogs, arguments):
        """The JSON of one call, or what went wrong as a string."""
        words = [self.command, *arguments, "--format", "json", "--lang", "en"]
        for catalog in catalogs:
            words += ["--catalog", catalog]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        try:
            return json.loads(done.stdout)
        except ValueError:
            return f"exit {done.returncode}: {done.stderr.strip()[:150]}"

    def compare(self, jobs):
        """Details of the jobs (catalogues, arguments, compare function) that disagree."""
        def one(job):
            catalogs, arguments, compare = job
            answer = self.run(catalogs, arguments)
            try:
                found = [answer] if isinstance(answer, str) else compare(answer)
            except (KeyError, IndexError, TypeError) as error:
                found = [f"not the JSON of the interface: {error!r}"]
            return [" ".join(arguments) + ": " + text for text in found]
        return list(itertools.chain.from_iterable(self.pool.map(one, jobs)))


def difference(what, expected, found):
    """A list with the difference in words, empty where there is none."""
    return [] if expected == found else [f"{what}: oracle {expected}, csel {found}"]


def compare_ferrules(expected, answer):
    """What differs in an answer of csel ferrules."""
    found = {name: part["verdict"] for name, part in answer["terminal"].items()}
    details = difference("terminal", expected["terminal"], found)
    candidates = {each["item"]: each for each in answer["candidates"]}
    details += difference("candidates", sorted(expected["candidates"]), sorted(candidates))
    for item, wanted in expected["candidates"].items():
        if item in candidates:
            each = candidates[item]
            got = {"verdict": each["verdict"], "listed": each["listed"],
                   "open": sorted(each["open"])}
            details += difference(item, wanted, got)
    return details


def compare_mates(expected, answer):
    """What differs in an answer of csel mates."""
    each = answer["counterparts"][0]
    details = difference("verdict", expected["verdict"], each["verdict"])
    if expected["listed"] is not None:
        details += difference("listed", expected["listed"], each["listed"])
    if any("result" in line for line in each["reasons"]):
        against = sorted(line["rule"] for line in each["reasons"]
                         if line.get("result") == "does-not-mate")
        details += difference("against", expected["against"], against)
    return details


def compare_check(expected, answer):
    """What differs in an answer of csel check."""
    found = {line["rule"]: line["result"] for line in answer["lines"]}
    details = difference("result", expected["result"], answer["result"])
    for rule in sorted(set(expected["lines"]) | set(found)):
        details += difference(rule, expected["lines"].get(rule), found.get(rule))
    return details


def ferrule_job(catalogs, products, item, kind, size, wish):
    """One call of csel ferrules with its comparison."""
    connector = next(product for product in products if product.item == item)
    ferrules = [product for product in products if product.kind == "ferrule"]
    expected = oracle.judge_ferrules(connector, kind, size, wish, ferrules)
    arguments = ["ferrules", item, "--conductor", kind, "--size", size, "--ferrule", wish]
    return catalogs, arguments, lambda answer: compare_ferrules(expected, answer)


def mates_job(catalogs, first, second):
    """One call of csel mates with its comparison."""
    expected = oracle.judge_mates(first, second)
    return (catalogs, ["mates", first.item, second.item],
            lambda answer: compare_mates(expected, answer))


def check_arguments(item, requirement):
    """The words of csel check."""
    options = [word for name, value in requirement.items() for word in ("--" + name, value)]
    return ["check", item] + ["=".join(pair) for pair in zip(options[::2], options[1::2])]


def check_job(catalogs, product, requirement):
    """One call of csel check with its comparison."""
    expected = oracle.judge_check(product, requirement)
    return (catalogs, check_arguments(product.item, requirement),
            lambda answer: compare_check(expected, answer))


def test_ferrules(tap, csel):
    """Kinds x sizes x wishes x connectors."""
    for (item, count), kind in itertools.product(CONNECTORS, KINDS):
        catalogs = CATALOGS[:count]
        products = oracle.load(catalogs)
        jobs = [ferrule_job(catalogs, products, item, kind, size, wish)
                for size, wish in itertools.product(SIZES, WISHES)]
        tap.point(f"ferrules {item} {kind}, {count} catalogue(s)", csel.compare(jobs))
    catalogs = CATALOGS[::-1]
    products = oracle.load(catalogs)
    tap.point("ferrules, catalogues in the other order", csel.compare([
        ferrule_job(catalogs, products, SEED, "fine-stranded", size, wish)
        for size, wish in itertools.product(SIZES, WISHES)]))


def test_mates(tap, csel):
    """Every ordered pair of the maker's catalogue, and with some second-hand halves."""
    maker = oracle.load(CATALOGS[:1])
    halves = [product for product in maker if product.kind in oracle.PLUGGABLE]
    others = [product for product in maker if product.item in ("216-266", "831-505")]
    jobs = [mates_job(CATALOGS[:1], *pair)
            for pair in itertools.permutations(halves + others, 2)]
    tap.point("mates, all pairs of the maker's catalogue", csel.compare(jobs))
    products = oracle.load(CATALOGS)
    chosen = [product for product in products if product.item in HALVES]
    chosen += similar_headers(products)
    pairs = [pair for pair in itertools.permutations(halves + chosen, 2)
             if pair[0] in chosen or pair[1] in chosen]
    tap.point("mates, with second-hand halves, both ways",
              csel.compare([mates_job(CATALOGS, *pair) for pair in pairs]))


def similar_headers(products):
    """Headers with 4 poles and a pin spacing of 7.62 and 7.5 mm."""
    found = {}
    for product in products:
        poles = oracle.scalar(product.one("pole-number"))
        spacing = oracle.scalar(product.one("pin-spacing"), "mm")
        if product.item not in HALVES and product.manufacturer != "WAGO" and poles == 4:
            found.setdefault(str(spacing), product)
    return [found[spacing] for spacing in ("7.62", "7.5") if spacing in found]


def requirement_groups():
    """Groups of requirements by name; supply and current go round together."""
    currents = itertools.cycle(CURRENTS)
    yield "supply, current", [
        {"supply": supply, "current": next(currents), "ratings-per": per}
        for per, supply in itertools.product(PER, SUPPLIES)]
    yield "current of the connector and the conductor", [
        dict({"current": current, "ratings-per": per}, **more)
        for current, per in itertools.product(CURRENTS, ("iec:III/3", "ul:C", "csa:C", "ul:B"))
        for more in ({}, {"conductor-current": "36A"})]
    yield "conductor", [{"conductor": f"{kind}:{size.replace(' ', '')}"}
                        for kind, size in itertools.product(KINDS, SIZES)]
    yield "temperatures", [
        {"ambient": ambient, "wiring-temperature": wiring} for ambient, wiring in
        zip(("0C", "40C", "60C", "104C", "105C", "106C", "150C"),
            ("-36C", "-35C", "-10C", "20C", "60C", "61C", "105C"))]
    yield "poles, pin spacing", [
        {"poles": poles, "pin-spacing": spacing + "mm"} for poles, spacing in
        itertools.product(("2", "4"), ("3.5", "5", "7.5", "7.62", "7.620"))]
    yield "classes, approvals", [
        {"flammability": flammability, "material-group": group, "approval": approval}
        for flammability, group, approval in zip(
            ("V-0", "V-1", "V-2", "HB", "5VA", "5VB"), ("I", "II", "IIIa", "IIIb", "I", "II"),
            ("UR", "UL", "CSA", "IEC", "VDE", "UR"))]


def test_check(tap, csel):
    """A grid of requirements for products of both catalogues."""
    products = oracle.load(CATALOGS)
    chosen = [product for product in products if product.item in CHECKED]
    for name, requirements in requirement_groups():
        jobs = []
        for product, requirement in itertools.product(chosen, requirements):
            count = 1 if product.item in (SEED, "831-1204") else 2
            jobs.append(check_job(CATALOGS[:count], product, requirement))
        tap.point(f"check: {name}", csel.compare(jobs))


class Mutation:
    """Asks the same questions of a whole catalogue and of changed ones."""

    def __init__(self, csel, folder):
        self.csel = csel
        self.folder = folder

    def write(self, name, root):
        """Writes a catalogue and returns its path."""
        path = os.path.join(self.folder, name + ".xml")
        ElementTree.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
        return path

    def verdicts(self, path, arguments):
        """Every verdict and line of one answer as {name: verdict}; an error is itself."""
        answer = self.csel.run([path], arguments)
        if isinstance(answer, str):
            return {"error": answer}
        found = {}
        for name, part in answer.get("terminal", {}).items():
            found["terminal " + name] = part["verdict"]
        for each in answer.get("candidates", []) + answer.get("counterparts", []):
            found[each["item"]] = each["verdict"]
        if "result" in answer:
            found["result"] = answer["result"]
        for line in answer.get("lines", []):
            found[line["rule"]] = line["result"]
        return found

    def ask(self, paths, questions):
        """{path: {question number: verdicts}}, all asked at once."""
        pairs = list(itertools.product(paths, range(len(questions))))
        answers = self.csel.pool.map(lambda pair: self.verdicts(pair[0], questions[pair[1]]),
                                     pairs)
        result = {path: {} for path in paths}
        for (path, index), answer in zip(pairs, answers):
            result[path][index] = answer
        return result


def deletions(root):
    """(description, catalogue) with each single element or rating value left out."""
    products = [child for child in root if child.tag.endswith("}product")]
    for product in products:
        for place, element in enumerate(product.iter()):
            if element is product:
                continue
            mutant, name = copy.deepcopy(root), element.tag.rpartition("}")[2]
            twin = mutant[list(root).index(product)]
            doomed = list(twin.iter())[place]
            parent = next(parent for parent in twin.iter() if doomed in list(parent))
            parent.remove(doomed)
            yield f"{product.get('item')} without {name} {dict(element.attrib)}", mutant
            for attribute in ("voltage", "impulse-voltage", "current"):
                if attribute in element.attrib:
                    mutant = copy.deepcopy(root)
                    twin = mutant[list(root).index(product)]
                    del list(twin.iter())[place].attrib[attribute]
                    yield f"{product.get('item')} without {attribute} of {name}", mutant


def sourced(root, source):
    """(description, catalogue) with each single fact from another source."""
    for place, element in enumerate(root.iter()):
        name = element.tag.rpartition("}")[2]
        if name in ("catalog", "title", "source", "connection"):
            continue
        mutant = copy.deepcopy(root)
        list(mutant.iter())[place].set("source", source)
        yield f"{name} {dict(element.attrib)} from {source}", mutant


def second_hand(root):
    """Each fact once from hearsay."""
    return sourced(root, "hearsay")


def own_value(root):
    """Each fact once measured by the user: as good as the maker's."""
    return sourced(root, "own")


def improved(before, after):
    """What became good that was not."""
    good = ("fits", "mates", "pass")
    errors = [each["error"] for each in (before, after) if "error" in each]
    return errors[:1] or [
        f"{name}: {before.get(name)} became {verdict}" for name, verdict in after.items()
        if verdict in good and before.get(name) not in good]


def oracle_differences(path, questions, answers):
    """Where csel and the oracle disagree about a changed catalogue."""
    products = {product.item: product for product in oracle.load([path])}
    ferrules = [product for product in products.values() if product.kind == "ferrule"]
    details = []
    for index, (command, item, *rest) in enumerate(questions):
        found, product = answers[index], products[item]
        if "error" in found:
            details.append(found["error"])
            continue
        if command == "ferrules":
            judged = oracle.judge_ferrules(product, rest[1], rest[3], rest[5], ferrules)
            wanted = {"terminal " + key: value for key, value in judged["terminal"].items()}
            wanted.update({key: value["verdict"] for key, value in judged["candidates"].items()})
        elif command == "mates":
            wanted = {rest[0]: oracle.judge_mates(product, products[rest[0]])["verdict"]}
        else:
            requirement = dict(word[2:].split("=", 1) for word in rest)
            judged = oracle.judge_check(product, requirement)
            wanted = dict(judged["lines"], result=judged["result"])
        for name in sorted(set(wanted) | set(found)):
            details += difference(f"{' '.join(questions[index])}: {name}", wanted.get(name),
                                  found.get(name))
    return details


def mutate(tap, mutation, command, name, makers):
    """Deletes or distrusts each fact: nothing becomes good, and the oracle agrees."""
    root = ElementTree.fromstring(oracle_catalog.CATALOG)
    questions = [list(words) for words in oracle_catalog.QUESTIONS if words[0] == command]
    base = mutation.write("base", root)
    named = {mutation.write(f"{name}-{count}", mutant): description
             for count, (description, mutant) in enumerate(makers(root))}
    answers = mutation.ask([base, *named], questions)
    better, differing = [], []
    for path, description in named.items():
        for index, words in enumerate(questions):
            better += [f"{description}: {' '.join(words)}: {text}" for text in
                       improved(answers[base][index], answers[path][index])]
        differing += [f"{description}: {text}" for text in
                      oracle_differences(path, questions, answers[path])]
    tap.point(f"{command}, {len(named)} catalogues {name}: nothing becomes better", better)
    tap.point(f"{command}, {len(named)} catalogues {name}: as the oracle says", differing)


def test_mutations(tap, csel):
    """A catalogue that states everything, and then one fact less."""
    ElementTree.register_namespace("", "urn:connector-selector:catalog:1")
    with tempfile.TemporaryDirectory() as folder:
        mutation = Mutation(csel, folder)
        base = mutation.write("base", ElementTree.fromstring(oracle_catalog.CATALOG))
        for command in ("ferrules", "mates", "check"):
            details = []
            for words, expected in oracle_catalog.QUESTIONS.items():
                if words[0] == command:
                    found = mutation.verdicts(base, words)
                    for item, verdict in expected.items():
                        details += difference(f"{' '.join(words)}: {item}", verdict,
                                              found.get(item, found.get("error")))
            tap.point(f"{command}: a catalogue that states everything", details)
            if command == "ferrules":
                products = oracle.load([base])
                tap.point("ferrules: that catalogue, all conductors", csel.compare([
                    ferrule_job([base], products, "C-1", kind, size, wish)
                    for kind, size, wish in itertools.product(KINDS, SIZES, WISHES)]))
            mutate(tap, mutation, command, "with one fact less", deletions)
            mutate(tap, mutation, command, "with one second-hand fact", second_hand)
            mutate(tap, mutation, command, "with one own value", own_value)


def test_findings(tap, csel):
    """What was once answered wrongly, with the oracle's answer and the written one."""
    with tempfile.TemporaryDirectory() as folder:
        mutation = Mutation(csel, folder)
        for count, (name, text, words, expected) in enumerate(oracle_findings.CASES):
            path = mutation.write(f"finding-{count}", ElementTree.fromstring(text))
            found = mutation.verdicts(path, words)
            details = [each for item, verdict in expected.items() for each in
                       difference(item, verdict, found.get(item, found.get("error")))]
            details += oracle_differences(path, [list(words)], [found])
            tap.point(f"finding: {name}", details)
    test_refused(tap, csel)


def test_refused(tap, csel):
    """Supplies that cannot be are an error of use; inches are never a pass."""
    seed = ["check", SEED, "--catalog", CATALOGS[0]]
    for supply in oracle_findings.REFUSED:
        done = subprocess.run([csel.command, *seed, "--supply", supply], capture_output=True,
                              text=True, check=False)
        tap.point(f"finding: {supply} is refused", difference("exit status", 2, done.returncode))
    answer = csel.run(CATALOGS[:1], ["check", SEED, "--pin-spacing", "0.3in"])
    results = answer if isinstance(answer, str) else [line["result"] for line in answer["lines"]]
    tap.point("finding: a pin spacing in inches", difference("pin spacing", ["open"], results))


def main():
    """Runs all groups."""
    tap, csel = Tap(), Csel(sys.argv[1])
    only = sys.argv[2:]
    for test in (test_ferrules, test_mates, test_check, test_mutations, test_findings):
        if not only or test.__name__[5:] in only:
            test(tap, csel)
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
