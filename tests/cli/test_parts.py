#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts lists as CSV, read back by Python's csv module and, where it is installed, by LibreOffice Calc."""

import csv
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
from tap import Tap  # noqa: E402

CSEL = os.path.abspath(sys.argv[1])
TITLE = ('1-conductor female connector; lever; Push-in CAGE CLAMP®; 10 mm²; Pin spacing 7.62 mm; 4-pole; '
         '100% protected against mismating; Centered locking levers; 10,00 mm²; light gray')
PASTED = '831-1104/320-000; 3\n216-266; 12 St.\n'
DIALECTS = {'comma': (',', 'utf-8'), 'semicolon': (';', 'utf-8-sig')}
tap = Tap()


def parts(*arguments, text=PASTED):
    with tempfile.NamedTemporaryFile('w', suffix='.txt', encoding='utf-8') as file:
        file.write(text)
        file.flush()
        return subprocess.run([CSEL, 'parts', '--paste', file.name, *arguments], capture_output=True, timeout=60,
                              check=False)


def read(name, path):
    """Rows of a file in a dialect"""
    separator, encoding = DIALECTS[name]
    with open(path, encoding=encoding, newline='') as file:
        return list(csv.reader(file, delimiter=separator, strict=True))


def open_in_calc(name, path, folder):
    """The rows as a spreadsheet has them, every cell as it is shown"""
    separator = ord(DIALECTS[name][0])
    subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to',
                    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true', '--outdir', f'{folder}/out',
                    f'--infilter=CSV:{separator},34,76,1', path], capture_output=True, timeout=120, check=True)
    with open(f'{folder}/out/{os.path.basename(path)}', encoding='utf-8', newline='') as file:
        return list(csv.reader(file))


def test_read_back():
    cells = {}
    for name in DIALECTS:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'parts.csv')
            result = parts('--format', 'csv', '--dialect', name, '-o', path)
            tap.equal(result.returncode, 0, f'{name}: written')
            cells[name] = read(name, path)
            tap.equal(cells[name][1][6], TITLE, f'{name}: nine semicolons, a decimal comma, ® and ² in one cell')
            with open(path, 'rb') as file:
                data = file.read()
            tap.equal(data.startswith(b'\xef\xbb\xbf'), name == 'semicolon', f'{name}: byte-order mark')
            tap.equal(data.count(b'\n'), data.count(b'\r\n'), f'{name}: lines end with CR LF')
            if shutil.which('soffice'):
                tap.equal(open_in_calc(name, path, folder), cells[name], f'{name}: the same cells in a spreadsheet')
            else:
                print(f'ok {tap.count + 1} {name}: the same cells in a spreadsheet # SKIP no soffice')
                tap.count += 1
    tap.equal(cells['comma'], cells['semicolon'], 'both dialects have the same cells')


def test_pasted():
    result = parts('--format', 'tsv', '--columns', 'item=Nummer,total',
                   text='Hello,\n2 x 8311104320000\n1 pc 4066966840940\n216-299 5\n')
    tap.equal(result.stdout.decode(), 'Nummer\tTotal\n831-1104/320-000\t3\n', 'pasted: numbers, GTINs and duplicates')
    tap.check(b'1 line has no item number' in result.stderr and b'1 item was not found' in result.stderr,
              'pasted: what was left out is said', result.stderr)
    tap.equal(result.returncode, 1, 'pasted: something was not found')


PROFILES = """[profile 1]
name=EPLAN
rows=summed
dialect=semicolon
for=import
columns=item;total;gtin;
titles=Teil;;;
"""


def with_profiles(text, *arguments):
    """The command with export profiles in the user's data folder"""
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, 'connector-selector'))
        with open(os.path.join(folder, 'connector-selector', 'export-profiles.ini'), 'w', encoding='utf-8') as file:
            file.write(text)
        pasted = os.path.join(folder, 'pasted.txt')
        with open(pasted, 'w', encoding='utf-8') as file:
            file.write('831-1104/320-000;3')
        return subprocess.run([CSEL, 'parts', *[pasted if a == 'PASTED' else a for a in arguments]],
                              capture_output=True, timeout=60, check=False, env={**os.environ, 'XDG_DATA_HOME': folder})


