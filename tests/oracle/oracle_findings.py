# SPDX-License-Identifier: GPL-3.0-or-later
"""Small catalogues in which a wrong answer was once found, each with what must be said."""

WIDE = '<conductor kind="fine-stranded">0.5 ... 10 mm² / 20 ... 8 AWG</conductor>'
STRIP = "<strip-length>11 ... 13 mm</strip-length>"


def taking(span):
    """Rows for ferrules of both insulations."""
    return "".join(f'<conductor kind="fine-stranded" ferrule="{name}">{span}</conductor>'
                   for name in ("insulated", "uninsulated"))


def connection(number, facts):
    """A connection of the product."""
    return f'<connection number="{number}">{facts}</connection>'


def ferrule(item, size, length="12 mm", maker="M", source="sheet"):
    """An insulated ferrule."""
    return (f'<product item="{item}" manufacturer="{maker}" kind="ferrule" source="sheet">'
            f'<ferrule-size source="{source}">{size}</ferrule-size>'
            f'<ferrule-insulation>insulated</ferrule-insulation>'
            f'<sleeve-length>{length}</sleeve-length></product>')


def column(category, voltage, source="sheet"):
    """A column of ratings with pollution degree 3."""
    return (f'<rating standard="IEC" overvoltage-category="{category}" pollution-degree="3" '
            f'voltage="{voltage} V" impulse-voltage="8 kV" current="41 A" source="{source}"/>')


def group(standard, name, voltage, current):
    """A column of a use group."""
    return (f'<rating standard="{standard}" use-group="{name}" voltage="{voltage} V" '
            f'current="{current} A"/>')


def catalog(facts, others="", kind="female-connector"):
    """A catalogue with the product C and others."""
    return ('<catalog xmlns="urn:connector-selector:catalog:1" id="t" version="1" '
            'date="2026-01-01"><source id="sheet" confidence="maker">sheet</source>'
            '<source id="hearsay" confidence="second-hand">hearsay</source>'
            '<source id="own" confidence="own-value">measured</source>'
            f'<product item="C" manufacturer="M" kind="{kind}" source="sheet">{facts}</product>'
            f'{others}</catalog>')


def size(text):
    """The words of a question about a conductor."""
    return ("ferrules", "C", "--conductor", "fine-stranded", "--size", text, "--ferrule", "any")


def check(**requirement):
    """The words of a question about a requirement."""
    return ("check", "C") + tuple(
        f"--{name.replace('_', '-')}={value}" for name, value in requirement.items())


ONE = connection(1, WIDE + taking("0.5 ... 6 mm²") + STRIP)
F = ferrule("F", "2.5 mm² / AWG 14")
NARROW = '<conductor kind="fine-stranded">0.2 ... 1.5 mm²</conductor>'
PRINTED = ferrule("A", "0.75 mm² / 18 AWG") + ferrule("B", "1 mm² / 18 AWG")
HEADER = '<product item="H" manufacturer="M" kind="tht-header" source="sheet">{}</product>'
LISTED = '<pole-number source="hearsay">4</pole-number><counterpart item="H"/>'
OPEN_RATING = {"voltage": "open", "current": "open"}
APPROVALS = ('<approval>UR (not UL Listed)</approval><approval>no CSA</approval>'
             '<approval source="hearsay">VDE</approval>')
INCHES = WIDE + taking("0.5 ... 6 mm²") + "<strip-length>0.43 ... 0.51 inches</strip-length>"
RANGE = ferrule("R", "1.5 ... 2.5 mm² / 16 ... 14 AWG")

