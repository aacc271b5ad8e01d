#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts list on paper: all that a list of some hundred lines has is in the text of the PDF."""

import math
import os
import re
import subprocess
import sys
import tempfile
from xml.sax.saxutils import quoteattr

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
from tap import Tap  # noqa: E402

CSEL = os.path.abspath(sys.argv[1])
N_CONNECTORS = 100
POLES = 4
PACK = 50
FACTS = '''<facts id="f1" fingerprint=""><catalog xmlns="urn:connector-selector:catalog:1" id="test" version="1"
 date="2026-01-01"><title>Test</title><source id="m" confidence="maker">Sheet</source>%s</catalog></facts>'''
LONG = 'A description that goes on, with 2,5 mm² and ®; ' * 12
tap = Tap()


def squeeze(text):
    return re.sub(r'\s+', '', text)


def connector(number):
    return f'C-{number:03}'


def make_products():
    title = {7: LONG}
    return ''.join(
        f'<product item="{connector(n)}" manufacturer="ACME" kind="female-connector" source="m"><title>'
        f'{title.get(n, f"Connector {n}")}</title><pole-number>{POLES}</pole-number></product>'
        for n in range(N_CONNECTORS)) + (
            f'<product item="F" manufacturer="ACME" kind="ferrule" source="m"><title>Sleeve</title>'
            f'<packing-unit>{PACK} pcs</packing-unit></product>'
            '<product item="P" manufacturer="ACME" kind="strain-relief-plate" source="m"><title>Plate</title></product>')


def make_lines():
    """What is on the list, and the rows that are to be found on paper: with designations, with accessories, with a note"""
    elements, rows, ferrules = [], [], 0
    for n in range(N_CONNECTORS):
        count = n % 3 + 1
        designations = f'-X{10 * n}' if count == 1 else f'-X{10 * n}…-X{10 * n + count - 1}'
        note = f'panel {n}, "left" & top' if n % 5 == 0 else ''
        title = LONG if n == 7 else f'Connector {n}'
        elements.append(
            f'<line item="{connector(n)}" manufacturer="ACME" facts="f1" quantity="1" per="designation" designations='
            f'"{designations}"' + (f' note={quoteattr(note)}' if note else '') + '>'
            f'<accessory item="F" manufacturer="ACME" facts="f1" quantity="1" per="pole" spare="10"/>'
            f'<accessory item="P" manufacturer="ACME" facts="f1" quantity="2" per="connector"/></line>')
        of_line = math.ceil(count * POLES * 11 / 10)
        ferrules += of_line
        rows.append([designations, '1 per designation', str(count), connector(n), title + (f'Note: {note}' if note else '')])
        rows.append(['with it', '1 per pole + 10 %', str(of_line), 'F', 'Sleeve'])
        rows.append(['with it', '2 per connector', str(2 * count), 'P', 'Plate'])
    plates = sum(2 * (n % 3 + 1) for n in range(N_CONNECTORS))
    packs = math.ceil(ferrules / PACK)
    rows.append(['F', 'ACME', 'Sleeve', str(ferrules), str(PACK), str(packs), str(packs * PACK - ferrules)])
    rows.append(['P', 'ACME', 'Plate', str(plates), 'n/s', 'n/s', 'n/s'])
    for n in range(N_CONNECTORS):
        rows.append([connector(n), 'ACME', LONG if n == 7 else f'Connector {n}', str(n % 3 + 1), 'n/s', 'n/s', 'n/s'])
    return ''.join(elements), rows


def write_project(name, lines):
    path = os.path.join(SCRATCH, name)
    with open(path, 'w', encoding='utf-8') as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?><project xmlns="urn:connector-selector:project:1">'
                   '<field name="project" value="Pump station 7"/>'
                   + (FACTS % make_products() if lines else '') + f'<parts-list title="Panel 1">{lines}</parts-list></project>')
    return path


def write(project, *arguments):
    """The pages' text, without blanks, and what pdfinfo says"""
    path = os.path.join(SCRATCH, 'parts.pdf')
    result = subprocess.run([CSEL, 'parts', project, '--format', 'pdf', '-o', path, *arguments], capture_output=True, text=True,
                            timeout=60, check=False)
    tap.equal((result.returncode, result.stderr), (0, ''), f'{os.path.basename(project)} {arguments}: written')
    text = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, text=True, check=True).stdout
    info = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
    return squeeze(text), info


def find_first_rows(path):
    """The first row of each page's table: what follows its head"""
    texts = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, text=True, check=True).stdout
    return re.findall(r'Designation Quantity Total Item number Description\n(.*)', texts)


def test_rows():
    lines, rows = make_lines()
    project = write_project('long.csel', lines)
    for paper in ('a4', 'letter'):
        text, info = write(project, '--paper', paper)
        missing = [row for row in rows if squeeze(''.join(row)) not in text]
        tap.empty([f'{row}' for row in missing], f'{paper}: every line, its quantity, total, note, packs and left over')
        n_pages = int(re.search(r'Pages:\s+(\d+)', info)[1])
        tap.check(n_pages > 5, f'{paper}: several pages', info)
        tap.equal(text.count('DesignationQuantityTotalItemnumberDescription') +
                  text.count('ItemnumberManufacturerDescriptionTotal'), n_pages + 1,
                  f'{paper}: a head on each page, and a second one where the sums begin')
        first = find_first_rows(os.path.join(SCRATCH, 'parts.pdf'))
        tap.check(len(first) > 2 and all(row.startswith('-X') for row in first),
                  f'{paper}: a connector and its accessories stand on one page', first)
        tap.check('Pumpstation7' in text, f'{paper}: the project', text[:300])


def test_german():
    text, _ = write(write_project('long.csel', make_lines()[0]), '--lang', 'de')
    tap.check(all(squeeze(words) in text for words in ('Stückliste', 'Betriebsmittelkennzeichen', 'k. A.', 'Rest')),
              'German', text[:500])


def test_empty():
    text, info = write(write_project('empty.csel', ''))
    tap.check('Nothingisonthislist.' in text and 'data' not in text.split('prevail')[1] and re.search(r'Pages:\s+1\b', info), 'empty: says so', text)


with tempfile.TemporaryDirectory() as SCRATCH:
    for test in (test_rows, test_german, test_empty):
        test()
tap.finish()
