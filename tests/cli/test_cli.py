#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line from outside: what it prints, writes and returns."""

import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
from tap import Tap  # noqa: E402

CSEL = os.path.abspath(sys.argv[1])
DATA = os.path.join(HERE, '..', 'data')
SEED = '831-1104/320-000'
CATALOGS = os.path.join(os.environ['CSEL_DATA_DIR'], 'catalogs')
tap = Tap()


def run(*arguments, **environment):
    return subprocess.run([CSEL, *arguments], capture_output=True, text=True, timeout=60, check=False,
                          env={**os.environ, **environment})


def run_json(*arguments):
    result = run(*arguments, '--format', 'json')
    return json.loads(result.stdout) if result.returncode == 0 else None


def squeeze(text):
    return re.sub(r'\s+', '', text)


def find_statements(text):
    """The statements that are missing, or not in their order"""
    squeezed, position, missing = squeeze(text), 0, []
    with open(os.path.join(DATA, 'seed-statements.txt'), encoding='utf-8') as statements:
        for line in statements:
            if line.startswith('#'):
                continue
            found = squeezed.find(squeeze(line), position)
            if found < 0:
                missing.append(line.strip())
            else:
                position = found + len(squeeze(line))
    return missing


def test_show():
    tap.empty(find_statements(run('show', SEED).stdout), 'show prints each statement in its order')
    tap.empty(find_statements(run('show', '8311104320000', LC_ALL='C').stdout),
              'show prints UTF-8 in any locale, and knows a number without its punctuation')
    sheet = run_json('show', SEED)
    tap.equal(sheet['item'], SEED, 'JSON: item')
    facts = {(s['title'], f['property'], f['qualifiers'].get('group'), f['qualifiers'].get('use-group'),
              f['qualifiers'].get('standard')): f for s in sheet['sections'] for f in s['facts']}
    spacing = facts['Physical data', 'pin-spacing', None, None, None]
    tap.equal(spacing['values'], [{'value': '7.62', 'unit': 'mm'}, {'value': '0.3', 'unit': 'in'}],
              'JSON: two quantities are an array')
    tap.equal(spacing['printed'], '7.62 mm / 0.3 inches', 'JSON: printed text')
    tap.equal(spacing['source']['confidence'], 'maker', 'JSON: source')
    not_rated = facts['Electrical data', 'rated-voltage', None, 'B', 'UL 1059']
    tap.equal(not_rated['value'], {'not_rated': True}, 'JSON: "-" is not rated')
    tap.equal(len(sheet['relations']), 16, 'JSON: relations')
    tap.equal({r['required'] for r in sheet['relations']}, {False}, 'JSON: all are optional')
    tap.check(all(set(r) == {'type', 'required', 'group', 'item', 'manufacturer', 'quantity', 'description',
                                  'title', 'source', 'facts'}
                  for r in sheet['relations']), 'JSON: keys of a relation', sheet['relations'][0])
    tap.check(any(t['role'] == 'safety-information' and t['lang'] == 'en' for t in sheet['texts']),
              'JSON: texts have a role and a language', sheet['texts'])
    german = run('show', SEED, '--lang', 'de').stdout
    tap.check('Rastermaß' in german and '7,62 mm' in german or 'Rastermaß' in german,
              'German labels', german[:400])
    tap.check(run('show', SEED, '--format', 'tsv').stdout.startswith('section\t'), 'TSV has a header')


def write(name, *arguments):
    path = os.path.join(SCRATCH, name)
    result = run(*arguments, '-o', path)
    return path, result


