#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wiring card: what stands on it, and where in millimetres of the PDF's own coordinates."""

import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
sys.path.insert(0, os.path.join(HERE, '..', 'drawing'))
from drawing_readers import read_pdf  # noqa: E402
from tap import Tap  # noqa: E402

CSEL = os.path.abspath(sys.argv[1])
SEED = '831-1104/320-000'
MARK = 5
tap = Tap()


def run(*arguments):
    home = os.path.join(SCRATCH, 'home')
    return subprocess.run([CSEL, *arguments], capture_output=True, text=True, timeout=60, check=False,
                          env={**os.environ, 'XDG_DATA_HOME': home})


def write(*arguments):
    """The card's text with one blank between words, and its lines"""
    path = os.path.join(SCRATCH, 'card.pdf')
    result = run('wire', SEED, *arguments, '-o', path)
    tap.equal(result.returncode, 0, f'card {arguments[1:2]}')
    text = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, text=True, check=True).stdout
    return ' '.join(text.split()), read_lines(path)


def read_lines(path):
    return [line for lines in read_pdf(path).lines.values() for line in lines]


def write_pages(*arguments):
    """The text and the lines of each page"""
    write(*arguments)
    path = os.path.join(SCRATCH, 'card.pdf')
    texts = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, text=True, check=True).stdout
    pages = []
    for number, text in enumerate(texts.rstrip('\f').split('\f'), 1):
        page = os.path.join(SCRATCH, 'page.pdf')
        subprocess.run(['qpdf', path, '--pages', '.', str(number), '--', page], check=True)
        pages.append((' '.join(text.split()), read_lines(page)))
    return pages


def find_marks(lines):
    """How far the marks of rulers stand from the first one of their ruler, rounded to 0.01 mm"""
    upright = [(x1, max(y1, y2), min(y1, y2)) for x1, y1, x2, y2 in lines
               if abs(x1 - x2) < 0.001 and abs(abs(y1 - y2) - MARK) < 0.01]
    edges = [(min(x1, x2), max(x1, x2), y1) for x1, y1, x2, y2 in lines if abs(y1 - y2) < 0.001]
    rulers = {}
    for x, *ends in sorted(upright):
        for edge in edges:
            if edge[0] - 0.001 <= x <= edge[1] + 0.001 and any(abs(end - edge[2]) < 0.001 for end in ends):
                rulers.setdefault(edge, []).append(x)
    return [[round(x - xs[0], 2) for x in xs[1:]] for _, xs in sorted(rulers.items())]


def find_level(lines, length):
    return [line for line in lines if abs(line[1] - line[3]) < 0.001 and abs(abs(line[0] - line[2]) - length) < 0.005]


def test_bare():
    text, lines = write('--pole', '1-4=solid:2.5mm2,label=L1,wire=W7,color=BK,to=-K1:3')
    tap.check(all(words in text for words in ('W7', 'BK black', '2.5 mm², solid', '-K1:3', 'without ferrule: 11…13 mm',
                                              'Insert solid conductors via push-in termination', 'not live when unmated',
                                              'print at 100 %')), 'bare: words', text)
    tap.equal(find_marks(lines), [[11.0, 13.0]], 'bare: marks at 11.00 and 13.00 mm')
    tap.check(find_level(lines, 100), 'bare: the calibration bar is 100.00 mm long')


