#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What csel must answer, written from the domain document alone.

Pure functions; results are GOOD, BAD or OPEN and are put into the words of each question at the
end. A verdict is its worst line, and a line is never better than its source.
"""

import re
import xml.etree.ElementTree as ElementTree
from decimal import Decimal

NAMESPACE = "{urn:connector-selector:catalog:1}"
GOOD, OPEN, BAD = "good", "open", "bad"
FERRULE_WORDS = {GOOD: "fits", OPEN: "cannot-tell", BAD: "does-not-fit"}
MATES_WORDS = {GOOD: "mates", OPEN: "cannot-tell", BAD: "does-not-mate"}
CHECK_WORDS = {GOOD: "pass", OPEN: "open", BAD: "fail"}
NOT_APPLICABLE = "not-applicable"
TAKES_CONDUCTOR = ("female-connector", "male-connector")
MALE = ("male-connector", "tht-header", "male-header")
PLUGGABLE = ("female-connector",) + MALE
RELATIONS = ("counterpart", "accessory")
CATEGORIES = ("I", "II", "III", "IV")
TABLE_F1 = (
    (50, "0.33 0.5 0.8 1.5"), (100, "0.5 0.8 1.5 2.5"), (150, "0.8 1.5 2.5 4"),
    (300, "1.5 2.5 4 6"), (600, "2.5 4 6 8"), (1000, "4 6 8 12"), (1250, "4 6 8 12"),
    (1500, "6 8 10 15"),
)
GROUP_D = ((150, 15), (300, 10), (600, 5))
METRIC = [Decimal(size) for size in
          "0.25 0.34 0.5 0.75 1 1.5 2.5 4 6 10 16 25 35 50 70 95 120".split()]
TRUST = ("maker", "own-value", "second-hand")
UNITS = {"pole-number": "", "pin-spacing": "mm", "sleeve-length": "mm", "strip-length": "mm",
         "limit-temperature": "°c", "processing-temperature": "°c"}
NUMBER = r"[-+−]?\d+(?:[.,]\d+)?"


class Fact:
    """One element of a product: its printed text, attributes and confidence."""

    def __init__(self, element, default, confidences, connection=None):
        self.name = element.tag.replace(NAMESPACE, "")
        self.attributes = dict(element.attrib)
        self.printed = " ".join((element.text or "").split())
        self.text = self.attributes.get("value", self.printed)
        self.source = self.attributes.get("source", default)
        self.confidence = confidences[self.source]
        self.connection = connection

    def trusted(self):
        """Whether it may make a verdict good."""
        return self.confidence in ("maker", "own-value")


class Product:
    """One item number with everything it states."""

    def __init__(self, element, confidences):
        self.item = element.get("item")
        self.manufacturer = element.get("manufacturer")
        self.kind = element.get("kind")
        self.facts = []
        self.ferrules = []
        source = element.get("source")
        self.confidence = confidences[source]
        for child in element:
            if child.tag == NAMESPACE + "connection":
                for inner in child:
                    self.facts.append(Fact(inner, source, confidences, child.get("number")))
            else:
                self.facts.append(Fact(child, source, confidences))

    def all(self, name):
        """Every fact of this name."""
        return [fact for fact in self.facts if fact.name == name]

    def one(self, name):
        """The best-trusted fact of this name, None where it is not stated or contradictory."""
        facts = best(self.all(name))
        return facts[0] if facts and len({said(fact) for fact in facts}) == 1 else None

    def connections(self):
        """The connection numbers that the facts name."""
        return {fact.connection for fact in self.facts} - {None}

    def relation(self, name, other):
        """The relation that names the other product."""
        for fact in self.all(name):
            maker = fact.attributes.get("manufacturer", self.manufacturer)
            if (fact.attributes["item"], maker) == (other.item, other.manufacturer):
                return fact
        return None


def load(paths):
    """The products of catalogues."""
    products = []
    for path in paths:
        root = ElementTree.parse(path).getroot()
        confidences = {source.get("id"): source.get("confidence")
                       for source in root.iter(NAMESPACE + "source")}
        products += [Product(element, confidences) for element in root.iter(NAMESPACE + "product")]
    for product in products:
        product.ferrules = [other for other in products if other.kind == "ferrule"
                            and other.manufacturer == product.manufacturer]
    return products


def best(facts):
    """The best-trusted of some statements: the maker's, else own ones, else hearsay."""
    level = min((TRUST.index(fact.confidence) for fact in facts), default=0)
    return [fact for fact in facts if TRUST.index(fact.confidence) == level]


