#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""csel diff from outside: what it takes, prints and returns."""

import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
from tap import Tap  # noqa: E402

CSEL = os.path.abspath(sys.argv[1])
DATA = os.path.join(HERE, '..', 'data')
SEED = '831-1104/320-000'
CATALOG = os.path.join(os.environ['CSEL_DATA_DIR'], 'catalogs', 'wago-831.xml')
tap = Tap()


def run(*arguments):
    return subprocess.run([CSEL, 'diff', *arguments], capture_output=True, text=True, timeout=60, check=False)


def write_edition(*changes):
    """The shipped catalogue with other words in it; its path"""
    with open(CATALOG, encoding='utf-8') as file:
        text = file.read()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path = os.path.join(SCRATCH, 'edition.xml')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    return path


def test_catalogs():
    result = run(CATALOG, CATALOG)
    tap.check(result.returncode == 0 and '0 added, 0 removed, 0 changed' in result.stdout, 'the same twice', result)
    edition = write_edition(('41 A', '42 A'))
    lines = run(CATALOG, edition, '--format', 'tsv').stdout.splitlines()
    tap.equal([line.split('\t')[0:3] for line in lines[1:]], [['changed', 'value printed', SEED]] * 3, 'TSV')
    answer = json.loads(run(CATALOG, edition, '--format', 'json').stdout)
    tap.equal([p['after']['item'] for p in answer['products']], [SEED], 'JSON: only what differs')
    tap.equal({(s['before']['printed'], s['after']['printed']) for s in answer['products'][0]['statements']},
              {('41 A', '42 A')}, 'JSON: both words')
    tap.check('Bemessungsstrom, IEC/EN 60664-1, III/3: 41 A → 42 A' in run(CATALOG, edition, '--lang', 'de').stdout,
              'German', run(CATALOG, edition, '--lang', 'de').stdout)


def test_products():
    result = run('216-266', '216-286')
    tap.check(result.returncode == 0 and '\n- WAGO 216-266' in result.stdout and '\n+ WAGO 216-286' in result.stdout,
              'two products', result)
    tap.check('Products:' not in result.stdout, 'two products are not counted', result.stdout)


def test_refuses():
    tap.equal(run('216-266').returncode, 2, 'wrong use: one')
    tap.equal(run('216-266', '216-286', '216-264').returncode, 2, 'wrong use: three')
    tap.equal(run('216-266', '216-286', '--format', 'xml').returncode, 2, 'wrong use: format')
    tap.equal(run('216-266', 'no-such').returncode, 1, 'no such item')
    result = run(CATALOG, '216-266')
    tap.check(result.returncode == 1 and '216-266' in result.stderr, 'a file and an item', result)
    bad = os.path.join(DATA, 'bad', 'truncated.xml')
    result = run(CATALOG, bad)
    tap.check(result.returncode == 1 and 'truncated.xml:' in result.stderr and not result.stdout,
              'what cannot be read is not missing', result)
    with open(os.path.join(DATA, 'bmecat', 'good', 'rich.xml'), 'rb') as file:
        text = file.read()
    damaged = os.path.join(SCRATCH, 'damaged.xml')
    with open(damaged, 'wb') as file:
        file.write(text[:len(text) * 3 // 4])
    result = run(os.path.join(DATA, 'bmecat', 'good', 'rich.xml'), damaged)
    tap.check(result.returncode == 1 and 'damaged.xml' in result.stderr and not result.stdout,
              'what was read in part is not compared', result)


with tempfile.TemporaryDirectory() as SCRATCH:
    for test in (test_catalogs, test_products, test_refuses):
        test()
tap.finish()
