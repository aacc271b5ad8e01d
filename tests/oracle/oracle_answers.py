# SPDX-License-Identifier: GPL-3.0-or-later
"""Own values, gauges by area, groups, colours, several ratings and wiring, from the domain alone."""

import math
import re
from decimal import Decimal

import oracle
from oracle import BAD, GOOD, OPEN

COLOURS = {size: colours.split() for size, colours in (
    ("0.5", "white orange white"), ("0.75", "gray white blue"), ("1", "red yellow red"),
    ("1.5", "black red black"), ("2.5", "blue blue gray"), ("4", "gray gray orange"),
    ("6", "yellow black green"), ("10", "red ivory brown"), ("16", "blue green ivory"),
    ("25", "yellow brown black"))}
CODES = ("din", "german", "french")
ACCEPTED = "accepted"


def key(fact):
    """What a fact is about: an own value is put where no fact of the maker has the same."""
    names = ("kind", "ferrule", "standard", "overvoltage-category", "pollution-degree", "use-group")
    return (fact.name,) + tuple(fact.attributes.get(name) for name in names)


def with_own(products, own):
    """Products with own values: they displace hearsay, never what the maker states."""
    for added in own:
        for product in products:
            if (product.item, product.manufacturer) != (added.item, added.manufacturer):
                continue
            for fact in added.facts:
                same = [other for other in product.facts if key(other) == key(fact)]
                if any(other.confidence == "maker" for other in same):
                    continue
                product.facts = [other for other in product.facts if other not in same] + [fact]
    return products


def parse_size(text, mode="table"):
    """(area, gauge, partner): by area a metric size stands for a gauge."""
    found = re.search(r"(\d)/0", text)
    if found:
        gauge = Decimal(1 - int(found.group(1)))
        diameter = 0.127 * 92 ** ((36 - float(gauge)) / 39)
        area = Decimal(repr(3.141592653589793 / 4 * diameter ** 2))
    else:
        area, gauge, _ = oracle.parse_size(text)
    if mode == "table" or gauge is None:
        return area, gauge, None
    return area, gauge, min((size for size in oracle.METRIC if size >= area), default=area)


def colours(ferrule):
    """The colour as stated, and by three colour codes for an insulated ferrule of a known size."""
    stated, size = ferrule.one("color"), oracle.scalar(ferrule.one("ferrule-size"), "mm2")
    insulation = ferrule.one("ferrule-insulation")
    insulated = insulation is not None and insulation.text == "insulated"
    words = COLOURS.get(str(size)) if insulated else None
    return dict(zip(CODES, words or (None,) * 3), stated=stated.printed if stated else None)


def looks(product):
    """Everything that tells a product from another of its maker."""
    return (product.manufacturer, product.kind, tuple(sorted(
        (fact.name, fact.text, fact.printed, fact.connection or "",
         str(sorted(item for item in fact.attributes.items() if item[0] != "source")))
        for fact in product.facts if fact.name not in ("link",))))


def group_of(candidate):
    """One of the four groups."""
    if candidate["verdict"] != "cannot-tell":
        return candidate["verdict"]
    return "one-check" if candidate["listed"] and len(candidate["open"]) == 1 else "cannot-tell"


def judge_ferrules(connector, kind, size, wish, ferrules, mode="table"):
    """What csel ferrules answers: terminal, candidates with their group, choices."""
    parsed = parse_size(size, mode)
    none = kind == "solid" or wish == "none" or connector.kind not in oracle.TAKES_CONDUCTOR
    candidates = {} if none else {
        ferrule.item: oracle.judge_candidate(connector, kind, parsed, wish, ferrule)
        for ferrule in ferrules}
    choices = {}
    for ferrule in ferrules:
        if not none:
            candidate = candidates[ferrule.item]
            candidate.update(group=group_of(candidate), color=colours(ferrule))
            choices.setdefault((candidate["group"], looks(ferrule)), []).append(ferrule.item)
    return {
        "terminal": oracle.judge_terminal(connector, kind, parsed), "candidates": candidates,
        "choices": sorted((group, sorted(items)) for (group, _), items in choices.items()),
    }


def judge_ferrule_users(ferrule, products):
    """{connector: group} of a ferrule, with the conductor it is for."""
    size, result = oracle.scalar(ferrule.one("ferrule-size"), "mm2"), {}
    for connector in products:
        if connector.kind in oracle.TAKES_CONDUCTOR:
            candidate = oracle.judge_candidate(connector, "fine-stranded", (size, None, None), "any", ferrule)
            result[connector.item] = group_of(candidate)
    return result