def test_ferruled():
    text, lines = write('--pole', '1-4=fine-stranded:2.5mm2:insulated,ferrule=216-266')
    tap.check('strip length per ferrule maker; sleeve must be 11…13 mm' in text, 'ferrule: whose word it is', text)
    tap.check('216-266, 2.5 mm² / AWG 14, blue' in text, 'ferrule: number, size, colour', text)
    tap.equal(find_marks(lines), [], 'ferrule: no ruler')

    run('own', 'set', '216-266', 'sleeve-length=12 mm', '--source', 'packaging', '--by', 'KM')
    text, lines = write('--pole', '1-4=fine-stranded:2.5mm2:insulated,ferrule=216-266')
    tap.check('advice: sleeve 12 mm (own value) + 2 mm = 14 mm' in text, 'sleeve: advice', text)
    tap.equal(find_marks(lines), [], 'sleeve: no ruler')

    run('own', 'set', '216-266', 'ferrule-strip-length=14 mm', '--source', 'packaging', '--by', 'KM')
    text, lines = write('--pole', '1-3=fine-stranded:2.5mm2:insulated,ferrule=216-266')
    tap.check('with ferrule 216-266: 14 mm (own value)' in text and 'without ferrule' not in text, 'strip length: whose', text)
    tap.equal(find_marks(lines), [[14.0]], 'strip length: a ruler of its own, and none for bare conductors')

    text, lines = write('--pole', '1-2=fine-stranded:2.5mm2:insulated,ferrule=216-266', '--pole', '3=solid:6mm2')
    tap.check('Strip length, poles 1, 2 with ferrule 216-266' in text and
              'Strip length, pole 3 without ferrule: 11…13 mm' in text,
              'both: each ruler names its poles', text)
    tap.equal(sorted(find_marks(lines)), [[11.0, 13.0], [14.0]], 'both: two rulers')


def test_pole_1():
    text, lines = write('--pole', '1-4=solid:2.5mm2')
    tap.check('not stated by the data' in text, 'pole 1: not known', text)
    before = len(find_level(lines, 7.62))
    text, lines = write('--pole', '1-4=solid:2.5mm2', '--pole-1', 'right')
    tap.check('right, seen on the conductor entry side (entered by the user)' in text and ' 4 3 2 1 ' in text, 'pole 1: as it is seen', text)
    tap.equal((before, len(find_level(lines, 7.62))), (0, 8), 'pole 1: as far apart as the poles are')
    tap.equal(run('wire', SEED, '--pole', '1=solid:2.5mm2', '--pole-1', 'top', '-o', 'x.pdf').returncode, 2,
              'pole 1: left or right')


def test_several():
    text, _ = write('--pole', '1-4=solid:2.5mm2', '--designation=-X1', '--designation=-X2', '--paper', 'letter')
    tap.check('-X1' in text and '-X2' in text, 'several: a card for each designation', text)
    text, _ = write('--pole', '1=solid:6mm2', '--lang', 'de')
    tap.check('Abisolierlänge, Pol 1' in text and 'ohne Aderendhülse: 11…13 mm' in text, 'German', text)


def test_pages():
    """Two usual cards on each page; where a card is longer than a page, its bar stays with its rulers"""
    poles = [f'{pole}=fine-stranded:2.5mm2:insulated,label=L{pole},wire=W{pole},color=BK,ferrule=216-266,to=-K1:{pole}'
             for pole in range(1, 4)] + ['4=solid:6mm2,label=PE,wire=W4,color=GNYE,to=-XPE']
    options = [option for pole in poles for option in ('--pole', pole)]
    for paper in ('a4', 'letter'):
        for language in ('en', 'de'):
            pages = write_pages(*options, '--designation=-X1…-X4', '--pole-1', 'left', '--project', 'P1', '--paper', paper,
                                '--lang', language)
            words = [[f'-X{card}' for card in range(1, 5) if f' -X{card} ' in text] for text, _ in pages]
            tap.equal(words, [['-X1', '-X2'], ['-X3', '-X4']], f'{paper}, {language}: two cards on a page')
            tap.equal([len(find_level(lines, 100)) for _, lines in pages], [2, 2], f'{paper}, {language}: a bar for each')

    pages = write_pages('--pole', '1-4=solid:2.5mm2,to=' + 40 * 'far away ', '--designation=-X1…-X3')
    rulers = [bool(find_marks(lines)) for _, lines in pages]
    tap.check(len(pages) > 4 and sum(rulers) == 3, 'long: more than a page each', rulers)
    tap.equal([bool(find_level(lines, 100)) for _, lines in pages], rulers, 'long: a bar wherever there is a ruler')


with tempfile.TemporaryDirectory() as SCRATCH:
    # The pages first: what is told about ferrules later gives them a ruler more
    for test in (test_bare, test_pages, test_ferruled, test_pole_1, test_several):
        test()
tap.finish()
