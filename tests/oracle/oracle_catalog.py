# SPDX-License-Identifier: GPL-3.0-or-later
"""A catalogue that states everything, and questions with the verdicts that follow from it."""

RATINGS = "".join(
    f'<rating standard="IEC/EN 60664-1" overvoltage-category="{category}" '
    f'pollution-degree="{degree}" voltage="{voltage} V" impulse-voltage="8 kV" current="41 A"/>'
    for category, degree, voltage in (("III", 3, 800), ("III", 2, 1000), ("II", 2, 1000)))

FERRULES = "".join(
    f'<product item="{item}" manufacturer="M" kind="ferrule" source="sheet">'
    f'<ferrule-size>{size}</ferrule-size><ferrule-insulation>{insulation}</ferrule-insulation>'
    f'<sleeve-length>{length} mm</sleeve-length></product>'
    for item, size, insulation, length in (
        ("F-12", "2.5 mm² / AWG 14", "insulated", 12),
        ("F-18", "2.5 mm² / AWG 14", "insulated", 18),
        ("F-8", "2.5 mm² / AWG 14", "uninsulated", 8),
        ("F-U", "2.5 mm² / AWG 14", "uninsulated", 12),
        ("F-BIG", "4 mm² / AWG 12", "insulated", 12),
        ("F-6", "6 mm² / AWG 10", "insulated", 12)))

HEADERS = "".join(
    f'<product item="{item}" manufacturer="M" kind="{kind}" source="sheet">'
    f'<pole-number>{poles}</pole-number><pin-spacing>{spacing} mm</pin-spacing></product>'
    for item, kind, poles, spacing in (
        ("H-4", "tht-header", 4, "7.62"), ("H-3", "tht-header", 3, "7.62"),
        ("H-75", "male-header", 4, "7.5"), ("H-F", "female-connector", 4, "7.62"),
        ("H-X", "male-connector", 4, "7.62")))

CATALOG = f"""<catalog xmlns="urn:connector-selector:catalog:1" id="t" version="1"
date="2026-01-01"><source id="sheet" confidence="maker">sheet</source>
<source id="hearsay" confidence="second-hand">hearsay</source>
<source id="own" confidence="own-value">measured</source>
<product item="C-1" manufacturer="M" kind="female-connector" source="sheet">{RATINGS}
<rating standard="UL 1059" use-group="B" voltage="-" current="-"/>
<rating standard="UL 1059" use-group="C" voltage="600 V" current="37 A"/>
<rating standard="UL 1059" use-group="D" voltage="600 V" current="5 A"/>
<connection number="1">
<conductor kind="solid">0.5 ... 10 mm² / 20 ... 8 AWG</conductor>
<conductor kind="fine-stranded">0.5 ... 10 mm² / 20 ... 8 AWG</conductor>
<conductor kind="fine-stranded" ferrule="insulated">0.5 ... 4 mm²</conductor>
<conductor kind="fine-stranded" ferrule="uninsulated">0.5 ... 6 mm²</conductor>
<strip-length>11 ... 13 mm / 0.43 ... 0.51 inches</strip-length>
<pole-number>4</pole-number></connection><pin-spacing>7.62 mm / 0.3 inches</pin-spacing>
<contact-type>Female connector/socket</contact-type><material-group>I</material-group>
<flammability-class value="V-0">V0</flammability-class>
<limit-temperature>-60 ... +105 °C</limit-temperature>
<processing-temperature>-35 ... +60 °C</processing-temperature>
<approval standard="UL 1059">UR Underwriters Laboratories Inc.</approval>
<counterpart item="H-4"/><accessory item="F-12"/><accessory item="F-18"/></product>
<product item="H-C" manufacturer="M" kind="tht-header" source="sheet"><contact-type>Female connector/socket
</contact-type><pole-number>4</pole-number><pin-spacing>7.62 mm</pin-spacing></product>
{HEADERS}{FERRULES}</catalog>"""


def ferrules(kind, size, wish):
    """The words of one question about ferrules."""
    return ("ferrules", "C-1", "--conductor", kind, "--size", size, "--ferrule", wish)


def check(**requirement):
    """The words of one question about a requirement."""
    return ("check", "C-1") + tuple(
        f"--{name.replace('_', '-')}={value}" for name, value in requirement.items())


QUESTIONS = {
    ferrules("fine-stranded", "2.5 mm2", "any"): {
        "terminal bare": "fits", "terminal insulated": "fits", "terminal uninsulated": "fits",
        "F-12": "fits", "F-18": "does-not-fit", "F-8": "does-not-fit", "F-U": "fits",
        "F-BIG": "does-not-fit"},
    ferrules("fine-stranded", "14 AWG", "insulated"): {
        "F-12": "fits", "F-U": "does-not-fit", "F-BIG": "does-not-fit"},
    ferrules("fine-stranded", "6 mm2", "any"): {
        "terminal insulated": "does-not-fit", "terminal uninsulated": "fits",
        "F-6": "does-not-fit", "F-12": "does-not-fit"},
    ferrules("stranded", "2.5 mm2", "any"): {"terminal bare": "cannot-tell",
                                             "F-12": "cannot-tell"},
    ferrules("fine-stranded", "16 mm2", "any"): {"terminal bare": "does-not-fit"},
    ("mates", "C-1", "H-4"): {"H-4": "mates"},
    ("mates", "H-4", "C-1"): {"C-1": "mates"},
    ("mates", "C-1", "H-3"): {"H-3": "does-not-mate"},
    ("mates", "C-1", "H-75"): {"H-75": "does-not-mate"},
    ("mates", "C-1", "H-F"): {"H-F": "does-not-mate"},
    ("mates", "C-1", "H-X"): {"H-X": "cannot-tell"},
    ("mates", "C-1", "H-C"): {"H-C": "cannot-tell"},
    check(supply="400/690V", current="30A", conductor_current="32A",
          conductor="fine-stranded:4mm2", wiring_temperature="-10C", poles="4",
          pin_spacing="7.62mm", flammability="V-1", material_group="II", approval="UR"): {
              "result": "pass", "voltage": "pass", "impulse-voltage": "pass", "current": "pass",
              "conductor-current": "pass", "processing-temperature": "pass",
              "approval": "pass"},
    check(supply="1000V", current="42A", conductor_current="36A",
          conductor="solid:16mm2", wiring_temperature="61C", poles="3",
          pin_spacing="7.5mm", flammability="5VA", approval="UL"): {
              "result": "fail", "voltage": "fail", "current": "fail", "approval": "open",
              "flammability": "open", "pole-number": "fail", "pin-spacing": "fail"},
    check(supply="230/400V", current="4A", ratings_per="iec:II/3", ambient="60C"): {
        "voltage": "pass", "impulse-voltage": "pass", "ambient": "open"},
    check(supply="230/400V", current="4A", ratings_per="iec:IV/3", ambient="106C"): {
        "voltage": "open", "impulse-voltage": "open", "ambient": "fail"},
    check(supply="480V", current="4A", ratings_per="ul:B"): {"voltage": "fail"},
    check(supply="480V", current="30A", ratings_per="ul:C", conductor_current="31A"): {
        "voltage": "pass", "result": "pass"},
    check(supply="480V", current="6A", ratings_per="ul:D"): {"current": "fail"},
    check(supply="600V-DC"): {"voltage": "open", "result": "open"},
}
