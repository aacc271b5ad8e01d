#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""pick-classes.py ETIM-RELEASE.zip > etim-classes.tsv: the classes that generate-catalog writes products of.

Only needed when another release of ETIM is to be measured."""

import csv
import io
import sys
import zipfile
from collections import defaultdict

CONNECTORS = '''EC000897 EC000899 EC000900 EC000902 EC001283 EC001284 EC001329 EC000437 EC000438 EC002635 EC002636
  EC002637 EC002638 EC002640 EC002643 EC003557'''
DEVICES = '''EC000042 EC000236 EC000905 EC001037 EC001417 EC001423 EC001439 EC001449 EC001599 EC001600 EC001604 EC001821
  EC001857 EC002301 EC002305 EC002549 EC002631 EC002654 EC002693 EC002695 EC002716 EC002717 EC004582 EC004964'''
MOST_VALUES = 12
NOTICE = '''# Contains information from the ETIM Classification Model, which is made available by ETIM International under
# the Open Data Commons Attribution Licence v1.0.
# Classes and their features of ETIM 10.0: code, type, unit, the first of the values that are allowed
'''


def rows(release, name):
    with release.open(f'{name}.csv') as file:
        text = io.TextIOWrapper(file, encoding='utf-16-le', newline='')
        return list(csv.reader(text, delimiter=';'))[1:]


def main():
    release = zipfile.ZipFile(sys.argv[1])
    names = {row[0]: row[2] for row in rows(release, 'ETIMARTCLASS')}
    values = defaultdict(list)
    for _, binding, value, order in rows(release, 'ETIMARTCLASSFEATUREVALUEMAP'):
        values[binding].append((int(order), value))
    features = defaultdict(list)
    for binding, group, code, kind, unit, order in rows(release, 'ETIMARTCLASSFEATUREMAP'):
        allowed = [value for _, value in sorted(values[binding])[:MOST_VALUES]]
        features[group].append((int(order), code, kind, unit, ' '.join(allowed)))
    sys.stdout.write(NOTICE)
    for group in CONNECTORS.split() + DEVICES.split():
        print(f'{group}\t{names[group]}')
        for _, *feature in sorted(features[group]):
            print('\t'.join(feature).rstrip('\t'))


if __name__ == '__main__':
    main()