def said(fact):
    """What a fact states, so that equal statements do not contradict each other."""
    return quantities(fact.text).get(UNITS[fact.name]) if fact.name in UNITS else fact.text


def number(text):
    """A number as printed, with a point or a comma."""
    return Decimal(text.replace(",", ".").replace("−", "-"))


def quantities(text):
    """What a cell states: {unit: (low, high)}; an AWG range runs downward as printed."""
    result = {}
    for part in text.split(" / "):
        found = [number(value) for value in re.findall(NUMBER, part)]
        unit = re.sub(NUMBER + r"|\.\.\.?|…|\s", "", part).replace("²", "2").lower()
        if found:
            result[unit] = (min(found), max(found))
    return result


def scalar(fact, unit=""):
    """The number of a fact in a unit, None where not stated."""
    span = quantities(fact.text).get(unit) if fact else None
    return span[0] if span and span[0] == span[1] else None


def worst(results):
    """The worst of some results."""
    for result in (BAD, OPEN):
        if result in results:
            return result
    return GOOD


def capped(good, *facts):
    """A result of a comparison, never better than the facts that were compared."""
    if not good:
        return BAD
    return GOOD if all(fact.trusted() for fact in facts) else OPEN


def parse_size(text):
    """The area in mm2, the gauge (None for a metric size) and no metric size for it."""
    value = number(re.search(NUMBER, text).group())
    if "awg" not in text.lower():
        return value, None, None
    diameter = 0.127 * 92 ** ((36 - float(value)) / 39)
    return Decimal(repr(3.141592653589793 / 4 * diameter ** 2)), value, None


def everywhere(product, facts, connections=None):
    """Whether a fact outside of the connections, or one in each of them, states it."""
    found = {fact.connection for fact in facts}
    return None in found or found >= (connections or product.connections())


def rows_of(product, kind, ferrule):
    """The best-trusted rows for a kind of conductor and its preparation; None is bare."""
    return best([fact for fact in product.all("conductor")
                 if (fact.attributes.get("kind"), fact.attributes.get("ferrule")) == (kind, ferrule)])


def span_of(product, rows, unit):
    """The range that all rows state in a unit, None where they do not, or contradict."""
    spans = {quantities(row.text).get(unit) for row in rows}
    return spans.pop() if len(spans) == 1 and everywhere(product, rows) else None


def printed_for(product, gauge):
    """The single sizes that ferrules of this maker print beside a gauge."""
    sizes = []
    for fact in (fact for ferrule in product.ferrules for fact in ferrule.all("ferrule-size")):
        area, stated = scalar(fact, "mm2"), scalar(fact, "awg")
        if area is not None and stated == gauge:
            sizes.append(area)
    return sizes


def judge_gauge(product, rows, size):
    """A gauge where only mm2 is stated: its area decides, a size beside it can make it unclear."""
    area, gauge, partner = size
    span = span_of(product, rows, "mm2")
    if span is None:
        return OPEN

    def inside(value):
        return span[0] <= value <= span[1]
    if partner is not None:
        if not inside(partner):
            return BAD
        return capped(True, *rows) if inside(area) else OPEN
    if inside(area):
        return capped(True, *rows)
    nearest = min(METRIC, key=lambda metric: abs(metric - area))
    return OPEN if any(inside(near) for near in [*printed_for(product, gauge), nearest]) else BAD


def judge_row(product, kind, ferrule, size):
    """Whether a conductor is within the rows: a gauge by its number, if one is printed."""
    area, gauge, _ = size
    rows = rows_of(product, kind, ferrule)
    if not rows:
        return OPEN
    by_gauge = gauge is not None and any("awg" in quantities(row.text) for row in rows)
    if gauge is not None and not by_gauge:
        return judge_gauge(product, rows, size)
    span = span_of(product, rows, "awg" if by_gauge else "mm2")
    value = gauge if by_gauge else area
    return OPEN if span is None else capped(span[0] <= value <= span[1], *rows)


def judge_terminal(connector, kind, size):
    """The verdict of the terminal for each preparation."""
    verdicts = {}
    for ferrule in (None, "insulated", "uninsulated"):
        if connector.kind not in TAKES_CONDUCTOR or (ferrule and kind == "solid"):
            verdict = NOT_APPLICABLE
        else:
            verdict = FERRULE_WORDS[judge_row(connector, kind, ferrule, size)]
        verdicts[ferrule or "bare"] = verdict
    return verdicts


