#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files the program comes with: catalogues and their schema, desktop file, metainfo, settings."""

import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, '..', '..'))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
from tap import Tap  # noqa: E402

BUILD = os.environ['CSEL_BUILD_ROOT']
CATALOGS = os.path.join(ROOT, 'data', 'catalogs')
BAD = os.path.join(ROOT, 'tests', 'data', 'bad')
NAMESPACE = '{urn:connector-selector:catalog:1}'
# What no grammar can see: the program does
SEMANTIC = {
    'bad-formula', 'bad-number', 'bad-unit', 'circular-formula', 'duplicate-item', 'duplicate-source',
    'formula-of-another-symbol', 'half-rating', 'missing-relation', 'not-rated-width', 'reversed-gauge',
    'reversed-range', 'too-fine', 'unknown-source', 'unknown-symbol', 'wrong-kind-of-unit', 'value-of-words',
    'billion-laughs', 'external-file', 'external-url', 'duplicate-formula', 'kcmil', 'many-formulas',
}
tap = Tap()


def run(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors='replace', check=False)


def succeeds(name, *command):
    result = run(*command)
    tap.check(result.returncode == 0, name, result.stdout + result.stderr)


def check_schema():
    schema = os.path.join(ROOT, 'data', 'catalog.rng')
    for name in sorted(os.listdir(CATALOGS)):
        succeeds(f'{name} is valid', 'xmllint', '--noout', '--relaxng', schema, os.path.join(CATALOGS, name))
    problems = []
    for name in sorted(os.listdir(BAD)):
        stem = name.rsplit('.', 1)[0]
        if stem in SEMANTIC:
            continue
        if run('xmllint', '--nonet', '--noout', '--relaxng', schema, os.path.join(BAD, name)).returncode == 0:
            problems.append(f'{name} passes')
    tap.empty(problems, 'the schema refuses what a schema can refuse')


def check_documentation():
    schema = ElementTree.parse(os.path.join(ROOT, 'data', 'catalog.rng'))
    documents = list(schema.iter('{http://relaxng.org/ns/compatibility/annotations/1.0}documentation'))
    tap.check(len(documents) > 20, 'the schema documents itself', len(documents))


def check_catalogs():
    wago = ElementTree.parse(os.path.join(CATALOGS, 'wago-831.xml')).getroot()
    tap.equal(len(wago.findall(f'{NAMESPACE}product')), 17, 'wago-831: 17 products')
    tap.equal(len(list(wago.iter(f'{NAMESPACE}sleeve-length'))), 0, 'wago-831: no sleeve length is printed, none is stored')
    tap.equal({s.get('confidence') for s in wago.iter(f'{NAMESPACE}source')}, {'maker'}, "wago-831: the maker's own data")
    headers = ElementTree.parse(os.path.join(CATALOGS, 'pluggable-headers.xml')).getroot()
    tap.equal({s.get('confidence') for s in headers.iter(f'{NAMESPACE}source')}, {'second-hand'},
              'pluggable-headers: second-hand, all of it')
    tap.equal([p.get('item') for p in headers.iter(f'{NAMESPACE}product') if p.get('item') == '831-1104/320-000'], [],
              'pluggable-headers: not the item of the data sheet')


def check_desktop():
    desktop = os.path.join(BUILD, 'data', 'org.csel.ConnectorSelector.desktop')
    metainfo = os.path.join(BUILD, 'data', 'org.csel.ConnectorSelector.metainfo.xml')
    succeeds('desktop file', 'desktop-file-validate', desktop)
    succeeds('metainfo', 'appstreamcli', 'validate', '--no-net', metainfo)
    succeeds('settings', 'glib-compile-schemas', '--strict', '--dry-run', os.path.join(ROOT, 'data'))
    with open(desktop, encoding='utf-8') as file:
        tap.check('Name[de]=' in file.read(), 'desktop file has German')
    succeeds('icon', 'xmllint', '--noout', os.path.join(ROOT, 'data', 'icons', 'org.csel.ConnectorSelector.svg'))


def check_manuals():
    for name in ('csel.1', 'connector-selector.1'):
        result = run('man', '--warnings', '-l', '-Tutf8', '-Z', os.path.join(ROOT, 'data', 'man', name)) \
            if run('sh', '-c', 'command -v man').returncode == 0 else run('true')
        tap.check(result.returncode == 0 and not result.stderr.strip(), f'{name} has no warning', result.stderr)
    with open(os.path.join(ROOT, 'data', 'man', 'csel.1'), encoding='utf-8') as manual:
        text = manual.read()
    missing = [word for word in ('list', 'show', 'sheet', 'drawing', 'ferrules', 'validate', 'catalog', 'format', 'lang',
                                 'ratings\\-per', 'not_rated', 'cannot\\-tell', 'as_typed', 'EXIT STATUS')
               if word not in text]
    tap.empty(missing, 'csel.1 names the commands, options and keys')


for check in (check_schema, check_documentation, check_catalogs, check_desktop, check_manuals):
    check()
tap.finish()
