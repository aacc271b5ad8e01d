#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the ETIM model as the constant tables of src/formats/csel-etim-tables.h.

usage: make-etim.py RELEASE.zip UNIT-TEXTS.csv TABLES.c

The tables lie in the program as they are used: nothing is parsed or copied when it starts. All texts are one block,
each in it once; a number in a table is where in the block its text begins, 0 is no text. A code is found by its
number; only the features of single countries (EFNA0008) and the written units are searched.
"""

import re
import sys
import zipfile

TYPES = {'A': 'CSEL_ETIM_ALPHANUMERIC', 'N': 'CSEL_ETIM_NUMERIC', 'L': 'CSEL_ETIM_LOGICAL', 'R': 'CSEL_ETIM_RANGE'}


class Texts:
    """The block of all texts; its first byte is the empty text"""

    def __init__(self):
        self.offsets = {'': 0}
        self.order = ['']
        self.size = 1

    def add(self, text):
        if text not in self.offsets:
            assert '\0' not in text
            self.offsets[text] = self.size
            self.order.append(text)
            self.size += len(text.encode()) + 1
            assert self.size < 1 << 24
        return self.offsets[text]


def read_rows(archive, name, columns):
    """The files are UTF-16LE without a mark, separated by semicolons, and quote nothing"""
    text = archive.read(f'{name}.csv').decode('utf-16-le')
    lines = [line.rstrip('\r') for line in text.split('\n')]
    rows = [line.split(';') for line in lines if line]
    assert rows[0] == columns.split(), f'{name}: unexpected columns {rows[0]}'
    assert all(len(row) == len(rows[0]) for row in rows), f'{name}: a row of another length'
    assert len({row[0] for row in rows}) == len(rows) or name == 'ETIMARTCLASSSYNONYMMAP', f'{name}: a code twice'
    return rows[1:]


def number_of(code, prefix):
    assert re.fullmatch(prefix + r'\d{6}', code), f'{code}: not a code {prefix} and six digits'
    return int(code[2:])


def country_key(code):
    """EFNA0008: the letters as a number to the base 26, then four decimal digits"""
    assert re.fullmatch(r'EF[A-Z]{2}\d{4}', code), f'{code}: not the code of a feature'
    return ((ord(code[2]) - 65) * 26 + ord(code[3]) - 65) * 10000 + int(code[4:])


def make_groups(texts, rows):
    """Groups are told apart by their place: 0 is none"""
    places = {row[0]: place for place, row in enumerate(rows, 1)}
    return places, ['0'] + [str(texts.add(row[1])) for row in rows]


def make_features(texts, features, bindings, groups):
    """By number, then those of countries in the order of their keys; also the place of each code"""
    types = {}
    for _, _, code, kind, _, _ in bindings:
        assert types.setdefault(code, kind) == kind, f'{code}: of two types'
    countries = sorted(country_key(row[0]) for row in features if not row[0][2:].isdigit())
    n_numbers = 1 + max(number_of(row[0], 'EF') for row in features if row[0][2:].isdigit())
    assert n_numbers + len(countries) < 1 << 16
    table = ['{ 0 }'] * (n_numbers + len(countries))
    places = {}
    for code, group, name in features:
        numbered = code[2:].isdigit()
        place = number_of(code, 'EF') if numbered else n_numbers + countries.index(country_key(code))
        assert place > 0
        places[code] = place
        table[place] = f'{{ {texts.add(name)}, {TYPES[types[code]]}, {groups[group]} }}'
    return places, n_numbers, countries, table


def make_values(texts, values):
    table = ['0'] * (1 + max(number_of(row[0], 'EV') for row in values))
    for code, name in values:
        table[number_of(code, 'EV')] = str(texts.add(name))
    return table


def make_units(texts, units, written):
    """Symbols, 0 is none, and the sorted ways of writing a unit: its code, its symbol, what unit-texts.csv adds"""
    symbols = ['']
    ways = {}
    for code, symbol in units:
        number_of(code, 'EU')
        ways[code] = ways[symbol] = len(symbols)
        symbols.append(symbol)
    for text, symbol in written:
        assert text not in ways, f'{text}: means two units'
        if symbol not in symbols:
            symbols.append(symbol)
            ways[symbol] = symbols.index(symbol)
        ways[text] = symbols.index(symbol)
    assert len(set(symbols)) == len(symbols) < 256
    table = [f'{{ {texts.add(text)}, {ways[text]} }}' for text in sorted(ways, key=str.encode)]
    return {code: ways[code] for code, _ in units}, [str(texts.add(symbol)) for symbol in symbols], table


def make_classes(texts, classes, bindings, words, groups, features, units):
    """Rows in the order of the codes, each class's features in the order of their places"""
    of_class = {row[0]: [] for row in classes}
    for _, code, feature, _, unit, order in bindings:
        assert 0 < int(order) < 256
        of_class[code].append((features[feature], int(order), units[unit] if unit else 0))
    words_of = {row[0]: [] for row in classes}
    for code, word in words:
        words_of[code].append(word)
    by_number = ['0'] * (1 + max(number_of(row[0], 'EC') for row in classes))
    table = ['{ 0 }']
    bound = []
    for code, group, name, version, _ in sorted(classes):
        by_number[number_of(code, 'EC')] = str(len(table))
        search = '\n'.join(word for word in words_of[code] if word != name)
        assert int(version) < 256
        table.append(f'{{ {texts.add(name)}, {version}, {texts.add(search)}, {groups[group]}, {len(bound)} }}')
        bound += sorted(of_class[code])
    table.append(f'{{ 0, 0, 0, 0, {len(bound)} }}')
    return by_number, table, [f'{{ {place}, {order}, {unit} }}' for place, order, unit in bound]