def judge_size(ferrule, area, gauge):
    """Whether the sleeve is for the conductor: equal, or printed for its gauge; a range is unclear."""
    fact = ferrule.one("ferrule-size")
    if fact is None:
        return OPEN
    stated = quantities(fact.text)
    low, high = stated.get("mm2" if gauge is None else "awg", (None, None))
    value = area if gauge is None else gauge
    if low is not None and low <= value <= high:
        return capped(True, fact) if low == high else OPEN
    return BAD if "mm2" in stated else OPEN


def of_both(ferrule, judge):
    """A result by the insulation of a ferrule; by both where it is not stated, and equal."""
    insulation = ferrule.one("ferrule-insulation")
    results = {judge(name) for name in
               ((insulation.text,) if insulation else ("insulated", "uninsulated"))}
    result = results.pop() if len(results) == 1 else OPEN
    return OPEN if insulation and result == GOOD and not insulation.trusted() else result


def judge_gauge_of(connector, kind, size, ferrule):
    """What the terminal says to a gauge with a ferrule; None for a metric size."""
    if size[1] is None:
        return None
    return of_both(ferrule, lambda name: judge_row(connector, kind, name, size))


def judge_ferrule_range(connector, kind, ferrule):
    """Whether the terminal takes a ferrule of this size, whatever of it is not stated."""
    size = ferrule.one("ferrule-size")
    area = scalar(size, "mm2")

    def one(name):
        rows = rows_of(connector, kind, name)
        span = span_of(connector, rows, "mm2")
        if area is None or span is None:
            return OPEN
        return capped(span[0] <= area <= span[1], size, *rows)
    return of_both(ferrule, one)


def judge_insulation(connector, kind, ferrule, wish):
    """The insulation against the wish; None where it makes no difference."""
    fact = ferrule.one("ferrule-insulation")
    if fact is None:
        texts = [[quantities(row.text) for row in rows_of(connector, kind, name)]
                 for name in ("insulated", "uninsulated")]
        return OPEN if wish != "any" or texts[0] != texts[1] else None
    return None if wish == "any" else capped(fact.text == wish, fact)


def strip_length(connector):
    """The strip length of every connection that takes ferrules, None where it is not certain."""
    taking = {fact.connection for fact in connector.all("conductor")
              if "ferrule" in fact.attributes} - {None}
    lengths = [fact for fact in connector.all("strip-length")
               if fact.connection is None or not taking or fact.connection in taking]
    lengths = best(lengths)
    same = len({said(fact) for fact in lengths}) == 1
    return lengths[0] if same and (len(taking) < 2 or everywhere(connector, lengths, taking)) \
        else None


def judge_sleeve(connector, ferrule):
    """Whether the metal sleeve lies within the strip length of the terminal."""
    sleeve, strip = ferrule.one("sleeve-length"), strip_length(connector)
    length, span = scalar(sleeve, "mm"), quantities(strip.text).get("mm") if strip else None
    if length is None or span is None:
        return OPEN
    return capped(span[0] <= length <= span[1], sleeve, strip)


def judge_candidate(connector, kind, size, wish, ferrule):
    """One ferrule for a conductor in a terminal, never better than the terminal."""
    area, gauge, partner = size
    lines = {
        "size": judge_size(ferrule, *((area, gauge) if partner is None else (partner, None))),
        "conductor-range": judge_gauge_of(connector, kind, size, ferrule),
        "insulation": judge_insulation(connector, kind, ferrule, wish),
        "ferrule-range": judge_ferrule_range(connector, kind, ferrule),
        "sleeve-length": judge_sleeve(connector, ferrule),
    }
    lines = {rule: result for rule, result in lines.items() if result}
    return {
        "verdict": FERRULE_WORDS[worst(lines.values())],
        "listed": connector.relation("accessory", ferrule) is not None,
        "open": sorted(rule for rule, result in lines.items() if result == OPEN),
    }


def judge_ferrules(connector, kind, size, wish, ferrules):
    """What the terminal takes, and each ferrule by its item number."""
    parsed = parse_size(size)
    none = kind == "solid" or wish == "none" or connector.kind not in TAKES_CONDUCTOR
    return {
        "terminal": judge_terminal(connector, kind, parsed),
        "candidates": {} if none else {
            ferrule.item: judge_candidate(connector, kind, parsed, wish, ferrule)
            for ferrule in ferrules},
    }


def differs(first, second, name, unit):
    """Whether two products contradict each other in a number."""
    values = [scalar(product.one(name), unit) for product in (first, second)]
    return None not in values and values[0] != values[1]