def derated(product, requirement):
    """The derating curve: interpolated, for its conductor and pole number, never extrapolated."""
    curve = product.one("derating-curve")
    found = curve and re.match(r"([\d.]+) mm², (\d+) poles(?:, factor ([\d.]+))?: (.*)$", curve.text)
    if not found or "current" not in requirement or "conductor" not in requirement:
        return OPEN
    area, gauge, _ = oracle.parse_size(requirement["conductor"].split(":")[1])
    factor = Decimal(found.group(3) or 1)
    points = [(Decimal(low), Decimal(high) * factor) for low, high in
              re.findall(r"(-?[\d.]+) °C ([\d.]+) A", found.group(4))]
    ambient = oracle.number(requirement["ambient"].rstrip("C"))
    if (gauge is not None or area != Decimal(found.group(1))
            or oracle.scalar(product.one("pole-number")) != Decimal(found.group(2))):
        return OPEN
    required = oracle.number(requirement["current"].rstrip("A"))
    for (low, first), (high, second) in zip(points, points[1:]):
        if low <= ambient <= high:
            limit = first + (second - first) * (ambient - low) / (high - low)
            return oracle.capped(required <= limit, curve, product.one("pole-number"))
    return OPEN


def check_ambient(product, requirement):
    """The limit temperatures; without a derating curve never a pass."""
    limit = product.one("limit-temperature")
    if limit is None:
        return OPEN
    low, high = oracle.quantities(limit.text)["°c"]
    within = low <= oracle.number(requirement["ambient"].rstrip("C")) <= high
    if within and not product.one("derating-curve"):
        return OPEN
    return oracle.capped(within, limit)


def conductor_lines(product, wanted):
    """The conductor with its preparation; the sleeve of a ferrule that is not chosen stays open."""
    kind, size, *rest = wanted.split(":")
    preparation = rest[0] if rest else None
    if preparation and kind == "solid":
        return {"conductor-range": BAD}
    result = oracle.judge_row(product, kind, preparation, parse_size(size))
    return {"conductor-range": result, **({"sleeve-length": OPEN} if preparation else {})}


def judge_check(product, requirement, ratings=("iec:III/3",)):
    """{(rule, ratings per): result} of everything that is asked, not yet accepted."""
    lines = {}
    rest = {name: value for name, value in requirement.items()
            if name not in ("ambient", "altitude", "conductor")}
    for per in ratings:
        for rule, result in oracle.judge_check(product, dict(rest, **{"ratings-per": per}))["lines"].items():
            rated = rule in ("voltage", "impulse-voltage", "current")
            lines[rule, per if rated else None] = result
    more = conductor_lines(product, requirement["conductor"]) if "conductor" in requirement else {}
    if "altitude" in requirement:
        more["altitude"] = GOOD if Decimal(requirement["altitude"]) <= 2000 else OPEN
    if "ambient" in requirement:
        more["ambient"] = check_ambient(product, requirement)
        if product.one("derating-curve"):
            more["derating"] = derated(product, requirement)
    lines.update({(rule, None): oracle.CHECK_WORDS[result] for rule, result in more.items()})
    return lines


def result_of(lines, accepted=()):
    """The worst of the lines; accepted is what is open and accepted, a fail never is."""
    results = {ACCEPTED if rule in accepted and result == "open" else result
               for (rule, _), result in lines.items()}
    return next((word for word in ("fail", "open", ACCEPTED) if word in results), "pass")


def margin(product, per, name, unit, required):
    """Stated less required, None where no number is stated."""
    value = oracle.rated(oracle.column(product, per), name, unit)
    return None if value in (None, "-") else value - required


def judge_pole(connector, pole, count, conductor, ferrule):
    """The verdict of one pole: its number, one conductor a pole, the terminal, the ferrule."""
    kind, size, *rest = conductor.split(":")
    preparation = rest[0] if rest else None
    parsed = parse_size(size)
    poles = connector.one("pole-number")
    stated = oracle.scalar(poles)
    results = [oracle.FERRULE_WORDS[OPEN if stated is None else oracle.capped(pole <= stated, poles)]]
    results += ["does-not-fit"] if count > 1 else []
    results.append(oracle.judge_terminal(connector, kind, parsed)[preparation or "bare"])
    if results[-1] == oracle.NOT_APPLICABLE:
        return worst_verdict(results)
    if preparation and ferrule:
        results.append(oracle.judge_candidate(connector, kind, parsed, preparation, ferrule)["verdict"])
    elif preparation:
        results.append("cannot-tell")
    return worst_verdict(results)


def worst_verdict(verdicts):
    """The worst of verdicts."""
    order = ("does-not-fit", oracle.NOT_APPLICABLE, "cannot-tell")
    return next((verdict for verdict in order if verdict in verdicts), "fits")


def judge_wire(connector, poles, connectors=1, spare=0):
    """Poles are (pole, conductor, ferrule or None): a verdict each, the whole, and the ferrules."""
    places = [pole for pole, _, _ in poles]
    verdicts = sorted((pole, judge_pole(connector, pole, places.count(pole), conductor, ferrule))
                      for pole, conductor, ferrule in poles)
    counted = {}
    for pole, conductor, ferrule in poles:
        if conductor.count(":") == 2 and dict(verdicts)[pole] in ("fits", "cannot-tell"):
            what = ferrule.item if ferrule else conductor
            counted[what] = counted.get(what, 0) + 1
    return {
        "poles": verdicts, "verdict": worst_verdict([verdict for _, verdict in verdicts]),
        "ferrules": sorted((each, each * connectors, math.ceil(Decimal(each * connectors * (100 + spare)) / 100))
                           for each in counted.values()),
    }