def test_profiles():
    result = with_profiles(PROFILES, '--paste', 'PASTED', '--profile', 'EPLAN')
    tap.equal(result.stdout.decode('utf-8-sig'), 'Teil;Total;GTIN\r\n831-1104/320-000;3;4066966840940\r\n',
              'profile: as it says')
    result = with_profiles(PROFILES, '--profiles', '--format', 'tsv')
    tap.equal(result.stdout.decode(), 'Profile\tRows\tColumns\nEPLAN\tsummed\titem=Teil,total,gtin\n',
              'profile: all are listed')
    result = with_profiles(PROFILES, '--paste', 'PASTED', '--profile', 'WSCAD')
    tap.check(result.returncode == 1 and '“EPLAN”' in result.stderr.decode(), 'profile: none of that name',
              result.stderr)
    result = with_profiles(PROFILES + 'prize=5\n', '--paste', 'PASTED', '--profile', 'EPLAN')
    tap.check(result.returncode == 1 and b'export-profiles.ini: [profile 1]' in result.stderr and not result.stdout,
              'profile: a damaged file is said', result.stderr)
    for arguments in (['--rows', 'lines'], ['--columns', 'item'], ['--dialect', 'comma'], ['--for-import'],
                      ['--format', 'json']):
        tap.equal(with_profiles(PROFILES, '--paste', 'PASTED', '--profile', 'EPLAN', *arguments).returncode, 2,
                  f'profile: not with {arguments}')
    tap.equal(parts('--profiles').returncode, 2, 'profile: the list alone')


def test_marking():
    result = parts('--format', 'marking')
    tap.equal(result.stdout.decode(), 'Designation,Item number,Pole no.\r\n', 'marking: a heading')
    tap.check('csel: No line has a designation: there is nothing to mark' in result.stderr.decode(),
              'marking: nothing to mark is said', result.stderr)
    tap.equal(result.returncode, 0, 'marking: that is no error')


PROJECT = """<project xmlns='urn:connector-selector:project:1'>
<facts id='f' fingerprint='0'><catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' date='2026-01-01'>
<source id='s' confidence='maker'>Sheet</source>
<record item='X' manufacturer='ACME'><fact property='item-number' source='s'>X</fact></record></catalog></facts>
<parts-list title='Cabinet 1'><line item='X' manufacturer='ACME' facts='f' quantity='3'/></parts-list>
<parts-list title='Cabinet 2'><line item='X' manufacturer='ACME' facts='f' quantity='5'/></parts-list>
</project>
"""


def test_project():
    """Which list is meant is said, and which kind of file is expected"""
    catalog = os.path.join(HERE, '..', '..', 'data', 'catalogs', 'wago-831.xml')
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'panel.csel')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(PROJECT)

        def run(*arguments):
            return subprocess.run([CSEL, *arguments], capture_output=True, timeout=60, check=False)
        columns = ['--format', 'tsv', '--columns', 'item,total']
        result = run('parts', path, '--list', 'Cabinet 2', *columns)
        tap.equal(result.stdout.decode(), 'Item number\tTotal\nX\t5\n', 'project: the list of that title')
        result = run('parts', path, '--list', 'Cabinet 3')
        tap.equal((result.returncode, result.stderr.decode()),
                  (1, 'csel: No parts list “Cabinet 3”; there are “Cabinet 1”, “Cabinet 2”\n'), 'project: no such list')
        result = run('parts', path)
        tap.check(result.returncode == 2 and '“Cabinet 1”, “Cabinet 2”' in result.stderr.decode(),
                  'project: which of several lists is to be said', result.stderr)
        result = run('parts', path, '--list', 'Cabinet 1', '--catalog', path, *columns)
        tap.equal(result.stdout.decode(), 'Item number\tTotal\nX\t3\n', 'project: needs no catalogue')
        result = run('list', '--catalog', path)
        tap.check(result.returncode == 1 and 'a project of this program' in result.stderr.decode(),
                  'a project is no catalogue', result.stderr)
        result = run('parts', '--paste', path, '--catalog', path)
        tap.check(result.returncode == 1 and 'a project of this program' in result.stderr.decode(),
                  'pasted: a project is no catalogue', result.stderr)
        result = run('parts', catalog)
        tap.check(result.returncode == 1 and 'expected <project' in result.stderr.decode(), 'a catalogue is no project',
                  result.stderr)


def test_usage():
    for arguments in (['--format', 'x'], ['--dialect', 'x'], ['--rows', 'x'], ['--columns', 'x'], ['--paper', 'x'],
                      ['--format', 'pdf']):
        tap.equal(parts(*arguments).returncode, 2, f'usage: {arguments}')
    tap.equal(subprocess.run([CSEL, 'parts'], capture_output=True, check=False).returncode, 2, 'usage: no file')
    tap.equal(subprocess.run([CSEL, 'parts', '/nowhere.csel'], capture_output=True, check=False).returncode, 1,
              'usage: no such file')


test_read_back()
test_pasted()
test_profiles()
test_marking()
test_project()
test_usage()
tap.finish()