# name, catalogue, question, answer
CASES = (
    ("an approval is its first word", catalog(APPROVALS), check(approval="UL"), {"approval": "open"}),
    ("no approval", catalog(APPROVALS), check(approval="CSA"), {"approval": "open"}),
    ("the mark without case", catalog(APPROVALS), check(approval="ur"), {"approval": "pass"}),
    ("group D, 12 A", catalog(group("UL 1059", "D", 600, 15)), check(current="12A", ratings_per="ul:D"),
     {"current": "open"}),
    ("group D, 5 A", catalog(group("UL 1059", "D", 600, 15)), check(current="5A", ratings_per="ul:D"),
     {"current": "pass"}),
    ("group D, 16 A", catalog(group("UL 1059", "D", 600, 20)), check(current="16A", ratings_per="ul:D"),
     {"current": "fail"}),
    ("group D beyond its rating", catalog(group("UL 1059", "D", 600, 10)),
     check(current="12A", ratings_per="ul:D"), {"current": "fail"}),
    ("two connections, a gauge", catalog(ONE + connection(2, NARROW), F), size("14 AWG"),
     {"terminal bare": "cannot-tell"}),
    ("two rows, a gauge", catalog(connection(1, WIDE + NARROW), F), size("14 AWG"),
     {"terminal bare": "cannot-tell"}),
    ("a row of one connection only", catalog(ONE + connection(2, "<strip-length>8 mm</strip-length>"), F),
     size("2.5mm2"), {"terminal bare": "cannot-tell", "F": "cannot-tell"}),
    ("two strip lengths", catalog(ONE + ONE.replace("11 ... 13", "8").replace('"1"', '"2"'), F),
     size("2.5mm2"), {"F": "cannot-tell"}),
    ("one strip length for two", catalog(ONE + ONE.replace(STRIP, "").replace('"1"', '"2"'), F),
     size("2.5mm2"), {"terminal insulated": "fits", "F": "cannot-tell"}),
    ("equal strip lengths", catalog(ONE + ONE.replace('"1"', '"2"'), F), size("2.5mm2"), {"F": "fits"}),
    ("two standards", catalog(group("UL 1977", "B", 600, 30) + group("UL 1059", "B", 300, 10)),
     check(supply="480V", current="20A", ratings_per="ul:B"), OPEN_RATING),
    ("two standards, other order", catalog(group("UL 1059", "B", 300, 10) + group("UL 1977", "B", 600, 30)),
     check(supply="480V", current="20A", ratings_per="ul:B"), OPEN_RATING),
    ("a strip length in inches", catalog(connection(1, INCHES), F), size("2.5mm2"), {"F": "cannot-tell"}),
    ("a sleeve in inches", catalog(ONE, ferrule("F", "2.5 mm²", "0.47 inches")), size("2.5mm2"),
     {"F": "cannot-tell"}),
    ("a pole number of hearsay", catalog(LISTED, HEADER.format("<pole-number>4</pole-number>")),
     ("mates", "C", "H"), {"H": "mates"}),
    ("no second pole number", catalog(LISTED, HEADER.format("")), ("mates", "C", "H"), {"H": "mates"}),
    ("a pin spacing in inches", catalog('<pin-spacing>0.2 inches</pin-spacing><counterpart item="H"/>',
                                        HEADER.format("<pin-spacing>5.08 mm</pin-spacing>")),
     ("mates", "C", "H"), {"H": "cannot-tell"}),
    ("a pin spacing in inches alone", catalog('<pin-spacing>0.2 inches</pin-spacing>'),
     check(pin_spacing="5.08mm"), {"pin-spacing": "open"}),
    ("hearsay beside the maker", catalog(column("III", 800) + column("IV", 1000, "hearsay")),
     check(supply="400V", current="10A", ratings_per="iec:II/3"), {"voltage": "pass"}),
    ("an own column beside the maker's", catalog(column("III", 800) + column("IV", 1000, "own")),
     check(supply="900V", ratings_per="iec:II/3"), {"voltage": "fail"}),
    ("equal pole numbers", catalog('<pole-number source="hearsay">4</pole-number><pole-number>4</pole-number>'),
     check(poles="4"), {"pole-number": "pass"}),
    ("a header takes no conductor", catalog(ONE, F, "tht-header"), size("2.5mm2"),
     {"terminal bare": "not-applicable", "terminal insulated": "not-applicable"}),
    ("a range of sizes", catalog(ONE, RANGE), size("2mm2"), {"R": "cannot-tell"}),
    ("a range of gauges", catalog(ONE, RANGE), size("15 AWG"), {"R": "cannot-tell"}),
    ("outside a range of sizes", catalog(ONE, RANGE), size("4mm2"), {"R": "does-not-fit"}),
    ("a pair of the same maker", catalog(ONE, ferrule("X", "6 mm² / AWG 8")), size("8 AWG"),
     {"terminal insulated": "cannot-tell", "X": "cannot-tell"}),
    ("a pair of another maker", catalog(ONE, ferrule("X", "6 mm² / AWG 8", maker="N")), size("8 AWG"),
     {"terminal insulated": "does-not-fit", "X": "does-not-fit"}),
    ("a gauge by its area", catalog(ONE, PRINTED), size("18 AWG"),
     {"terminal insulated": "fits", "A": "fits", "B": "fits"}),
    ("printed pairs", catalog(ONE.replace("0.5 ... 6 ", "1 ... 6 "), PRINTED), size("18 AWG"),
     {"terminal insulated": "cannot-tell", "A": "does-not-fit", "B": "cannot-tell"}),
    ("one printed pair", catalog(ONE.replace("0.5 ... 6 ", "1 ... 6 "), ferrule("B", "1 mm² / 18 AWG")),
     size("18 AWG"), {"terminal insulated": "cannot-tell", "B": "cannot-tell"}),
    ("no printed pair", catalog(ONE.replace("0.5 ... 6 ", "1 ... 6 ")), size("18 AWG"),
     {"terminal insulated": "does-not-fit"}),
)
# A star whose line-to-line is more than twice its line-to-neutral voltage.
REFUSED = ("1/690V", "40/690V", "199/400V")
