#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""csel compare from outside: the same rows as text, CSV in both dialects, TSV and JSON."""

import csv
import io
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
from tap import Tap  # noqa: E402

CSEL = os.path.abspath(sys.argv[1])
SEED = '831-1104/320-000'
ITEMS = ('831-3604', '831-3644', SEED)
tap = Tap()


def run(*arguments):
    return subprocess.run([CSEL, 'compare', *arguments], capture_output=True, timeout=60, check=False)


def read(*arguments, delimiter=',', encoding='utf-8'):
    data = run(*ITEMS, '--format', 'csv', *arguments).stdout
    return list(csv.reader(io.StringIO(data.decode(encoding), newline=''), delimiter=delimiter, strict=True))


def find(rows, label):
    return next(row[2:] for row in rows if row[1] == label)


def test_answers():
    rows = json.loads(run(*ITEMS, '--format', 'json').stdout)
    cells = read()
    tap.equal([product['item'] for product in rows['products']], list(ITEMS), 'products in the order asked')
    tap.equal(len(cells) - 1, len(rows['rows']), 'as many rows as CSV as in JSON')
    tap.equal([row[1] for row in cells[1:]], [row['property'] for row in rows['rows']], 'the same rows')
    tap.equal(cells[0][3:], [f'WAGO {item}' for item in ITEMS], 'a column for each product')
    tap.equal(find(cells, 'Pole number'), ['', '4-pole', '4-pole', '4'],
              'one connection is compared with one that is not numbered')
    tap.equal(find(cells, 'Weight')[0], '?', 'what is not stated by all is marked')
    tap.equal(find(cells, 'Weight')[1], 'n/s', 'and says so')
    german = read('--dialect', 'semicolon', '--lang', 'de', delimiter=';', encoding='utf-8-sig')
    tap.equal([len(german), len(german[0])], [len(cells), len(cells[0])], 'the same in the other dialect')
    tap.equal(find(german, 'Gewicht')[1], 'k. A.', 'in German')
    differences = read('--differences')
    tap.equal([row for row in cells if row[2]], differences, 'only what differs')
    tap.check('≠ Kind'.encode() in run(*ITEMS).stdout, 'as text')


def test_bad():
    for arguments in ((SEED,), (SEED,) * 7, (SEED, SEED, '--format', 'pdf'), (SEED, SEED, '--dialect', 'tab')):
        result = run(*arguments)
        tap.equal((result.returncode, bool(result.stdout)), (2, False), f'wrong use: {arguments[-1]}')
    tap.equal(run(SEED, 'no-such').returncode, 1, 'no such item')


for test in (test_answers, test_bad):
    test()
tap.finish()
