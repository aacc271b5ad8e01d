#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What csel list must answer: every product looked at for every query, over facts as csel states them.

Nothing is indexed and nothing is clever here. Products are in the order of their files.
"""

import functools
import re
import unicodedata
from fractions import Fraction

MISSED = 255
EXACT, PREFIX, WORD, ANYWHERE = range(4)
NUMBERS = ("item-number", "gtin", "type-designation", "manufacturer-item-number", "other-item-number")
UNIQUE = NUMBERS + ("title",)
KINDS = ("number", "length", "area", "gauge", "voltage", "current", "temperature", "mass", "energy", "angle", "torque",
         "pieces")
# unit: kind, steps
UNITS = {
    "1": ("number", 1000000), "mm": ("length", 100000), "cm": ("length", 1000000), "m": ("length", 100000000),
    "in": ("length", 2540000), "mm2": ("area", 1000), "awg": ("gauge", 1), "V": ("voltage", 1000),
    "kV": ("voltage", 1000000), "A": ("current", 1000), "mA": ("current", 1), "C": ("temperature", 10),
    "g": ("mass", 1000), "kg": ("mass", 1000000), "MJ": ("energy", 1000000), "deg": ("angle", 10),
    "Nm": ("torque", 1000), "pcs": ("pieces", 1),
}
SPELLINGS = {"mm²": "mm2", "mm^2": "mm2", "inch": "in", "inches": "in", '"': "in", "°C": "C", "°": "deg", "N·m": "Nm",
             "pc": "pcs", "pieces": "pcs", "AWG": "awg"}
NAMED = {kind: next(unit for unit, (its_kind, _) in UNITS.items() if its_kind == kind) for kind in KINDS}
KIND_CODES = ("female-connector", "male-connector", "tht-header", "male-header", "ferrule", "strain-relief-plate")
FLAGS = {"not_rated": ("-", 5), "not_applicable": ("\\not-applicable", 6), "unknown": ("\\unknown", 7),
         "not_listed": ("\\not-listed", 8)}


@functools.lru_cache(maxsize=None)
def fold(text):
    """A text as search sees it."""
    folded = "".join(" " if character < " " else unicodedata.normalize("NFKD", character).casefold()
                     for character in text)
    return re.sub(r"(?<=[0-9]) (?=[a-z])", "", folded)


def to_steps(number, unit):
    """A decimal string in the smallest steps of its kind, None if it is no whole count of them."""
    if UNITS[unit][0] == "gauge":
        return int(number.split("/")[0]) - 1 if "/" in number else -int(number)
    steps = Fraction(number) * UNITS[unit][1]
    return int(steps) if steps.denominator == 1 else None


def to_number(steps, unit):
    """The other way round."""
    if UNITS[unit][0] == "gauge":
        return f"{steps + 1}/0" if steps >= 0 else str(-steps)
    value = Fraction(steps, UNITS[unit][1])
    text = f"{float(value):.9f}".rstrip("0").rstrip(".")
    assert Fraction(text) == value
    return text


def parse_typed(text):
    """(lo, kind) of a quantity as typed, None if it is none."""
    match = re.fullmatch(r"(\d+/0|[-+]?\d+(?:[.,]\d+)?) ?(.+)", text)
    if not match:
        return None
    unit = SPELLINGS.get(match[2], match[2])
    if unit.lower() == "awg":
        unit = "awg"
    if unit not in UNITS or unit == "1" or ("/" in match[1] and unit != "awg"):
        return None
    number = match[1].replace(",", ".")
    if unit == "awg" and not re.fullmatch(r"\d+(/0)?", number):
        return None
    steps = to_steps(number, unit)
    return None if steps is None else (steps, UNITS[unit][0])


class Value:
    """One value of a fact: its key in filters and its place in the order."""

    def __init__(self, value, printed):
        self.kind = None
        if isinstance(value, bool):
            self.key, self.order = ("yes" if value else "no"), (1, 0 if value else 1)
            # Yes comes first
        elif isinstance(value, dict) and "unit" in value:
            unit = value["unit"] if value["unit"] in UNITS else "1"
            self.unit = unit
            self.kind = UNITS[unit][0]
            self.lo = to_steps(value.get("value", value.get("min")), unit)
            self.hi = to_steps(value.get("value", value.get("max")), unit)
            named = NAMED[self.kind]
            lo, hi = to_number(self.lo, named), to_number(self.hi, named)
            self.key = lo + (f"..{hi}" if self.lo != self.hi else "") + (f" {named}" if named != "1" else "")
            self.order = (0, KINDS.index(self.kind), self.lo, self.hi)
        elif isinstance(value, dict):
            self.key, place = next(FLAGS[flag] for flag in value)
            self.order = (place,)
        else:
            folded = fold(value)
            self.key = "\\" + folded if folded in ("", "*") else folded
            rank = KIND_CODES.index(value) if value in KIND_CODES else 0
            self.order = (2, rank, natural(fold(printed) if value != printed else self.key), self.key)

    def is_none(self):
        """Whether it says that there is no value."""
        return self.order[0] > 2


@functools.lru_cache(maxsize=None)
def natural(text):
    """A key by which folded texts sort as people read them."""
    key = []
    for part in re.findall(r"[0-9]+|[^0-9]", text):
        if part[0] in "0123456789":
            # A run of digits stands where its first digit would
            key.append((0x30, int(part), len(part)))
        else:
            key.extend((byte, 0, 0) for byte in part.encode())
    return tuple(key)


class Product:
    """One product: its texts, its values by column, all from what csel states of it."""

    def __init__(self, data, groups):
        self.item = data["item"]
        self.catalog = data["catalog"]
        self.numbers = [bytes(byte for byte in fold(self.item).encode()
                              if byte >= 0x80 or chr(byte).isalnum()), fold(self.item).encode()]
        self.texts = []
        self.facts = []
        self.ranges = []
        self.columns = {"catalog": [Value(data["catalog"], data["catalog"])]}
        for fact in data["facts"]:
            self.add_fact(fact)
        self.groups = groups

    def add_fact(self, fact):
        """Where it is searched, and in which column it stands."""
        name, printed = fact["property"], fact["printed"]
        if name in NUMBERS:
            if name != "item-number":
                self.numbers.append(fold(printed).encode())
        elif name in UNIQUE:
            self.texts.append(fold(printed).encode())
        else:
            self.facts.append(fold(printed).encode())
            self.facts.append(fold(fact["label"]).encode())
        values = [Value(value, printed) for value in fact.get("values", [fact.get("value")])]
        if name not in UNIQUE:
            self.ranges += [value for value in values if value.kind]
        column = self.columns.setdefault(name, [])
        for value in values:
            again = value is not values[0] and value.kind == values[0].kind
            if not again and value.key not in [other.key for other in column]:
                column.append(value)

    def get_values(self, column):
        """What it states in a column, what stands in the cell first."""
        return self.columns.get(column, [])


def rank_in_text(word, text):
    """How well a word stands in a text, MISSED if it does not."""
    best = MISSED
    place = text.find(word)
    while place >= 0:
        before = text[place - 1:place]
        begins = (not before or not (before.isalnum() or before >= b"\x80") or
                  (before.isdigit() and word[:1].isalpha()))
        best = min(best, WORD if begins and len(word) > 1 else ANYWHERE)
        place = text.find(word, place + 1)
    return best


def rank_number(word, number):
    """The same for a number."""
    if number == word:
        return EXACT
    return PREFIX if number.startswith(word) else ANYWHERE if word in number else MISSED


def split_words(text):
    """Words, and what each is as a quantity: (folded, (steps, kind) or None, decimal or None)."""
    parts = [part for part in re.split(r"[ \t\n]", text) if part]
    words = []
    index = 0
    while index < len(parts):
        one = parts[index]
        two = parts[index + 1] if index + 1 < len(parts) else None
        quantity, number = parse_typed(one), None
        if quantity is None and two and parse_typed(one + " " + two):
            quantity = parse_typed(one + " " + two)
            one += two
            index += 1
        elif quantity is None and re.fullmatch(r"\d+([.,]\d+)?", one):
            number = Fraction(one.replace(",", "."))
        if fold(one):
            words.append((fold(one).encode(), quantity, number))
        index += 1
    return words


def fact_matches(product, word, quantity, number):
    """Whether a fact of the product says the word."""
    if any(word in text for text in product.facts):
        return True
    for value in product.ranges:
        if quantity and value.kind == quantity[1] and value.lo <= quantity[0] <= value.hi:
            return True
        if number is not None and value.kind != "gauge":
            steps = number * UNITS[value.unit][1]
            if steps in (value.lo, value.hi):
                return True
    return False


def rank_product(product, words, whole):
    """How well all the words are found, MISSED if not all are."""
    total = 0
    for word, quantity, number in words:
        rank = min([rank_number(word, other) for other in product.numbers] +
                   [rank_in_text(word, text) for text in product.texts])
        if rank == MISSED and fact_matches(product, word, quantity, number):
            rank = ANYWHERE
        if rank == MISSED:
            return MISSED
        total += rank
    if len(words) > 1:
        best = min(rank_number(whole, other) for other in product.numbers)
        return best if best < WORD else total + WORD
    return total


def passes_filter(product, column, conditions):
    """Whether one column's filter lets the product through."""
    keys = [key for operator, key in conditions if operator == "="]
    bounds = [(operator, limit) for operator, limit in conditions if operator != "="]
    values = product.groups if column == "group" else product.get_values(column)
    if not values:
        return "" in keys
    wanted = [key for key in keys if key]
    if not wanted and not bounds:
        return False
    if column == "group":
        return "*" in wanted or any(key in values for key in wanted)
    for value in values:
        chosen = not wanted or "*" in wanted or value.key in wanted
        within = all(value.kind == kind and (value.hi >= steps if operator == ">=" else value.lo <= steps)
                     for operator, (steps, kind) in bounds)
        if chosen and within:
            return True
    return False