def test_sheet():
    for language in ('en', 'de'):
        for paper, size in (('a4', '595.276 x 841.89'), ('letter', '612 x 792')):
            path, result = write('sheet.pdf', 'sheet', SEED, '--paper', paper, '--lang', language)
            tap.equal(result.returncode, 0, f'sheet {paper} {language}')
            info = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
            tap.check(size in info, f'sheet {paper} {language}: paper size', info)
            pages = int(re.search(r'Pages:\s*(\d+)', info).group(1))
            tap.check(pages <= (3 if paper == 'a4' else 4), f'sheet {paper} {language}: {pages} pages')
    path, _ = write('sheet.pdf', 'sheet', SEED)
    text = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
    tap.empty(find_statements(text), 'sheet has each statement in its order')
    pages = text.rstrip('\f').split('\f')
    tap.check(all(SEED in page.splitlines()[0] for page in pages), 'item number at the head of each page', pages)
    said = [' '.join(page.split()) for page in pages]
    tap.check(all('Compiled by Connector Selector from' in page and "not a manufacturer's document" in page
                  for page in said), 'each page says what it is', text)
    tap.check(all(re.search(rf'\bPage {n} of {len(pages)}\b', page) for n, page in enumerate(pages, 1)),
              'pages are numbered', [page.splitlines()[-1] for page in pages])
    fonts = subprocess.run(['pdffonts', path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    tap.check(fonts and all(line.split()[-5] == 'yes' for line in fonts), 'fonts are embedded', fonts)


def test_drawing():
    path, result = write('d.svg', 'drawing', SEED)
    tap.equal(result.returncode, 0, 'drawing as SVG')
    svg = ElementTree.parse(path).getroot()
    width, height = svg.get('width'), svg.get('height')
    box = svg.get('viewBox').split()
    tap.check(width.endswith('mm') and height.endswith('mm'), 'SVG: size in mm', (width, height))
    tap.equal((width[:-2], height[:-2]), (box[2], box[3]), 'SVG: a user unit is a millimetre')
    texts = {element.text for element in svg.iter('{http://www.w3.org/2000/svg}text')}
    tap.check({'L = 32.38', 'L1 = 35.38', '7.62', '25', '50.75'} <= texts, 'SVG: dimensions', texts)
    path, _ = write('d12.svg', 'drawing', SEED, '--poles', '12')
    with open(path, encoding='utf-8') as drawing:
        text = drawing.read()
    tap.check('93.34' in text and '96.34' in text and 'not a confirmed item' in text,
              'SVG: another pole number is a formula result', text)
    path, _ = write('d.pdf', 'drawing', SEED)
    info = subprocess.run(['pdfinfo', path], capture_output=True, text=True, check=True).stdout
    points = [float(n) for n in re.search(r'Page size:\s*([\d.]+) x ([\d.]+)', info).groups()]
    tap.check(all(abs(p - float(mm[:-2]) * 72 / 25.4) < 0.01 for p, mm in zip(points, (width, height))), 'PDF: true size',
              (points, width, height))
    path, _ = write('d.png', 'drawing', SEED)
    with open(path, 'rb') as picture:
        tap.equal(picture.read(8), b'\x89PNG\r\n\x1a\n', 'drawing as PNG')
    path, _ = write('d2.svg', 'drawing', SEED, '--views', 'top,side', '--units', 'inch', '--scale', '2:1', '--lang', 'de',
                    '--paper', 'A2')
    with open(path, encoding='utf-8') as drawing:
        text = drawing.read()
    tap.check(all(word in text for word in ('L1 = 1,393', '1,998', 'Maße in Zoll', 'Maßstab', '2:1', 'width="594mm"')),
              'SVG: views, units, scale, language, paper', text)
    path, _ = write('bare.svg', 'drawing', SEED, '--bare')
    with open(path, encoding='utf-8') as drawing:
        tap.check('Legal owner' not in drawing.read(), 'a bare drawing has no title block')
    _, result = write('refused.svg', 'drawing', SEED, '--poles', '24', '--paper', 'A4')
    tap.check(result.returncode == 1 and 'A4 has room for' in result.stderr, 'what has no room is refused', result.stderr)


BMECAT = """<?xml version="1.0" encoding="UTF-8"?>
<BMECAT version="2005"><HEADER><CATALOG><LANGUAGE>eng</LANGUAGE><CATALOG_ID>D</CATALOG_ID>
<CATALOG_VERSION>001.000</CATALOG_VERSION></CATALOG><SUPPLIER><SUPPLIER_NAME>ACME</SUPPLIER_NAME></SUPPLIER></HEADER>
<T_NEW_CATALOG><PRODUCT><SUPPLIER_PID>B-1</SUPPLIER_PID>
<PRODUCT_DETAILS><DESCRIPTION_SHORT>Plug</DESCRIPTION_SHORT></PRODUCT_DETAILS>
<PRODUCT_FEATURES><REFERENCE_FEATURE_SYSTEM_NAME>ETIM-8.0</REFERENCE_FEATURE_SYSTEM_NAME>
<REFERENCE_FEATURE_GROUP_ID>EC002638</REFERENCE_FEATURE_GROUP_ID>{features}</PRODUCT_FEATURES></PRODUCT></T_NEW_CATALOG>
</BMECAT>"""


def test_drawing_of_bmecat():
    """The same facts from another format: ETIM's width, height, depth, poles and pin to pin"""
    features = ''.join(f'<FEATURE><FNAME>{name}</FNAME><FVALUE>{value}</FVALUE><FUNIT>{unit}</FUNIT></FEATURE>'
                       for name, value, unit in (('EF000008', '33.5', 'EU570448'), ('EF000040', '18.25', 'EU570448'),
                                                 ('EF000049', '22', 'EU570448'), ('EF001391', '4', ''),
                                                 ('EF007326', '7.62', 'EU570448')))
    catalog = os.path.join(SCRATCH, 'etim.xml')
    with open(catalog, 'w', encoding='utf-8') as file:
        file.write(BMECAT.replace('{features}', features))
    path, result = write('bmecat.svg', 'drawing', 'B-1', '--catalog', catalog)
    tap.equal((result.returncode, result.stderr), (0, ''), 'a product of a BMEcat file is drawn')
    texts = {element.text for element in ElementTree.parse(path).getroot().iter('{http://www.w3.org/2000/svg}text')}
    tap.check({'33.5', '18.25', '22', '7.62', '(22.86)'} <= texts, 'BMEcat: what ETIM states is drawn', texts)


def test_drawings():
    folder = os.path.join(SCRATCH, 'drawings')
    result = run('drawing', SEED, '216-266', '--as', 'dxf', '-o', folder)
    tap.equal((result.returncode, result.stderr, sorted(os.listdir(folder))),
              (0, '', ['216-266.dxf', '831-1104_320-000.dxf']), 'several drawings are a folder')
    everything = os.path.join(SCRATCH, 'everything')
    for form in ('svg', 'dxf', 'pdf'):
        result = run('drawing', '--all', '--as', form, '-o', os.path.join(everything, form))
        tap.equal((result.returncode, result.stderr, result.stdout),
                  (0, '', 'Drawings: 519. Products whose data states no dimension: 0.\n'),
                  f'every product of both catalogues is drawn as {form}, without a warning')
        tap.equal(len(os.listdir(os.path.join(everything, form))), 519, f'{form}: one file each')


# Domain knowledge, by hand: size, bare, with ferrule, the ferrules that are left, the summary
FERRULES = (
    ('0.5 mm2', True, True, '', 'none-listed'),
    ('20 AWG', True, True, '', 'none-listed'),
    ('0.75 mm2', True, True, '216-262', None),
    ('1 mm2', True, True, '216-263', None),
    ('18 AWG', True, True, '216-262 216-263', None),
    ('1.5 mm2', True, True, '216-264 216-284', None),
    ('16 AWG', True, True, '216-264 216-284', None),
    ('2.5 mm2', True, True, '216-266 216-286', None),
    ('14 AWG', True, True, '216-266 216-286', None),
    ('4 mm2', True, True, '216-267 216-287', None),
    ('12 AWG', True, True, '216-267 216-287', None),
    ('6 mm2', True, True, '216-108 216-208 216-288', None),
    ('10 AWG', True, True, '216-108 216-208 216-288', None),
    ('8 AWG', True, False, '', 'only-up-to'),
    ('10 mm2', True, False, '', 'only-up-to'),
    ('16 mm2', False, False, '', None),
    ('0.34 mm2', False, False, '', None),
)


def test_ferrules():
    for size, bare, ferrule, left, summary in FERRULES:
        answer = run_json('ferrules', SEED, '--conductor', 'fine-stranded', '--size', size)
        verdicts = {key: answer['terminal'][key]['verdict'] for key in ('bare', 'insulated', 'uninsulated')}
        tap.equal(verdicts, {'bare': 'fits' if bare else 'does-not-fit',
                             'insulated': 'fits' if ferrule else 'does-not-fit',
                             'uninsulated': 'fits' if ferrule else 'does-not-fit'}, f'{size}: terminal')
        by_item = {candidate['item']: candidate for candidate in answer['candidates']}
        fitting = sorted(item for item, c in by_item.items() if c['listed'] and c['verdict'] != 'does-not-fit')
        tap.equal(' '.join(fitting), left, f'{size}: ferrules')
        tap.check(all(by_item[item]['verdict'] == 'cannot-tell' and by_item[item]['open'] == ['sleeve-length']
                      for item in fitting), f'{size}: only the sleeve is open', fitting)
        tap.check('216-262' in by_item and len(by_item) >= 11, f'{size}: all ferrules are judged', list(by_item))
        tap.check(all(c['verdict'] != 'fits' for c in answer['candidates']), f'{size}: no sleeve is stated, nothing fits')
        if summary:
            tap.check(summary in answer['summary'], f'{size}: {summary}', answer['summary'])
    answer = run_json('ferrules', SEED, '--conductor', 'solid', '--size', '2.5 mm2')
    tap.check('ferrule-not-applicable' in answer['summary'] and not answer['candidates'] and
              answer['terminal']['bare']['verdict'] == 'fits', 'solid: no ferrule', answer)
    answer = run_json('ferrules', SEED, '--conductor', 'stranded', '--size', '2.5 mm2')
    tap.equal(answer['terminal']['bare']['verdict'], 'cannot-tell', 'stranded: not stated')
    answer = run_json('ferrules', SEED, '--conductor', 'fine-stranded', '--size', '6 mm2', '--ferrule', 'uninsulated')
    left = [c['item'] for c in answer['candidates'] if c['verdict'] != 'does-not-fit']
    tap.equal(left, ['216-108'], '6 mm2, uninsulated')
    text = run('ferrules', SEED, '--conductor', 'fine-stranded', '--size', '2.5 mm2').stdout
    tap.check('sleeve must be 11…13 mm, length not stated' in text, 'text has the reasons', text)


def test_list():
    items = run_json('list', '--search', '216-26')
    tap.equal([i['item'] for i in items], ['216-262', '216-263', '216-264', '216-266', '216-267'], 'list --search')
    tap.check({'item', 'manufacturer', 'kind', 'title'} <= set(items[0]), 'list: keys', items[0])
    own = run_json('list', '--catalog', os.path.join(CATALOGS, 'wago-831.xml'))
    tap.equal(len(own), 17, 'list --catalog')
    tap.equal(len(run_json('list')), 519, 'list of all shipped')
    ratings = run('list', '--search', SEED, '--ratings-per', 'ul:C').stdout
    tap.check('600 V' in ratings and '37 A' in ratings, 'list --ratings-per', ratings)


def test_exit_status():
    cases = (
        (0, ['--help']), (0, ['--version']), (2, []), (2, ['frobnicate']), (2, ['show']), (2, ['show', 'a', 'b']),
        (2, ['show', SEED, '--no-such-option']), (2, ['show', SEED, '--format', 'xml']), (2, ['show', SEED, '--lang', 'xx']),
        (2, ['show', SEED, '--ratings-per', 'iec:V/9']), (1, ['show', 'no-such-item']), (1, ['list', '--search', 'qqqq']),
        (2, ['sheet', SEED]), (1, ['sheet', SEED, '-o', os.path.join(SCRATCH, 'none', 'a.pdf')]),
        (2, ['sheet', SEED, '-o', 'a.pdf', '--paper', 'a0']), (2, ['drawing', SEED, '-o', 'a.txt']),
        (2, ['drawing', SEED, '-o', 'a.svg', '--poles', '-1']), (2, ['drawing', SEED, '-o', 'a.svg', '--poles', '0']),
        (2, ['ferrules', SEED, '--conductor', 'solid', '--size', '00 AWG']),
        (2, ['ferrules', SEED, '--conductor', 'solid', '--size', '1,000']), (2, ['drawing', SEED]), (2, ['drawing']),
        (2, ['drawing', SEED, '-o', 'a.svg', '--views', 'rear']), (2, ['drawing', SEED, '-o', 'a.svg', '--scale', '3:1']),
        (2, ['drawing', SEED, '-o', 'a.svg', '--units', 'm']), (2, ['drawing', SEED, '-o', 'a.png', '--dpi', '1']),
        (2, ['drawing', SEED, '-o', 'a.svg', '--paper', 'A9']), (2, ['drawing', SEED, '831-505', '-o', 'a']),
        (2, ['drawing', '--all', SEED, '--as', 'svg', '-o', 'a']), (1, ['drawing', '831-505', '-o', 'a.svg', '--poles', '4']),
        (2, ['ferrules', SEED, '--conductor', 'wet', '--size', '1']), (2, ['ferrules', SEED, '--conductor', 'solid']),
        (2, ['ferrules', SEED, '--conductor', 'solid', '--size', 'thick']), (2, ['validate', '--format', 'xml']),
        (1, ['validate', os.path.join(SCRATCH, 'no-such-file.xml')]), (1, ['validate', SCRATCH]),
        (1, ['list', '--catalog', os.path.join(DATA, 'bad', 'truncated.xml')]),
    )
    for status, arguments in cases:
        result = run(*arguments)
        name = ' '.join(a if not a.startswith('/') else os.path.basename(a) for a in arguments) or 'no command'
        tap.equal(result.returncode, status, f'exit {status}: csel {name}')
        if status:
            tap.check(result.stderr.strip() and not result.stdout, f'messages go to standard error: csel {name}',
                      result.stdout)
    plain = run('ferrules', SEED, '--conductor', 'fine-stranded', '--size', '2.5 mm²', LC_ALL='C')
    tap.equal(plain.returncode, 0, 'UTF-8 is read in the locale C')
    german = run('show', 'no-such-item', '--lang', 'de', LC_ALL='C', LANGUAGE='')
    tap.check('Kein Artikel' in german.stderr, '--lang is the language of messages too', german.stderr)
    for command in ('list', 'show', 'sheet', 'drawing', 'ferrules', 'wire', 'validate'):
        result = run(command, '--help')
        tap.check(result.returncode == 0 and 'csel ' + command in result.stdout, f'csel {command} --help',
                  result.stdout + result.stderr)


def test_second_hand():
    path, _ = write('second-hand.svg', 'drawing', '831-3104')
    with open(path, encoding='utf-8') as drawing:
        tap.check('Second-hand data' in drawing.read(), 'a drawing of second-hand data says so')
    shown = run('show', '831-3104').stdout
    tap.check('Pin spacing (second-hand)' in shown, 'show marks what is second-hand', shown)
    listed = run('list', '--search', '831-3104').stdout
    tap.check('second-hand' in listed, 'list marks what is second-hand', listed)
    listed = run('list', '--search', '831-3104', '--format', 'tsv').stdout
    tap.check(listed.splitlines()[1].endswith('\tsecond-hand'), 'TSV marks what is second-hand', listed)


def test_mates():
    mates = run_json('mates', SEED)
    tap.equal({(c['item'], c['verdict'], c['listed']) for c in mates['counterparts']},
              {(i, 'mates', True) for i in ('831-1204', '831-3604', '831-3624', '831-3644')},
              'mates: the four counterparts')
    other = run_json('mates', SEED, '734-132')['counterparts'][0]
    tap.equal(other['verdict'], 'does-not-mate', 'mates: another pole number and pin spacing')
    tap.check('831-3604: mates' in run('mates', SEED, '831-3604').stdout, 'mates: text')
    tap.check(run('mates', SEED, '--format', 'tsv').stdout.startswith('item\t'), 'mates: TSV')
    back = run_json('mates', '831-3604')
    tap.equal([(c['item'], c['verdict']) for c in back['counterparts']], [(SEED, 'mates')],
              'mates: from the half that lists nothing itself')
    tap.equal(run('mates').returncode, 2, 'mates: no item')
    tap.equal(run('mates', '216-266').returncode, 1, 'mates: nothing is stated')


def test_supply_side():
    outcomes = {}
    for item, side in itertools.product((SEED, '831-3604'), ('unknown', 'this', 'other', 'both')):
        answer = run_json('mates', item, '--supply-side', side)
        supply = answer['supply_side']
        outcomes[item, side] = supply['reasons'][0]['outcome']
        tap.equal((supply['side'], supply['verdict']), (side, 'cannot-tell'), f'supply side {side}: never a pass')
        tap.check('must not be connected/disconnected when live or under load' in
                  ' '.join(answer['safety_information']), f'supply side {side}: safety information of {item}')
    tap.equal(outcomes, {(SEED, 'unknown'): 'not-given', (SEED, 'this'): 'sockets-live',
                         (SEED, 'other'): 'pins-live', (SEED, 'both'): 'both-live',
                         ('831-3604', 'unknown'): 'not-given', ('831-3604', 'this'): 'pins-live',
                         ('831-3604', 'other'): 'sockets-live', ('831-3604', 'both'): 'both-live'},
              'supply side: which pins are live')
    tap.equal(run_json('mates', '734-132', SEED)['safety_information'], [], 'supply side: nothing is invented')
    tap.equal(run_json('mates', SEED)['supply_side']['side'], 'unknown', 'supply side: not known by default')
    tap.equal(run('mates', SEED, '--supply-side', 'left').returncode, 2, 'wrong use: supply side')
    tap.check('könnte vertauscht werden; variable Kodierung: ja, Kodierteile nicht angegeben' in
              run('mates', SEED, '--lang', 'de').stdout, 'swap: German')
    tap.check('\tsupply-side\tpins-live\t' in
              run('mates', SEED, '--supply-side', 'other', '--format', 'tsv').stdout, 'supply side: TSV')


def test_check():
    checked = run_json('check', SEED, '--supply', '400/690V', '--current', '30A', '--approval', 'CSA')
    lines = {line['rule']: line['result'] for line in checked['lines']}
    tap.equal(lines, {'voltage': 'pass', 'impulse-voltage': 'pass', 'current': 'pass',
                      'conductor-current': 'open', 'approval': 'open'}, 'check: its lines')
    tap.equal(checked['result'], 'open', 'check: the worst line')
    for arguments, result in ((('--supply', '400V', '--ratings-per', 'iec:IV/3'), 'open'),
                              (('--supply', '400V', '--ratings-per', 'ul:B'), 'fail'),
                              (('--ambient', '120'), 'fail'), (('--ambient', '60'), 'open'),
                              (('--poles', '4', '--pin-spacing', '7.62'), 'pass'),
                              (('--conductor', 'fine-stranded:16mm2'), 'fail'),
                              (('--flammability', 'V-1', '--material-group', 'II'), 'pass')):
        tap.equal(run_json('check', SEED, *arguments)['result'], result, 'check ' + ' '.join(arguments))
    for arguments in ((), ('--supply', 'x'), ('--current', '3V'), ('--conductor', 'solid'),
                      ('--flammability', 'V-9'), ('--material-group', 'IV'), ('--current', '-5A'),
                      ('--poles', '0'), ('--approval', ''), ('--poles', '4', '--conductor-current', '9A')):
        tap.equal(run('check', SEED, *arguments).returncode, 2, 'wrong use: check ' + ' '.join(arguments))
    tap.check('Hier nicht geprüft' in run('check', SEED, '--poles', '4', '--lang', 'de').stdout,
              'check: German')
    tap.check('\tpass\t' in run('check', SEED, '--poles', '4', '--format', 'tsv').stdout, 'check: TSV')


def test_choices():
    """Four groups, look-alikes as one choice, gauges by table or area, and the other way round"""
    def ask(size, *arguments):
        return run_json('ferrules', SEED, '--conductor', 'fine-stranded', '--size', size, '--catalog',
                        os.path.join(CATALOGS, 'wago-831.xml'), *arguments)

    def choices(size, *arguments):
        return [(c['group'], c['items']) for c in ask(size, *arguments)['choices'] if c['group'] != 'does-not-fit']

    tap.equal(choices('2.5mm2'), [('one-check', ['216-266', '216-286'])], 'choices: look-alikes are one')
    tap.equal(choices('18 AWG'), [('one-check', ['216-262']), ('one-check', ['216-263'])], 'choices: 18 AWG by the table')
    tap.equal(choices('18 AWG', '--awg', 'area'), [('one-check', ['216-263'])], 'choices: 18 AWG by its area')
    tap.equal(choices('20 AWG', '--awg', 'area'), [('one-check', ['216-262'])], 'choices: 20 AWG by its area')
    tap.equal(choices('8 AWG', '--awg', 'area'), [], 'choices: 8 AWG is 10 mm² by its area')
    answer = ask('2.5mm2')
    tap.equal((answer['sleeve']['min'], answer['sleeve']['max']), ('11', '13'), 'choices: the sleeve that is required')
    first = answer['candidates'][0]
    tap.equal((first['group'], first['verdict'], first['open'], first['todo']),
              ('one-check', 'cannot-tell', ['sleeve-length'], 'sleeve must be 11…13 mm, length not stated'),
              'choices: one thing to check')
    tap.equal(first['color'], {'stated': 'blue', 'din': 'blue', 'german': 'blue', 'french': 'gray'}, 'choices: colours')
    answer = ask('1mm2', '--conductors', '2')
    tap.equal((answer['candidates'], answer['summary'], answer['terminal']['bare']['verdict']),
              ([], ['several-conductors'], 'does-not-fit'), 'choices: two conductors are refused')
    users = run_json('ferrules', '216-262')['connectors']
    tap.equal((users[0]['connector'], users[0]['candidates'][0]['group']), (SEED, 'one-check'), 'which connectors take a ferrule')
    tap.check(SEED in run('ferrules', '216-262', '--format', 'tsv').stdout, 'which connectors: TSV')
    tap.equal(run('ferrules', SEED).returncode, 2, 'wrong use: a connector without a conductor')
    tap.equal(run('ferrules', SEED, '--conductor', 'solid', '--size', '1', '--awg', 'guess').returncode, 2, 'wrong use: --awg')
    tap.equal(run('ferrules', SEED, '--conductor', 'solid', '--size', '1', '--conductors', '0').returncode, 2,
              'wrong use: --conductors')


def test_check_markets():
    checked = run_json('check', SEED, '--current', '36A', '--ratings-per', 'iec:III/3', '--ratings-per', 'ul:C',
                       '--ratings-per', 'csa:C')
    tap.equal([(line['ratings_per'], line['result'], line['margin'] and line['margin']['value'])
               for line in checked['lines']],
              [('iec:III/3', 'pass', '5'), ('ul:C', 'pass', '1'), ('csa:C', 'fail', '-1'), (None, 'open', None)],
              'check: a line for each market, with its margin')
    tap.equal(checked['lines'][0]['margin'], {'value': '5', 'unit': 'A', 'percent': 13}, 'check: margin')
    tap.check(any('UL/CSA' in note for note in checked['notes']), 'check: what is not stated with UL', checked['notes'])
    tap.equal(run('show', SEED, '--ratings-per', 'ul:C', '--ratings-per', 'csa:C').returncode, 2,
              'wrong use: show with two ratings')
    text = run('check', SEED, '--supply', '690V').stdout
    tap.check('by the voltage line to line' in text and 'Assumed: altitude' in text, 'check: what is assumed', text)
    second_hand = run_json('check', '734-132', '--supply', '120/240V', '--ratings-per', 'iec:II/2')
    tap.equal((second_hand['result'], second_hand['lines'][0]['stated']), ('open', {'value': '320', 'unit': 'V'}),
              'check: a second-hand 320 V header is open')


def test_check_accept():
    kept = os.path.join(SCRATCH, 'requirement.ini')
    accept = ('--accept', 'conductor-current=sized by our table', '--by', 'K. Meyer', '--date', '2026-03-02')
    checked = run_json('check', SEED, '--current', '30A', *accept, '--save', kept)
    line = checked['lines'][1]
    tap.equal((checked['result'], line['result'], line['accepted']),
              ('accepted', 'accepted', {'by': 'K. Meyer', 'date': '2026-03-02', 'reason': 'sized by our table'}),
              'check: an open line is accepted')
    tap.equal(run_json('check', SEED, '--requirement', kept)['result'], 'accepted', 'check: what is kept')
    tap.equal(run_json('check', SEED, '--requirement', kept, '--current', '31A')['result'], 'open',
              'check: another current is not accepted')
    tap.equal(run_json('check', SEED, '--requirement', kept, '--conductor-current', '20A')['result'], 'fail',
              'check: a fail is not accepted')
    tap.equal(run('check', SEED, '--current', '50A', '--accept', 'current=please', '--by', 'K').returncode, 1,
              'check: a fail cannot be accepted')
    for arguments in (accept[:2], (*accept[:4], '--date', '2.3.26'), ('--accept', 'taste=x', '--by', 'K'),
                      ('--accept', 'current', '--by', 'K'), ('--by', ' ', *accept[:2]), ('--all',)):
        tap.equal(run('check', SEED, '--current', '30A', *arguments).returncode, 2,
                  'wrong use: check ' + ' '.join(arguments))
    with open(kept, 'a', encoding='utf-8') as file:
        file.write('[colour]\nx=1\n')
    bad = run('check', SEED, '--requirement', kept)
    tap.check(bad.returncode == 1 and 'requirement.ini: [colour]' in bad.stderr, 'check: a bad file', bad.stderr)
    tap.equal(run('check', SEED, '--current', '1A', '--save', '/nowhere/x').returncode, 1, 'check: cannot be kept')


def test_check_all():
    found = run_json('check', '--supply', '230/400V', '--poles', '4', '--pin-spacing', '7.62')
    tap.equal([each['item'] for each in found['meets']], [SEED], 'check all: what meets')
    tap.check({'831-3604', '1766259'} <= {each['item'] for each in found['open']}, 'check all: open apart', found['open'])
    tap.equal(found['nearest_miss'], None, 'check all: nothing is missed')
    missed = run_json('check', '--all', '--supply', '1000V', '--poles', '4', '--pin-spacing', '7.62')
    tap.equal((missed['meets'], missed['nearest_miss']['drop']), ([], 'supply'), 'check all: the nearest miss')
    without = run_json('check', '--poles', '4', '--pin-spacing', '7.62')
    tap.equal(missed['nearest_miss']['count'], len(without['meets']), 'check all: the nearest miss is exact')
    text = run('check', '--supply', '1000V', '--poles', '4', '--pin-spacing', '7.62').stdout
    tap.check('Nothing meets all conditions. Without “Supply 1000V”: ' in text, 'check all: text', text)
    tsv = run('check', '--poles', '4', '--format', 'tsv').stdout.splitlines()
    tap.check(tsv[0] == 'item\tmanufacturer\tresult\ttitle' and any('\topen\t' in line for line in tsv),
              'check all: TSV', tsv[:3])
    tap.equal(run('check', '--poles', '4', '-o', os.path.join(SCRATCH, 'x.pdf')).returncode, 2,
              'wrong use: a sheet of all products')


def test_check_sheet():
    path = os.path.join(SCRATCH, 'requirement.pdf')
    result = run('check', SEED, '--supply', '400/690V', '--current', '30A', '--ratings-per', 'iec:III/3',
                 '--accept', 'conductor-current=our table 7', '--by', 'K. Meyer', '--date', '2026-03-02', '-o', path)
    text = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
    tap.check(result.returncode == 0 and all(words in ' '.join(text.split()) for words in (
        SEED, 'Requirement sheet', '+110 V (+15 %)', 'accepted by K. Meyer, 2026-03-02: our table 7',
        'altitude up to 2000 m', 'crimp quality')), 'check: the requirement sheet', text)


def test_own():
    """What is not stated can be stated by the user; taking it back brings "cannot tell" back"""
    home = os.path.join(SCRATCH, 'own')

    def own(*arguments):
        return run('own', *arguments, XDG_DATA_HOME=home)

    def ask(item):
        result = run('ferrules', SEED, '--conductor', 'fine-stranded', '--size', '2.5mm2', '--ferrule', 'insulated',
                     '--format', 'json', XDG_DATA_HOME=home)
        return next(c for c in json.loads(result.stdout)['candidates'] if c['item'] == item)

    proof = ('--source', 'packaging', '--by', 'KM', '--date', '2026-03-02')
    tap.equal((ask('216-266')['verdict'], ask('216-266')['open']), ('cannot-tell', ['sleeve-length']), 'own: before')
    tap.equal(own('list').stdout, 'No own values\n', 'own: none')
    tap.equal(own('set', '216-266', 'sleeve-length=12 mm', *proof).returncode, 0, 'own set')
    tap.equal(own('set', '216-286', 'sleeve-length=18 mm', *proof).returncode, 0, 'own set another')
    tap.equal(ask('216-266')['verdict'], 'fits', 'own value: fits')
    line = next(r for r in ask('216-266')['reasons'] if r['rule'] == 'sleeve-length')
    tap.check('own value, packaging, KM 2026-03-02' in line['text'], 'own value: said', line['text'])
    tap.check('own-value' in [f['source']['confidence'] for f in line['facts']], 'own value: its source')
    line = next(r for r in ask('216-286')['reasons'] if r['rule'] == 'sleeve-length')
    tap.equal((ask('216-286')['verdict'], line['outcome']), ('does-not-fit', 'too-long'), 'own value: too long')
    tap.check('too long by 5 mm' in line['text'], 'own value: by how much', line['text'])
    tap.equal([r['outcome'] for r in ask('216-286')['reasons'] if r['rule'] == 'listed'], ['listed-conflict'],
              'own value: the maker lists it all the same')
    tap.check('12 mm' in run('show', '216-266', XDG_DATA_HOME=home).stdout, 'own value: shown')
    tap.equal(len(json.loads(run('own', 'list', '--format', 'json', XDG_DATA_HOME=home).stdout)), 2, 'own list')
    tap.equal(own('unset', '216-266', 'sleeve-length').returncode, 0, 'own unset')
    tap.equal(ask('216-266')['verdict'], 'cannot-tell', 'own value: taken back')
    tap.equal(own('unset', '216-266', 'sleeve-length').returncode, 1, 'own unset: none there')
    tap.equal(own('set', SEED, 'strip-length=14 mm', *proof).returncode, 1, 'own set: what the maker states stands')
    tap.equal(own('set', SEED, 'conductor-cross-section=0.5 ... 10 mm²', *proof, '--conductor', 'stranded').returncode, 0,
              'own set: a conductor that is not stated')
    for arguments in ((), ('set', '216-266'), ('set', '216-266', 'sleeve-length', *proof), ('get', 'x', 'y'),
                      ('set', '216-266', 'sleeve=12 mm', *proof), ('set', '216-266', 'sleeve-length=12 mm'),
                      ('set', '216-266', 'sleeve-length=12 mm', '--source', 'hearsay', '--by', 'KM'),
                      ('set', '216-266', 'sleeve-length=12 mm', '--source', 'measured'),
                      ('set', '216-266', 'sleeve-length=12 mm', *proof[:4], '--date', '2026-02-30'),
                      ('set', SEED, 'conductor-cross-section=1 mm²', *proof)):
        tap.equal(own(*arguments).returncode, 2, 'wrong use: own ' + ' '.join(arguments))
    tap.equal(own('set', '216-266', 'sleeve-length=12 V', *proof).returncode, 1, 'own set: wrong unit')
    with open(os.path.join(home, 'connector-selector', 'own-values.xml'), 'w', encoding='utf-8') as file:
        file.write('<catalog')
    result = own('list')
    tap.check(result.returncode == 1 and 'own-values.xml:1: ' in result.stderr, 'own: a damaged file', result.stderr)


# Domain knowledge, by hand: size, bare, with insulated ferrule, the ferrules to choose from
WIRES = (
    ('0.5mm2', 'fits', 'cannot-tell', ''), ('20AWG', 'fits', 'cannot-tell', ''),
    ('0.75', 'fits', 'cannot-tell', '216-262'), ('1mm2', 'fits', 'cannot-tell', '216-263'),
    ('18AWG', 'fits', 'cannot-tell', '216-262 216-263'), ('1,5', 'fits', 'cannot-tell', '216-264 216-284'),
    ('2.5mm2', 'fits', 'cannot-tell', '216-266 216-286'), ('14AWG', 'fits', 'cannot-tell', '216-266 216-286'),
    ('4', 'fits', 'cannot-tell', '216-267 216-287'), ('6', 'fits', 'cannot-tell', '216-208 216-288'),
    ('8AWG', 'fits', 'does-not-fit', ''), ('10mm2', 'fits', 'does-not-fit', ''),
    ('16mm2', 'does-not-fit', 'does-not-fit', ''), ('0.34', 'does-not-fit', 'does-not-fit', ''),
)


def test_wire():
    for size, bare, insulated, ferrules in WIRES:
        plan = run_json('wire', SEED, '--pole', f'1=fine-stranded:{size}', '--pole', f'2=fine-stranded:{size}:insulated')
        tap.equal([p['verdict'] for p in plan['poles']], [bare, insulated], f'wire {size}: bare, insulated')
        choice = [c for c in plan['poles'][1].get('candidates', []) if c['listed']]
        tap.equal(' '.join(c['item'] for c in choice), ferrules, f'wire {size}: ferrules to choose from')
        tap.check(all(c['verdict'] == 'cannot-tell' and c['open'] == ['sleeve-length'] for c in choice),
                  f'wire {size}: one thing to check', choice)

    plan = run_json('wire', SEED, '--pole', '1-3=fine-stranded:2.5mm2:insulated,label=L1,wire=W12,color=bk,to=-K1:3',
                    '--pole', '4=solid:6mm2', '--connectors', '12', '--spare', '5%')
    tap.equal((plan['verdict'], plan['pole_number'], plan['unwired']), ('cannot-tell', 4, []), 'wire: the whole')
    tap.equal({k: plan['poles'][0][k] for k in ('pole', 'potential', 'wire', 'color', 'to', 'preparation')},
              {'pole': 1, 'potential': 'L1', 'wire': 'W12', 'color': 'BK', 'to': '-K1:3', 'preparation': 'insulated'},
              'wire: what is planned')
    tap.equal(plan['poles'][3]['verdict'], 'fits', 'wire: 6 mm² solid')
    tap.equal([(f['item'], f['per_connector'], f['total'], f['with_spare']) for f in plan['ferrules']], [(None, 3, 36, 38)],
              'wire: ferrules, their number open')
    tap.check(all(line['facts'][0]['printed'] for p in plan['poles'] for line in p['reasons']), 'wire: facts used', plan)

    chosen = run_json('wire', SEED, '--pole', 'all=fine-stranded:2.5mm2:insulated,ferrule=216266')
    tap.equal([(f['item'], f['per_connector']) for f in chosen['ferrules']], [('216-266', 4)], 'wire: a chosen ferrule')
    tap.equal({p['verdict'] for p in chosen['poles']}, {'cannot-tell'}, 'wire: its length is not stated')
    text = run('wire', SEED, '--pole', '1=fine-stranded:10mm2:insulated').stdout
    tap.check('up to 6 mm²' in text and 'Not wired: poles 2–4' in text, 'wire: text', text)
    tap.check('Nicht verdrahtet: Pole 2–4' in run('wire', SEED, '--pole', '1=solid:1', '--lang', 'de').stdout, 'wire: German')
    tap.check(run('wire', SEED, '--pole', '1=solid:1', '--format', 'tsv').stdout.startswith('pole\t'), 'wire: TSV')

    home = os.path.join(SCRATCH, 'own-wire')
    run('own', 'set', '216-266', 'sleeve-length=12 mm', '--source', 'measured', '--by', 'KM', XDG_DATA_HOME=home)
    own = json.loads(run('wire', SEED, '--pole', '1=fine-stranded:2.5mm2:insulated,ferrule=216-266', '--pole',
                         '2=fine-stranded:2.5mm2:insulated', '--format', 'json', XDG_DATA_HOME=home).stdout)
    tap.equal([p['verdict'] for p in own['poles']], ['fits', 'cannot-tell'], 'wire: an own value')
    tap.equal([c['verdict'] for c in own['poles'][1]['candidates'][:2]], ['fits', 'cannot-tell'],
              'wire: what fits comes first')


def test_wire_refuses():
    for arguments, rule, outcome in ((('5=solid:6mm2',), 'pole', 'out-of-range'),
                                     (('1=solid:1', '1=solid:1.5'), 'clamping-unit', 'several-conductors')):
        plan = run_json('wire', SEED, *(a for pole in arguments for a in ('--pole', pole)))
        tap.equal(plan['verdict'], 'does-not-fit', f'wire {arguments}: refused')
        tap.check(any((line['rule'], line['outcome']) == (rule, outcome) for line in plan['poles'][0]['reasons']),
                  f'wire {arguments}: the reason', plan['poles'][0])
    good = '1=fine-stranded:1:insulated'
    for pole, named in (('1', '1-3='), ('x=solid:1', '“x”'), ('1,1=solid:1', 'pole 1'), ('3-1=solid:1', '“3-1”'),
                        ('1=wet:1', '“wet”'), ('1=solid:thick', '“thick”'), ('1=solid:1:dry', '“dry”'),
                        (good + ',color=XX', '“XX”'), (good + ',size=2', '“size”'), (good + ',to=', '“to”'),
                        (good + ',ferrule=831-505', '“831-505”'), ('1=solid:1,ferrule=216-262', 'ferrule=216-262')):
        result = run('wire', SEED, '--pole', pole)
        tap.check(result.returncode == 2 and named in result.stderr and not result.stdout, f'wrong use: wire --pole {pole}',
                  result.stderr)
    tap.equal(run('wire', SEED, '--pole', good + ',ferrule=216-999').returncode, 1, 'wire: no such ferrule')
    for arguments in ((), ('--pole', good, '--connectors', '0'), ('--pole', good, '--spare', '-1'),
                      ('--pole', good, '--spare', 'x'), ('--pole', good, 'another')):
        tap.equal(run('wire', SEED, *arguments).returncode, 2, 'wrong use: wire ' + ' '.join(arguments))


def test_validate():
    bad = os.path.join(DATA, 'bad')
    for name in sorted(os.listdir(bad)):
        result = run('validate', os.path.join(bad, name))
        tap.check(result.returncode == 1 and len(result.stderr.splitlines()) == 1 and
                  re.search(rf'{re.escape(name)}:\d+: ', result.stderr), f'validate {name}', result.stderr)
    result = run('validate', SCRATCH)
    tap.check(result.stderr.endswith(': found a folder, expected an XML file\n'), 'validate a folder', result.stderr)
    result = run('validate', os.path.join(SCRATCH, 'no-such.xml'))
    tap.check(result.stderr.endswith(': found no such file, expected an XML file\n'), 'validate no file', result.stderr)
    result = run('validate', *(os.path.join(CATALOGS, name) for name in sorted(os.listdir(CATALOGS))))
    tap.equal((result.returncode, result.stderr), (0, ''), 'validate the shipped catalogues')


def test_bmecat():
    sample = os.path.join(DATA, 'bmecat', 'good', 'rich.xml')
    listed = run_json('list', '--catalog', sample)
    tap.equal([(p['item'], p['features'], p['references'], p['second_hand']) for p in listed],
              [('0079', 3, 4, False), ('0080', 0, 0, True)], 'BMEcat: list')
    shown = run_json('show', '0079', '--catalog', sample)
    tap.equal([(r['type'], r['item'], r['quantity'], r['title']) for r in shown['relations']][0],
              ('accessory', '0080', '2', 'End plate'), 'BMEcat: a reference resolves')
    result = run('validate', sample)
    notice = 'rich.xml:95: found “17,5” with a decimal comma'
    tap.check(notice in result.stdout, 'BMEcat: notices', result.stdout)
    result = run('validate', sample, '--format', 'json')
    tap.check(notice in result.stderr and json.loads(result.stdout)['errors'] == 0, 'BMEcat: notices beside JSON',
              result.stderr)


def test_data_check():
    shipped = run_json('validate')
    found = [(f['severity'], f['check'], f['item'], [o['item'] for o in f['others']]) for f in shipped['findings']]
    tap.equal(found, [('warning', 'text-actuation', SEED, [])] +
              [('note', 'lookalikes', a, [b]) for a, b in (
                  ('831-3624', '831-3644'), ('216-264', '216-284'), ('216-266', '216-286'), ('216-267', '216-287'),
                  ('216-208', '216-288'))], 'data check of the shipped catalogues')
    facts = shipped['findings'][0]['facts']
    tap.equal([f['property'] for f in facts], ['conductor-removal', 'actuation-type'], 'data check: the facts')
    findings = os.path.join(DATA, 'findings.xml')
    result = run('validate', findings)
    tap.equal(result.returncode, 1, 'data check: errors')
    tap.check(result.stdout.startswith(findings + ': 17 products\n') and result.stdout.endswith(' warnings, 1 note\n'),
              'data check: text', result.stdout)
    tap.check('Breite\n  Gedruckt ist „35.5 mm“' in run('validate', findings, '--lang', 'de').stdout, 'data check: German')
    lines = run('validate', findings, '--format', 'tsv').stdout.splitlines()
    tap.check(lines[0].startswith('severity\tcheck\titem\t') and lines[1].startswith('error\tgtin-check-digit\t'),
              'data check: TSV', '\n'.join(lines))
    bad = os.path.join(DATA, 'bad', 'truncated.xml')
    result = run('validate', bad, os.path.join(CATALOGS, 'wago-831.xml'), '--format', 'json')
    tap.check(result.returncode == 1 and len(result.stderr.splitlines()) == 1 and
              json.loads(result.stdout)['notes'] == 5, 'data check: what can be read of several files', result.stderr)
    result = run('validate', '--catalog', os.path.join(CATALOGS, 'pluggable-headers.xml'))
    tap.equal((result.returncode, result.stdout), (0, 'Nothing found\n'), 'data check: nothing found')


def test_library():
    """A BMEcat file is read once; what is kept of it says the same, and is not needed"""
    cache = os.path.join(SCRATCH, 'cache')
    file = os.path.join(DATA, 'bmecat', 'good', 'rich.xml')
    question = ('list', '--catalog', file, '--format', 'json')
    first = run(*question, XDG_CACHE_HOME=cache)
    folder = os.path.join(cache, 'connector-selector', 'library')
    kept = os.listdir(folder)
    tap.check(first.returncode == 0 and len(kept) == 1 and kept[0].endswith('.csel'), 'library: kept', first.stderr)
    path = os.path.join(folder, kept[0])
    made = os.stat(path).st_ino
    tap.equal(run(*question, XDG_CACHE_HOME=cache).stdout, first.stdout, 'library: the same answer')
    tap.equal(os.stat(path).st_ino, made, 'library: not read again')
    with open(path, 'r+b') as library:
        library.truncate(40000)
    tap.equal(run(*question, XDG_CACHE_HOME=cache).stdout, first.stdout, 'library: damaged, made again')
    tap.check(os.stat(path).st_size > 40000, 'library: whole again')
    os.remove(path)
    tap.equal(run(*question, '--no-cache', XDG_CACHE_HOME=cache).stdout, first.stdout, 'library: --no-cache')
    tap.equal(os.listdir(folder), [], 'library: nothing is kept')
    result = run(*question, XDG_CACHE_HOME=file)
    tap.check(result.stdout == first.stdout and 'will be read again' in result.stderr, 'library: no folder for it',
              result.stderr)


def test_no_display():
    result = subprocess.run(['ldd', CSEL], capture_output=True, text=True, check=False)
    tap.check('libgtk' not in result.stdout, 'csel is not linked to GTK', result.stdout)


with tempfile.TemporaryDirectory() as SCRATCH:
    for test in (test_show, test_sheet, test_drawing, test_drawing_of_bmecat, test_drawings, test_ferrules, test_list, test_exit_status,
                 test_second_hand, test_mates, test_supply_side, test_check, test_check_markets, test_check_accept,
                 test_check_all, test_check_sheet, test_choices, test_own, test_wire, test_wire_refuses, test_validate,
                 test_bmecat, test_library, test_data_check, test_no_display):
        test()
tap.finish()
