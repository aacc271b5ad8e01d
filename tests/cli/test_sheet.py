#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheets on paper: what csel writes as PDF, read by others."""

import json
import os
import re
import resource
import signal
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


def squeeze(text):
    return re.sub(r'\s+', '', text)


def find_missing(item, facts, text):
    """Facts that are not on paper; one that goes over the end of a page has the foot and head of pages between its
    words"""
    missing = []
    for fact in facts:
        # The kind is said in the program's own words; what was stated twice is printed once
        if fact['property'] == 'kind' or squeeze(fact['printed']) in text:
            continue
        words = [word for word in fact['printed'].split() if word not in text]
        if words or len(fact['printed']) < 100:
            missing.append(f"{item}: {fact['label']}: {fact['printed']}")
    return missing


def split_sheets(path):
    """The text of each sheet of a file, in the order of its lines, without blanks"""
    sheets = []
    for page in tool('pdftotext', '-raw', path, '-').rstrip('\f').split('\f'):
        if re.search(r'\bPage 1 of \d+', page):
            sheets.append('')
        sheets[-1] += squeeze(page)
    return sheets


def test_every_fact():
    """Of every product of both catalogues, in one file"""
    path, result = write('all.pdf', '--all')
    tap.equal(result.returncode, 0, 'all products: written')
    tap.check(re.search(r'^csel: (\d+) of \1 sheets$', result.stderr, re.M), 'all products: progress', result.stderr)
    products = json.loads(subprocess.run([CSEL, 'list', '--format', 'json', '--facts'], capture_output=True, text=True,
                                         check=True).stdout)
    sheets = split_sheets(path)
    tap.check(len(products) > 500, 'all products: there are many')
    tap.equal(len(sheets), len(products), 'all products: each has its sheet')
    missing = []
    for product, text in zip(products, sheets):
        if not text.startswith(squeeze(product['manufacturer'] + product['item'])):
            missing.append(f"{product['item']}: not in its place")
        missing += find_missing(product['item'], product['facts'], text)
    tap.empty(missing, 'all products: every fact is on paper')
    info = tool('pdfinfo', path)
    tap.check('Tagged:          yes' in info and f'Title:           {len(products)} spec sheets' in info and
              'Author:          Connector Selector' in info, 'all products: title, author, tags', info)
    tap.equal(subprocess.run(['qpdf', '--check', path], capture_output=True, check=False).returncode, 0,
              'all products: nothing wrong with the file')
    outlines = json.loads(tool('qpdf', '--json', '--json-key=outlines', path))['outlines']
    tap.equal([outline['title'] for outline in outlines],
              [f"{product['manufacturer']} {product['item']}" for product in products], 'all products: bookmarks')
    fonts = tool('pdffonts', path).splitlines()[2:]
    tap.check(fonts and all(re.search(r'^[A-Z]{6}\+.* yes yes yes ', font) for font in fonts),
              'all products: fonts are embedded subsets', fonts)


def test_one():
    path, _ = write('one.pdf', SEED, '--lang', 'de')
    outlines = json.loads(tool('qpdf', '--json', '--json-key=outlines', path))['outlines']
    titles = [kid['title'] for kid in outlines[0]['kids']]
    tap.check(len(outlines) == 1 and titles[0] == 'Wichtigste Daten' and 'Quellen' in titles, 'one: bookmarks', titles)
    with open(path, 'rb') as file:
        content = file.read()
    tap.check(b'/Lang (de)' in content, 'one: its language')
    tap.check(b'/URI (https://www.wago.com/831-1104/320-000)' in content, 'one: links')
    first, _ = write('first.pdf', SEED, '216-266', SOURCE_DATE_EPOCH='1700000000')
    again, _ = write('again.pdf', SEED, '216-266', SOURCE_DATE_EPOCH='1700000000')
    with open(first, 'rb') as one, open(again, 'rb') as other:
        tap.check(one.read() == other.read(), 'one: the same bytes')
    tap.check('2023-11-14' in read(first), 'one: the same date')