class Query:
    """Text, filters by column, order."""

    def __init__(self, text="", filters=None, sort=None, descending=False):
        self.text = text
        self.filters = filters or {}
        self.sort = sort
        self.descending = descending
        self.ranks = []
        self.passes = {}

    def look(self, products):
        """Looks at every product: how well the words are found, and which filters let it through."""
        words = split_words(self.text)
        whole = fold(self.text).strip(" ").encode()
        self.ranks = [rank_product(product, words, whole) if words else 0 for product in products]
        self.passes = {column: [passes_filter(product, column, conditions) for product in products]
                       for column, conditions in self.filters.items()}

    def find(self, products, without=None):
        """(rank, product) of what is found, in the order of the files."""
        passes = [passes for column, passes in self.passes.items() if column != without]
        return [(self.ranks[index], product) for index, product in enumerate(products)
                if self.ranks[index] != MISSED and all(one[index] for one in passes)]

    def run(self, products):
        """What is found, in order."""
        found = self.find(products)
        if not self.sort:
            return [product for _, product in sorted(found, key=lambda pair: pair[0])]
        products = [product for _, product in found]
        stated = [product for product in products if product.get_values(self.sort)]
        none = [product for product in stated if product.get_values(self.sort)[0].is_none()]
        rest = [product for product in stated if not product.get_values(self.sort)[0].is_none()]
        get_order = lambda product: product.get_values(self.sort)[0].order  # noqa: E731
        rest.sort(key=get_order)
        if self.descending:
            groups = {}
            for product in rest:
                groups.setdefault(get_order(product), []).append(product)
            rest = [product for order in sorted(groups, reverse=True) for product in groups[order]]
        none.sort(key=get_order)
        return rest + none + [product for product in products if not product.get_values(self.sort)]

    def count(self, products, column):
        """(stated, not stated, {key: count}, (smallest, largest) by kind) of a facet."""
        counts, ends = {}, {}
        for product in products:
            for key in product.groups if column == "group" else [value.key for value in product.get_values(column)]:
                counts.setdefault(key, 0)
        found = [product for _, product in self.find(products, column)]
        stated = 0
        for product in found:
            if column == "group":
                stated += bool(product.groups)
                for key in product.groups:
                    counts[key] += 1
                continue
            values = product.get_values(column)
            stated += bool(values)
            for value in values:
                counts[value.key] += 1
                if value.kind:
                    lo, hi = ends.get(value.kind, (value.lo, value.hi))
                    ends[value.kind] = (min(lo, value.lo), max(hi, value.hi))
        return stated, len(found) - stated, counts, ends
