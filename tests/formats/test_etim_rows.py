#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every row of the ETIM release, asked of the program; also that it knows no more than the release.

The files are read here anew, without the tool that makes the program's tables.
"""

import csv
import glob
import hashlib
import io
import os
import subprocess
import sys
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
from tap import Tap  # noqa: E402

FOLDER = os.path.join(HERE, '..', '..', 'data', 'etim')
LOOKUP = sys.argv[1]
# The program's id of each unit that it has, beside the symbol of ETIM
OURS = {'': '1', 'mm': 'mm', 'cm': 'cm', 'm': 'm', 'inch': 'in', 'mm²': 'mm2', 'V': 'V', 'kV': 'kV', 'A': 'A', 'mA': 'mA',
        '°C': 'C', 'g': 'g', 'kg': 'kg', 'MJ': 'MJ', '°': 'deg', 'Nm': 'Nm', 'pcs': 'pcs'}
tap = Tap()


def read(archive, name):
    text = io.TextIOWrapper(archive.open(f'ETIM{name}.csv'), encoding='utf-16-le', newline='')
    return list(csv.DictReader(text, delimiter=';', quoting=csv.QUOTE_NONE))


def ask(questions):
    result = subprocess.run([LOOKUP], input='\n'.join(questions) + '\n', capture_output=True, encoding='utf-8',
                            check=True)
    return result.stdout.split('\n')[:-1]


def compare(name, expected):
    """expected: question to answer, None for one that the program must not answer"""
    found = dict(zip(expected, ask(expected), strict=True))
    tap.empty([f'{question}: {found[question]!r}, not {answer!r}' for question, answer in expected.items()
               if found[question] != (answer or '-')], f'{name}: {len(expected)} questions')


def unit(symbol):
    return f'{symbol}\t{OURS.get(symbol, "?")}'


release = glob.glob(os.path.join(FOLDER, '*.zip'))[0]
with open(release, 'rb') as file:
    sha256 = hashlib.sha256(file.read()).hexdigest()
with open(os.path.join(FOLDER, 'NOTICE'), encoding='utf-8') as file:
    notice = file.read()
tap.check(sha256 in notice and os.path.basename(release) in notice, 'the release is the one that the notice names')

with zipfile.ZipFile(release) as archive:
    features, values, units, classes = (read(archive, name) for name in ('FEATURE', 'VALUE', 'UNIT', 'ARTCLASS'))
    bindings, words = read(archive, 'ARTCLASSFEATUREMAP'), read(archive, 'ARTCLASSSYNONYMMAP')
    groups = {row['ARTGROUPID']: row['GROUPDESC'] for row in read(archive, 'ARTGROUP')}
    feature_groups = {row['FEATUREGROUPID']: row['FEATUREGROUPDESC'] for row in read(archive, 'FEATUREGROUP')}
symbols = {row['UNITOFMEASID']: row['UNITDESC'] for row in units} | {'': ''}
tap.equal([len(rows) for rows in (features, values, units, classes, bindings, words)],
          [17377, 16163, 188, 5640, 76625, 37058], 'the release is read completely')

types = {row['FEATUREID']: row['FEATURETYPE'] for row in bindings}
expected = {f'EF{number:06}': None for number in range(28000)}
expected |= {f'EF{a}{b}{number:04}': None for a in 'ABDFNSU' for b in 'AEHKLRTU' for number in range(125)}
expected |= {row['FEATUREID']: f'{row["FEATUREDESC"]}\t{types[row["FEATUREID"]]}\t{feature_groups[row["FEATUREGROUPID"]]}'
             for row in features}
compare('features', expected)
tap.equal(sum(not row['FEATUREID'][2:].isdigit() for row in features), 182, 'features of single countries')

expected = {f'EV{number:06}': None for number in range(27000)}
compare('values', expected | {row['VALUEID']: row['VALUEDESC'] for row in values})

of_class = {row['ARTCLASSID']: [] for row in classes}
for row in words:
    of_class[row['ARTCLASSID']].append(row['CLASSSYNONYM'])
expected = {f'EC{number:06}': None for number in range(13000)}
for row in classes:
    code, name = row['ARTCLASSID'], row['ARTCLASSDESC']
    expected[code] = '\t'.join([name, groups[row['ARTGROUPID']], row['ARTCLASSVERSION']] +
                               ([word for word in of_class[code] if word != name] or ['']))
compare('classes and their search words', expected)

# Of each class also some features that it does not have
expected = {}
some = [row['FEATUREID'] for row in features][::400] + ['EFNA0008', 'EF000000', 'EF999999', 'EFZZ9999', '']
for row in classes:
    expected |= {f'{row["ARTCLASSID"]} {feature}': None for feature in some}
expected |= {f'{row["ARTCLASSID"]} {row["FEATUREID"]}': f'{int(row["SORTNR"])}\t{unit(symbols[row["UNITOFMEASID"]])}'
             for row in bindings}
compare('features of classes', expected)

expected = {f'unit {row["UNITOFMEASID"]}': unit(row['UNITDESC']) for row in units}
expected |= {f'unit {row["UNITDESC"]}': unit(row['UNITDESC']) for row in units}
with open(os.path.join(FOLDER, 'unit-texts.csv'), encoding='utf-8', newline='') as file:
    expected |= {f'unit {row["TEXT"]}': unit(row['SYMBOL']) for row in csv.DictReader(file, delimiter=';')}
expected |= {f'unit {text}': None for text in ('ST', 'mmt', 'EU999999', 'EU570449 ', 'M', 'Kilo', 'V/m')}
compare('units', expected)
tap.finish()