def unclear_number(product, name):
    """Whether the best-trusted statements of a number differ."""
    return bool(product.all(name)) and product.one(name) is None


def only_inches(first, second):
    """Whether two pin spacings are stated, one of them not in mm: rounded inches do not decide."""
    facts = [product.one("pin-spacing") for product in (first, second)]
    return None not in facts and any(said(fact) is None for fact in facts)


def contradicts_itself(product):
    """Whether a data sheet calls a male half female, or the other way round."""
    said = {word for fact in product.all("contact-type")
            for word in ("female", "male") if re.match(word, fact.text.lower())}
    return bool(said) and said != {"male" if product.kind in MALE else "female"}


def judge_mates(first, second):
    """Whether two halves mate: listed by the maker, and no stated fact against it."""
    if first.kind not in PLUGGABLE or second.kind not in PLUGGABLE:
        return {"verdict": NOT_APPLICABLE, "listed": None, "against": []}
    relations = [relation for relation in (first.relation("counterpart", second),
                                           second.relation("counterpart", first)) if relation]
    against = []
    unclear = contradicts_itself(first) or contradicts_itself(second)
    numbers = any(unclear_number(product, name) for product in (first, second)
                  for name in ("pole-number", "pin-spacing")) or only_inches(first, second)
    known = all(product.confidence in ("maker", "own-value") for product in (first, second))
    if not unclear and (first.kind in MALE) == (second.kind in MALE):
        against.append("contact-type")
    if differs(first, second, "pole-number", ""):
        against.append("pole-number")
    if differs(first, second, "pin-spacing", "mm"):
        against.append("pin-spacing")
    listed = any(relation.trusted() for relation in relations)
    good = listed and known and not unclear and not numbers
    result = BAD if against else GOOD if good else OPEN
    return {"verdict": MATES_WORDS[result], "listed": bool(relations), "against": sorted(against)}


def parse_supply(text):
    """Line-to-line voltage, voltage for Table F.1, and whether it is d.c."""
    values = [number(value) for value in re.findall(r"\d+(?:[.,]\d+)?", text)]
    return max(values), min(values), text.endswith("-DC")


def at_least(rating, category, degree):
    """Whether a column is at least as severe as the request."""
    stated = rating.attributes
    if "overvoltage-category" not in stated:
        return False
    return (CATEGORIES.index(stated["overvoltage-category"]) >= CATEGORIES.index(category)
            and int(stated["pollution-degree"]) >= int(degree))


def rated(rating, name, unit):
    """A rated value as a number, "-" for not rated, None for not stated."""
    text = rating.attributes.get(name) if rating else None
    if text is None or text.strip() == "-":
        return text and "-"
    spans = quantities(text)
    (low, high), factor = (spans["k" + unit], 1000) if "k" + unit in spans else (spans[unit], 1)
    return low * factor if low == high else None


def column(product, per):
    """The column of the ratings that answers for some conditions, None where none does."""
    scheme, _, condition = per.partition(":")
    ratings = product.all("rating")
    if scheme != "iec":
        return agreed([rating for rating in ratings
                       if rating.attributes.get("use-group") == condition and
                       rating.attributes.get("standard", "").lower().startswith(scheme)])
    category, degree = condition.split("/")
    exact = [rating for rating in ratings if
             (rating.attributes.get("overvoltage-category"),
              rating.attributes.get("pollution-degree")) == (category, degree)]
    if exact:
        return agreed(exact)
    eligible = [rating for rating in ratings if at_least(rating, category, degree)
                and rated(rating, "voltage", "v") not in (None, "-")]
    return max(best(eligible), key=lambda rating: rated(rating, "voltage", "v"), default=None)


def agreed(ratings):
    """The one that the best-trusted columns agree upon, None where they differ."""
    ratings = best(ratings)
    values = {tuple(rated(rating, name, unit) for name, unit in
                    (("voltage", "v"), ("impulse-voltage", "v"), ("current", "a")))
              for rating in ratings}
    return ratings[0] if len(values) == 1 else None


def against_rated(required, rating, name, unit):
    """A required value against the rated one."""
    value = rated(rating, name, unit)
    if value is None:
        return OPEN
    return BAD if value == "-" else capped(required <= value, rating)


def impulse_of(voltage, category):
    """The rated impulse voltage of Table F.1, in V; None above its last row."""
    for limit, row in TABLE_F1:
        if voltage <= limit:
            return Decimal(row.split()[CATEGORIES.index(category)]) * 1000
    return None