def quote(text):
    escaped = ''.join(chr(byte) if 32 <= byte < 127 and byte not in b'"\\?' else f'\\{byte:03o}' for byte in text.encode())
    return f'"{escaped}\\0"'


def write_array(lines, declaration, items):
    lines.append(f'static const {declaration}[] = {{')
    lines += [', '.join(items[at:at + 16]) + ',' for at in range(0, len(items), 16)]
    lines.append('};')


def write_tables(path, arrays, texts, n_numbers):
    """One constant that points to all tables, each with its length"""
    lines = ['/* Written by make-etim.py: see its NOTICE */', '#include "formats/csel-etim-tables.h"']
    fields = ['.texts = texts', f'.n_numbers = {n_numbers}']
    for kind, name, items in arrays:
        write_array(lines, f'{kind} {name}', items)
        fields += [f'.{name} = {name}', f'.n_{name} = {len(items)}']
    lines.append('static const char texts[] =')
    lines += [quote(text) for text in texts.order]
    lines += [';', 'const CselEtimTables csel_etim_tables = {', ',\n'.join(fields), '};', '']
    with open(path, 'w', encoding='ascii') as file:
        file.write('\n'.join(lines))


def main(release, unit_texts, output):
    texts = Texts()
    with open(unit_texts, encoding='utf-8') as file:
        written = [line.split(';') for line in file.read().splitlines()[1:]]
    with zipfile.ZipFile(release) as archive:
        bindings = read_rows(archive, 'ETIMARTCLASSFEATUREMAP',
                             'ARTCLASSFEATURENR ARTCLASSID FEATUREID FEATURETYPE UNITOFMEASID SORTNR')
        features = read_rows(archive, 'ETIMFEATURE', 'FEATUREID FEATUREGROUPID FEATUREDESC')
        values = read_rows(archive, 'ETIMVALUE', 'VALUEID VALUEDESC')
        units = read_rows(archive, 'ETIMUNIT', 'UNITOFMEASID UNITDESC')
        classes = read_rows(archive, 'ETIMARTCLASS',
                            'ARTCLASSID ARTGROUPID ARTCLASSDESC ARTCLASSVERSION ARTCLASSVERSIONDATE')
        words = read_rows(archive, 'ETIMARTCLASSSYNONYMMAP', 'ARTCLASSID CLASSSYNONYM')
        groups = read_rows(archive, 'ETIMARTGROUP', 'ARTGROUPID GROUPDESC')
        feature_groups = read_rows(archive, 'ETIMFEATUREGROUP', 'FEATUREGROUPID FEATUREGROUPDESC')
    group_places, group_table = make_groups(texts, groups)
    feature_group_places, feature_group_table = make_groups(texts, feature_groups)
    assert len(group_table) < 1 << 8 and len(feature_group_table) < 1 << 5
    places, n_numbers, countries, feature_table = make_features(texts, features, bindings, feature_group_places)
    unit_places, symbols, unit_texts_table = make_units(texts, units, written)
    by_number, class_table, bound = make_classes(texts, classes, bindings, words, group_places, places, unit_places)
    write_tables(output, [
        ('guint32', 'groups', group_table),
        ('guint32', 'feature_groups', feature_group_table),
        ('CselEtimFeatureRow', 'features', feature_table),
        ('guint32', 'countries', [str(key) for key in countries]),
        ('guint32', 'values', make_values(texts, values)),
        ('guint16', 'class_numbers', by_number),
        ('CselEtimClassRow', 'classes', class_table),
        ('CselEtimClassFeatureRow', 'class_features', bound),
        ('guint32', 'symbols', symbols),
        ('CselEtimUnitText', 'unit_texts', unit_texts_table),
    ], texts, n_numbers)


if __name__ == '__main__':
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
