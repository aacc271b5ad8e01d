# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs of Debian that do the same work, on the same products. They are shown, not judged."""

import os
import re
import statistics
import subprocess

from measure import NotMeasured, in_turn, run

HERE = os.path.dirname(os.path.abspath(__file__))
NAMESPACE = 'https://www.etim-international.com/bmecat/50'
# A series of the generator: it occurs in the texts of one product of fifty
WORD = 'ELR'


def write(file, command):
    subprocess.run(command, stdout=file, check=True)


def compare_find(bench, n_products):
    """Reading the file and printing the numbers of the products in which the word occurs"""
    path = bench.catalog(n_products)
    product = "//*[local-name()='PRODUCT']"
    csel = [bench.built('src/cli/csel'), 'list', '--catalog', path, '--search', WORD, '--format', 'tsv']
    commands = {
        'xmllint --xpath': ['xmllint', '--xpath', f"{product}[contains(., '{WORD}')]/*[local-name()='SUPPLIER_PID']", path],
        'xmlstarlet': ['xmlstarlet', 'sel', '-N', f'b={NAMESPACE}', '-t', '-m', f"//b:PRODUCT[contains(., '{WORD}')]",
                       '-v', 'b:SUPPLIER_PID', '-n', path],
        'xsltproc': ['xsltproc', '--stringparam', 'word', WORD, os.path.join(HERE, 'find.xsl'), path],
    }
    first, again, *others = in_turn(
        bench.few_rounds, lambda: run(csel, bench.home(n_products, fresh=True)).wall,
        lambda: run(csel, bench.home(n_products)).wall,
        *[lambda command=command: run(command).wall for command in commands.values()])
    for name, times in zip(commands, others):
        bench.table.shown(f'{n_products:,} products: csel list the first time, {name}', statistics.median(first),
                          statistics.median(times))
        bench.table.shown(f'{n_products:,} products: csel list again, {name}', statistics.median(again),
                          statistics.median(times))


def _sqlite(database, script):
    result = subprocess.run(['sqlite3', '-batch', database], input=script, capture_output=True, text=True, check=False)
    if result.returncode:
        raise NotMeasured(f'sqlite3: {result.stderr.strip()}')
    return result.stdout


def _milliseconds(output):
    """Of the processor: sqlite3 prints those on the clock in whole milliseconds only"""
    return [(float(user) + float(system)) * 1000 for user, system in re.findall(r'user ([0-9.]+) sys ([0-9.]+)', output)]


def measure_sqlite(bench, n_products, texts):
    """Medians of LIKE and of FTS5 over all keys: the rows alone, without order and facets"""
    database = os.path.join(bench.folder, f'{n_products}.db')
    columns = 'item, gtin, type, german, english, french, keywords'
    _sqlite(database, f'''CREATE TABLE row({columns});
.mode tabs
.import "{bench.rows(n_products)}" row
CREATE TABLE product(text);
INSERT INTO product SELECT concat FROM (SELECT {columns.replace(", ", " || ' ' || ")} AS concat FROM row);
CREATE VIRTUAL TABLE word USING fts5(text, content=product, prefix='1 2 3');
INSERT INTO word(word) VALUES ('rebuild');
''')
    keys = [text[:length] for text in texts for length in range(1, len(text) + 1)]
    like = [f"SELECT count(*), sum(rowid) FROM product WHERE text LIKE '%{key}%';" for key in keys]
    fts = [f"SELECT count(*), sum(rowid) FROM word WHERE word MATCH '\"{key}\"*';" for key in keys]
    warm = 'SELECT sum(length(text)) FROM product;\n'
    times = [_milliseconds(_sqlite(database, warm + '.timer on\n' + '\n'.join(queries))) for queries in (like, fts)]
    os.remove(database)
    return [statistics.median(of_one) for of_one in times]