def test_several():
    path, result = write('search.pdf', '--search', 'ferrule 2.5mm2', '--filter', 'manufacturer=WAGO')
    found = subprocess.run([CSEL, 'list', '--search', 'ferrule 2.5mm2', '--filter', 'manufacturer=WAGO', '--format', 'json'],
                           capture_output=True, text=True, check=True).stdout
    tap.equal(len(split_sheets(path)), len(json.loads(found)), 'several: of a search')
    folder, result = write('sheets', SEED, '216-266', '--each')
    tap.equal(sorted(os.listdir(folder)), ['216-266.pdf', '831-1104_320-000.pdf'], 'several: each in its file')
    tap.check('2 of 2' in result.stderr, 'several: progress', result.stderr)
    for arguments, status in ((('--search', 'nothing-of-that-name'), 1), (('--all', SEED), 2), ((), 2), (('no-such-item',), 1)):
        tap.equal(write('none.pdf', *arguments)[1].returncode, status, f'several: {arguments}')
    tap.check(not os.path.exists(os.path.join(SCRATCH, 'none.pdf')), 'several: no file of what failed')


def test_compare():
    path, _ = write('compare.pdf', '831-3624', '831-3644', '831-3604', '--compare', '--differences')
    text = read(path)
    tap.check('Comparison' in text and re.search('Orientation ≠ angled angled straight', text) and 'Pin spacing' not in
              text.split('Physical')[1], 'compare: differences only', text)
    tap.equal(write('compare.pdf', SEED, '--compare')[1].returncode, 2, 'compare: not one')


def check_old_file(name, path, result, words):
    with open(path, encoding='utf-8') as file:
        content = file.read()
    tap.check(result.returncode == 1 and words in result.stderr, f'{name}: said', result.stderr)
    tap.equal(content, 'old', f'{name}: the old file is there')
    tap.equal([name for name in os.listdir(os.path.dirname(path)) if name.endswith('.part')], [], f'{name}: nothing is left')


def make_old_file(name):
    folder = os.path.join(SCRATCH, name)
    os.mkdir(folder)
    path = os.path.join(folder, 'sheet.pdf')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('old')
    return path


def test_no_room():
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))

    path = make_old_file('full')
    result = subprocess.run([CSEL, 'sheet', '--no-cache', SEED, '-o', path], capture_output=True, text=True, check=False,
                            preexec_fn=limit)
    check_old_file('no room', path, result, 'sheet.pdf')


def test_cancelled():
    path = make_old_file('cancelled')
    with subprocess.Popen([CSEL, 'sheet', '--all', '-o', path], stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None and len(os.listdir(os.path.dirname(path))) == 1:
            pass
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate()
    check_old_file('cancelled', path, subprocess.CompletedProcess([], process.returncode, '', errors), 'Cancelled')


def test_places():
    """Where nothing can be written"""
    path = make_old_file('places')
    os.chmod(path, 0o444)
    if os.geteuid() != 0:
        check_old_file('read-only', path, run('sheet', SEED, '-o', path), 'sheet.pdf')
    result = run('sheet', SEED, '-o', os.path.dirname(path))
    tap.check(result.returncode == 1 and 'directory' in result.stderr, 'a folder is no file', result.stderr)
    result = run('sheet', SEED, '-o', os.path.join(path, 'sheet.pdf'))
    tap.check(result.returncode == 1 and result.stderr, 'a file is no folder', result.stderr)
    # Somebody who reads the old file keeps it, and the new one is there
    with open(path, encoding='utf-8') as reader:
        os.chmod(path, 0o644)
        tap.equal(run('sheet', SEED, '-o', path).returncode, 0, 'open elsewhere: written')
        tap.equal(reader.read(), 'old', 'open elsewhere: the reader keeps the old file')
    with open(path, 'rb') as file:
        tap.check(file.read(5) == b'%PDF-', 'open elsewhere: the new file is there')


with tempfile.TemporaryDirectory() as SCRATCH:
    for test in (test_options, test_every_fact, test_one, test_several, test_compare, test_no_room, test_cancelled,
                 test_places):
        test()
tap.finish()
