#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a machine can check. Each prints the places where it is broken."""

import collections
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, '..', '..'))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
from tap import Tap  # noqa: E402

# Each folder of src sees these, and nothing above it
BASE = {'base'}
MODEL = BASE | {'model'}
RULES = MODEL | {'rules'}
PROJECT = RULES | {'project'}
TEXT = RULES | {'text'}
ENGINE = PROJECT | {'formats', 'engine'}
DRAWING = MODEL | {'drawing'}
REPORT = TEXT | ENGINE | DRAWING | {'report'}
LISTS = REPORT | {'lists'}
VIEWS = LISTS | {'views', 'ui'}
LAYERS = {
    'base': BASE, 'model': MODEL, 'formats': PROJECT | {'formats'}, 'rules': RULES, 'project': PROJECT, 'text': TEXT, 'engine': ENGINE,
    'drawing': DRAWING, 'report': REPORT, 'cli': REPORT | {'formats', 'cli'}, 'lists': LISTS, 'views': VIEWS,
    'app': VIEWS | {'formats', 'app'},
}
MAX_COLUMNS = 120
MAX_LINES = 700
MAX_FUNCTION = 80
BANNED = {
    r'\bprintf \(': ('src/cli/', 'src/app/csel-application.c'),
    r'\b(sprintf|strcpy|strcat|atoi|atof|strtod|gets) \(': (),
    r'\bgtk_init \(|\bgtk_dialog_run\b|\bgtk_main\b': (),
    r'\bxmlReadFile\b|\bxmlParseFile\b|XML_PARSE_NOENT|XML_PARSE_HUGE': (),
    r'\bsleep \(|g_usleep': (),
    r'https?://(?!www\.wago\.com|configurator\.wago\.com|relaxng\.org|www\.w3\.org|www\.gnu\.org|'
    r'www\.etim-international\.com)': ('data/', 'tests/data/'),
}
tap = Tap()


def read(path):
    with open(os.path.join(ROOT, path), encoding='utf-8') as file:
        return file.read()


def list_files():
    result = subprocess.run(['git', '-c', f'safe.directory={ROOT}', 'ls-files', '-co', '--exclude-standard'], cwd=ROOT,
                            capture_output=True, text=True, check=True)
    return [path for path in result.stdout.splitlines() if os.path.isfile(os.path.join(ROOT, path))]


FILES = list_files()
SOURCES = [path for path in FILES if re.match(r'(src|tests)/.*\.[ch]$', path)]
TEXTS = [path for path in FILES if not path.endswith(('.png', '.zip', '.po', 'invalid-utf-8.xml', 'unknown-encoding.xml'))]


def without_comments(text):
    return re.sub(r'/\*.*?\*/', lambda m: re.sub(r'[^\n]', ' ', m.group(0)), text, flags=re.S)


def check_layers():
    problems = []
    for path in SOURCES:
        layer = re.match(r'src/(\w+)/', path)
        if not layer:
            continue
        for include in re.findall(r'#include "([\w/-]+)/[\w-]+\.h"', read(path)):
            if include.split('/')[0] not in LAYERS.get(layer.group(1), set()):
                problems.append(f'{path} includes {include}')
        if layer.group(1) not in ('lists', 'views', 'app') and re.search(r'<(gtk|gdk|gsk)/', read(path)):
            problems.append(f'{path} includes GTK')
    tap.empty(problems, 'no folder includes one above it')


def check_format():
    sources = [path for path in SOURCES if path.endswith('.c')]
    result = subprocess.run(['uncrustify', '-q', '-l', 'C', '-c', '.uncrustify.cfg', '--check', *sources], cwd=ROOT,
                            capture_output=True, text=True, check=False)
    bad = [line for line in (result.stdout + result.stderr).splitlines() if 'FAIL' in line]
    tap.check(result.returncode == 0, 'formatted by uncrustify', '\n'.join(bad))


def check_sizes():
    problems = []
    for path in SOURCES:
        lines = read(path).split('\n')
        problems += [f'{path}:{n}: {len(line)} columns' for n, line in enumerate(lines, 1) if len(line) > MAX_COLUMNS]
        if len(lines) > MAX_LINES:
            problems.append(f'{path}: {len(lines)} lines')
        start = None
        if path.endswith('.h'):
            continue
        for n, line in enumerate(lines, 1):
            if line.startswith('{'):
                start = n
            elif line.startswith('}') and start is not None:
                if n - start > MAX_FUNCTION:
                    problems.append(f'{path}:{start}: a function of {n - start} lines')
                start = None
    tap.empty(problems, f'{MAX_COLUMNS} columns, {MAX_LINES} lines a file, {MAX_FUNCTION} a function')


def check_headers():
    problems = [path for path in SOURCES if not read(path).startswith('/* SPDX-License-Identifier: GPL-3.0-or-later */')]
    problems += [path for path in FILES if path.endswith('.py') and 'SPDX-License-Identifier' not in read(path)[:200]]
    problems += [f'{path}: no #pragma once' for path in SOURCES if path.endswith('.h') and '#pragma once' not in read(path)]
    problems += [f'{path}: does not say what it is' for path in SOURCES
                 if re.match(r'src/.*\.c$', path) and '\n/**\n' not in read(path)[:200]]
    tap.empty(problems, 'each file has its licence and says what it is')


