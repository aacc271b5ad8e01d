#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings as independent readers find them: the extents of both 831 formulas in SVG, PDF and DXF."""

import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
from tap import Tap  # noqa: E402
from drawing_readers import read_dxf, read_pdf, read_svg  # noqa: E402

CSEL = os.path.abspath(sys.argv[1])
READERS = {'svg': read_svg, 'pdf': read_pdf, 'dxf': read_dxf}
# What a full, stated edge is called
OUTLINE = {'svg': 'outline', 'pdf': '0.50', 'dxf': 'OUTLINE'}
SEED, OTHER = '831-1104/320-000', '831-3104'
PITCH = 7.62
tap = Tap()


def draw(folder, item, form, *options):
    path = os.path.join(folder, 'drawing.' + form)
    result = subprocess.run([CSEL, 'drawing', item, '-o', path, *options], capture_output=True, text=True, timeout=60,
                            check=False)
    if result.returncode or result.stderr:
        raise RuntimeError(result.stderr)
    return READERS[form](path)


def lengths(item, poles):
    """The formulas as their data sheets print them, the outline's first"""
    if item == SEED:
        return poles * PITCH + 1.9 + 3, poles * PITCH + 1.9
    return ((poles - 1) * PITCH + 9.5,)


def differs(a, b):
    return abs(a - b) > 0.01


def check_formulas(folder):
    heights = {SEED: 25, OTHER: 27.6}
    for form in READERS:
        problems = []
        for item, height in heights.items():
            for poles in range(2, 13):
                drawing = draw(folder, item, form, '--poles', str(poles), '--views', 'front')
                wide, high = drawing.extent(OUTLINE[form])
                expected = lengths(item, poles)
                if differs(wide, expected[0]) or differs(high, height):
                    problems.append(f'{item}, {poles} poles: {wide} × {high} instead of {expected[0]} × {height}')
                problems += [f'{item}, {poles} poles: no arrows {length} apart'
                             for length in (*expected, height, PITCH) if not drawing.has_arrows(length)]
        tap.empty(problems, f'{form}: the outline and the arrows are as far apart as the formulas say')


def check_scales(folder):
    """On paper a scale makes it larger or smaller; in DXF everything is as large as it is"""
    wide = lengths(SEED, 4)[0]
    for scale, factor in (('2:1', 2), ('1:2', 0.5), ('1:5', 0.2)):
        for form in READERS:
            found = draw(folder, SEED, form, '--views', 'front', '--scale', scale).extent(OUTLINE[form])[0]
            expected = wide if form == 'dxf' else wide * factor
            tap.check(not differs(found, expected), f'{form}, {scale}: {expected:.3f} mm', found)


def check_bar(folder):
    """The longest level line of the calibration bar, in the coordinates of the file"""
    drawing = draw(folder, SEED, 'pdf')
    bar = [line for line in drawing.lines['0.25'] if abs(abs(line[2] - line[0]) - 100) < 1 and line[1] == line[3]]
    tap.equal(['%.2f' % abs(line[2] - line[0]) for line in bar], ['100.00'], 'PDF: the calibration bar is 100.00 mm')


def check_layers(folder):
    drawing = draw(folder, '831-3104', 'dxf')
    tap.check({'OUTLINE', 'CENTER', 'DIMENSION'} <= set(drawing.lines), 'DXF: layers of lines', set(drawing.lines))
    tap.check('HIDDEN' in draw(folder, '216-266', 'dxf').lines, 'DXF: what is not stated is on a layer of its own')
    path = os.path.join(folder, 'drawing.dxf')
    with open(path, encoding='ascii') as file:
        text = file.read()
    tap.check('TEXT\n  8\nSCHEMATIC\n' in text, 'DXF: the word schematic is on a layer of its own')
    german = draw(folder, '216-266', 'dxf', '--lang', 'de', '--bare')
    tap.check('Schematisch – nur bemaßte Abmessungen sind veröffentlicht' in german.texts,
              'DXF: texts beyond ASCII are read as they were', german.texts)


def check_views(folder):
    """All three views: what is level in one is level in the other"""
    for form in READERS:
        drawing = draw(folder, SEED, form, '--views', 'front,side,top', '--bare')
        wide, high = drawing.extent(OUTLINE[form])
        tap.check(wide > 35.38 + 50.75 and high > 25 + 50.75, f'{form}: three views', (wide, high))
        tap.check(all(drawing.has_arrows(length) for length in (35.38, 32.38, 25, 50.75, 7.62, 22.86)),
                  f'{form}: every dimension once')


with tempfile.TemporaryDirectory(prefix='csel-readers.') as scratch:
    for check in (check_formulas, check_scales, check_bar, check_layers, check_views):
        check(scratch)
tap.finish()
