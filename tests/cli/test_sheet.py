#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets on paper: what csel writes as PDF, read by others."""

import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
from tap import Tap  # noqa: E402

CSEL = os.path.abspath(sys.argv[1])
SEED = '831-1104/320-000'
tap = Tap()


def run(*arguments, **environment):
    return subprocess.run([CSEL, *arguments], capture_output=True, text=True, timeout=250, check=False,
                          env={**os.environ, **environment})


def tool(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def write(name, *arguments, **environment):
    path = os.path.join(SCRATCH, name)
    return path, run('sheet', *arguments, '-o', path, **environment)


def read(path, *options):
    """Its text, with one blank between words"""
    return ' '.join(tool('pdftotext', '-layout', *options, path, '-').split())


def test_options():
    path, result = write('options.pdf', SEED, '--project', 'Pump station 7', '--designation=-X1', '--units', 'us',
                         '--sections', 'material', '--no-drawing', '--black', '--date', '2026-03-02',
                         '--prepared', 'K. Meyer')
    text = read(path)
    tap.equal(result.returncode, 0, 'options: written')
    tap.check(all(words in text for words in ('Pump station 7', '-X1', '2026-03-02', '28 g', 'without breaking capacity')),
              'options: they are on the sheet, and so is the safety information', text)
    tap.check('Not on this sheet' in text and '4066966840940' not in text and '831-1204' not in text,
              'options: what is left out is said', text)
    tap.check('K. Meyer' in tool('pdfinfo', path), 'options: who prepared it is the author')
    for arguments in (('--sections', 'x'), ('--units', 'x'), ('--paper', 'x')):
        tap.equal(write('bad.pdf', SEED, *arguments)[1].returncode, 2, f'options: {arguments}')


with tempfile.TemporaryDirectory() as SCRATCH:
    for test in (test_options,):
        test()
tap.finish()