def check_banned():
    problems = []
    for path in TEXTS:
        if path.startswith(('tests/lint/', 'LICENSE')):
            continue
        text = without_comments(read(path)) if path.endswith(('.c', '.h')) else read(path)
        for pattern, allowed in BANNED.items():
            if path.startswith(allowed or ('\0',)):
                continue
            problems += [f'{path}: {match.group(0)}' for match in re.finditer(pattern, text)
                         if path.endswith(('.c', '.h', '.py', '.build', '.ui')) or 'http' in pattern]
        if re.search(r'\b(/home/|/root/|/work/|\.\./shared)', text):
            problems.append(f'{path}: a path of one machine')
    tap.empty(problems, 'nothing that is banned')


def check_globals():
    problems = []
    for path in SOURCES:
        if path.startswith('src/'):
            for line in without_comments(read(path)).split('\n'):
                if re.match(r'static (?!const|GParamSpec|guint signals|inline)[\w *]+(\[[\w]*\])?( = .*)?;$', line):
                    problems.append(f'{path}: {line}')
    tap.empty(problems, 'no variable that outlives a call')


def check_unused():
    code = without_comments(''.join(read(path) for path in SOURCES if re.match(r'src/.*\.c$', path)))
    code += ''.join(read(path) for path in FILES if path.endswith('.ui'))
    inline = without_comments(''.join(read(path) for path in SOURCES if re.match(r'src/.*\.h$', path)))
    tests = ''.join(read(path) for path in SOURCES if path.startswith('tests/'))
    # Each text is gone through once, not once for each name
    used = collections.Counter(re.findall(r'\w+', code))
    used.subtract(re.findall(r'^(\w+) \(', code, flags=re.M))
    declared = collections.Counter(re.findall(r'\w+', inline))
    problems = []
    for name in sorted(set(re.findall(r'\b(csel_\w+) *\(', inline))):
        if used[name] <= 0 and declared[name] == 1 and not name.endswith('_get_type') and name not in tests:
            problems.append(name)
    tap.empty(problems, 'no public function that nobody calls')


def check_tests():
    named = {re.sub(r'^tests/(\w+)/test-(.*)\.c$', r'\1-\2', path) for path in SOURCES if '/test-' in path}
    registered = subprocess.run(['meson', 'introspect', '--tests', os.environ['CSEL_BUILD_ROOT']], capture_output=True,
                                text=True, check=True).stdout
    tap.empty(sorted(name for name in named if f'"{name}"' not in registered), 'each test file is run')


def check_ui():
    problems = []
    resources = read('ui/csel.gresource.xml')
    for path in (path for path in FILES if path.endswith('.ui')):
        tree = ElementTree.fromstring(read(path))
        if os.path.relpath(path, 'ui') not in resources:
            problems.append(f'{path} is not in the resources')
        if not any(r.get('lib') == 'gtk' and r.get('version') == '4.8' for r in tree.iter('requires')):
            problems.append(f'{path} does not require GTK 4.8')
        for element in tree.iter():
            if element.tag in ('property', 'attribute') and element.get('translatable') != 'yes':
                if element.get('name') in ('label', 'title', 'tooltip-text', 'placeholder-text', 'description') and \
                   re.search(r'[A-Za-z]{2}', element.text or '') and element.get('bind-source') is None:
                    problems.append(f'{path}: “{element.text}” is not translatable')
            if element.tag == 'object' and element.get('class') in (
                    'GtkTreeView', 'GtkDialog', 'GtkComboBox', 'GtkComboBoxText', 'AdwBin'):
                problems.append(f'{path}: {element.get("class")}')
    tap.empty(problems, 'templates: in the resources, translatable, GTK 4.8')


def check_language():
    problems = []
    listed = read('po/POTFILES.in').split('\n')
    for path in FILES:
        marked = (path.endswith('.ui') and 'translatable="yes"' in read(path)) or \
            (path.startswith('src/') and path.endswith('.c') and re.search(r'\b(_|N_|TR|gettext) \("', read(path)))
        if marked and path not in listed and path != 'src/text/csel-locale.c':
            problems.append(f'{path} is not in POTFILES.in')
    problems += [f'POTFILES.in: no {path}' for path in listed if path and path not in FILES]
    german = os.path.join(ROOT, 'po', 'de.po')
    result = subprocess.run(['msgfmt', '--check', '--statistics', '-o', os.devnull, german], capture_output=True,
                            text=True, check=False)
    if result.returncode or 'untranslated' in result.stderr or 'fuzzy' in result.stderr:
        problems.append(result.stderr)
    pot = os.path.join(os.environ['CSEL_BUILD_ROOT'], 'lint.pot')
    subprocess.run(['xgettext', '--files-from=po/POTFILES.in', '--from-code=UTF-8', '--keyword=_', '--keyword=N_',
                    '--keyword=TR', '--keyword=ngettext:1,2', '--keyword=C_:1c,2', '--keyword=csel_locale_gettext:2',
                    '--keyword=csel_locale_ngettext:2,3', '-o', pot], cwd=ROOT, capture_output=True, check=True)
    result = subprocess.run(['msgcmp', '--use-untranslated', german, pot], capture_output=True, text=True, check=False)
    if result.returncode:
        problems.append(result.stderr)
    tap.empty(problems, 'German is complete')


for check in (check_layers, check_format, check_sizes, check_headers, check_banned, check_globals, check_unused,
              check_tests, check_ui, check_language):
    check()
tap.finish()