def check_supply(product, requirement, lines):
    """The voltage, and the impulse voltage where IEC columns are asked."""
    line_to_line, for_table, direct = parse_supply(requirement["supply"])
    per = requirement.get("ratings-per", "iec:III/3")
    rating = column(product, per)
    voltage = against_rated(line_to_line, rating, "voltage", "v")
    lines["voltage"] = OPEN if direct and voltage == GOOD else voltage
    if per.startswith("iec:"):
        needed = impulse_of(for_table, per[4:].split("/")[0])
        lines["impulse-voltage"] = OPEN if needed is None or direct else against_rated(
            needed, rating, "impulse-voltage", "v")


def group_d(amperes, supply):
    """The limit of use group D; without a voltage only what holds for every one is sure."""
    limits = [limit for _, limit in GROUP_D]
    if supply is None:
        return BAD if amperes > max(limits) else GOOD if amperes <= min(limits) else OPEN
    voltage = parse_supply(supply)[0]
    limit = next((limit for upper, limit in GROUP_D if voltage <= upper), 0)
    return BAD if amperes > limit else GOOD


def check_current(product, requirement, lines):
    """The connector's current, group D with its limits, and the conductor's."""
    amperes = number(requirement["current"].rstrip("A"))
    per = requirement.get("ratings-per", "iec:III/3")
    rating = column(product, per)
    lines["current"] = against_rated(amperes, rating, "current", "a")
    if per.endswith(":D"):
        lines["current"] = worst([lines["current"], group_d(amperes, requirement.get("supply"))])
    stated = requirement.get("conductor-current")
    lines["conductor-current"] = OPEN if stated is None else (
        GOOD if number(stated.rstrip("A")) >= amperes else BAD)


def check_temperatures(product, requirement, lines):
    """Ambient against the upper limit (never a pass), wiring against processing."""
    if "ambient" in requirement:
        fact = product.one("limit-temperature")
        value = number(requirement["ambient"].rstrip("C"))
        over = fact and value > quantities(fact.text)["°c"][1]
        lines["ambient"] = BAD if over else OPEN
    if "wiring-temperature" in requirement:
        fact = product.one("processing-temperature")
        value = number(requirement["wiring-temperature"].rstrip("C"))
        span = quantities(fact.text)["°c"] if fact else None
        lines["processing-temperature"] = capped(span[0] <= value <= span[1], fact) \
            if fact else OPEN


def check_order(product, name, required, order):
    """A class against an order from best to worst; what is not in it must be equal."""
    fact = product.one(name)
    if fact is None:
        return OPEN
    if fact.text == required:
        return capped(True, fact)
    if fact.text not in order or required not in order:
        return OPEN
    return capped(order.index(fact.text) <= order.index(required), fact)


def check_equal(product, name, unit, required):
    """A number that must be the stated one."""
    fact = product.one(name)
    value = scalar(fact, unit)
    return OPEN if value is None else capped(value == number(required), fact)


def check_approval(product, required):
    """An approval that is stated as such; what is not stated stays open."""
    for fact in best(product.all("approval")):
        if re.split(r"[\s,;:/()\[\]{}]", fact.text)[0].lower() == required.lower():
            return capped(True, fact)
    return OPEN


def judge_check(product, requirement):
    """The lines that a requirement asks for, and the worst of them."""
    lines = {}
    if "supply" in requirement:
        check_supply(product, requirement, lines)
    if "current" in requirement:
        check_current(product, requirement, lines)
    if "conductor" in requirement:
        kind, size = requirement["conductor"].split(":")
        lines["conductor-range"] = judge_row(product, kind, None, parse_size(size)) \
            if product.kind in TAKES_CONDUCTOR else BAD
    check_temperatures(product, requirement, lines)
    if "poles" in requirement:
        lines["pole-number"] = check_equal(product, "pole-number", "", requirement["poles"])
    if "pin-spacing" in requirement:
        lines["pin-spacing"] = check_equal(
            product, "pin-spacing", "mm", requirement["pin-spacing"].rstrip("m"))
    if "flammability" in requirement:
        lines["flammability"] = check_order(product, "flammability-class",
                                            requirement["flammability"],
                                            ("V-0", "V-1", "V-2", "HB"))
    if "material-group" in requirement:
        lines["material-group"] = check_order(product, "material-group",
                                              requirement["material-group"],
                                              ("I", "II", "IIIa", "IIIb"))
    if "approval" in requirement:
        lines["approval"] = check_approval(product, requirement["approval"])
    return {"result": CHECK_WORDS[worst(lines.values())],
            "lines": {rule: CHECK_WORDS[result] for rule, result in lines.items()}}
