#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py [--quick] [--folder FOLDER] BUILD [ROW…]: what matters to the user, against the least there can be and against peers.

Programs that are compared are run in turn, so that what else the machine does meets them all. Catalogues and
libraries are made in a temporary folder, which needs 15 GB for a million products, or in FOLDER, where they stay;
without that room, and with --quick, nothing is measured of a million. The goals are those of 100,000 and 1,000,000 products: --quick, with
10,000, does not judge. What cannot be measured from outside, measuring programs print as lines "WHAT MILLISECONDS",
one for each measurement; what a program does not support yet is "not measured":

  measure-engine open FILE            "open": the library of FILE, from nothing until it has answered a search; again and
                                      again, and "open-cpu", in processor time
  measure-engine keys FILE [TEXT…]    "key": result, order and 16 facets, for each key of each text, in processor time
  measure-window keys FILE TEXT…  "painted": from a key until its rows are painted
  measure-window scrolling FILE   "frame": of each page
  measure-window loading FILE     "interval" between frames, "turn" of the main loop, while FILE is read
  measure-drawing                 "layout", "redraw", "zoom" and "pdf" of the largest drawing
  measure-window start [FILE]     any line, when its first rows are painted"""

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile

import peers
from measure import NotMeasured, Table, find_peak, in_turn, lines, quantile, ratio, run, until_end, until_first_line

HERE = os.path.dirname(os.path.abspath(__file__))
WITH_DISPLAY = os.path.join(HERE, '..', 'support', 'with-display')
SEED = '831-1104/320-000'
# What is typed, key by key; the words are in gtk4-demo's list too
TEXTS = ['terminal', 'connector', 'plug']
# What a panel designer types besides
OTHER_TEXTS = ['2.5mm2', '1000007', '400v']
# The product that proves a catalogue to be read
ITEM = '1000007'
# A prototype that reads a file into full fact records, and no more, takes 1.32 times the processor time of the bare
# reader; and 5 % more
READ_LIMIT = 1.38
# Where QElectroTech 0.9 searches its elements, on the screen of with-display; it waits half a second before it does,
# and does not below four letters
QELECTROTECH_SEARCH = '1187,132'
QELECTROTECH_SEARCHES = 100
DRAWINGS_PER_SECOND = 200
SHEETS = 1000
PAGES_PER_SECOND = 100
# What a sheet may leave behind in memory, in KiB: what malloc does not give back is not the same in each run
FLAT = 2
ROOM = 15e9
MIB = 1024 * 1024


class Bench:
    def __init__(self, build, quick, folder):
        self.build = build
        self.folder = folder
        self.homes = set()
        self.rounds = 5 if quick else 15
        self.few_rounds = 3 if quick else 5
        self.main = 10_000 if quick else 100_000
        has_room = not quick and (shutil.disk_usage(folder).free > ROOM or
                                  os.path.exists(os.path.join(folder, '1000000.xml')))
        self.sizes = [self.main, 1_000_000] if has_room else [self.main]
        self.table = Table(judges=not quick)

    def built(self, path):
        return os.path.join(self.build, path)

    def window(self, mode, *arguments):
        return [self.built('tests/bench/measure-window'), mode, *arguments]

    def _generate(self, name, *arguments):
        path = os.path.join(self.folder, name)
        if not os.path.exists(path):
            with open(path, 'wb') as file:
                peers.write(file, [self.built('tests/bench/generate-catalog'), *arguments])
        return path

    def catalog(self, n_products):
        return self._generate(f'{n_products}.xml', os.path.join(HERE, 'etim-classes.tsv'), str(n_products))

    def rows(self, n_products):
        return self._generate(f'{n_products}.tsv', '--rows', os.path.join(HERE, 'etim-classes.tsv'), str(n_products))

    def home(self, n_products, fresh=False):
        """The user's folders, with the library of the catalogue unless they are to be fresh"""
        path = os.path.join(self.folder, 'fresh' if fresh else f'home-{n_products}')
        env = {f'XDG_{kind}_HOME': os.path.join(path, kind.lower()) for kind in ('CACHE', 'DATA', 'CONFIG')}
        if fresh:
            shutil.rmtree(path, ignore_errors=True)
        elif path not in self.homes:
            self.find(n_products, env)
            self.homes.add(path)
        return env

    def find(self, n_products, env):
        usage = run([self.built('src/cli/csel'), 'list', '--catalog', self.catalog(n_products), '--search', ITEM,
                     '--format', 'json'], env)
        if ITEM not in usage.output:
            raise NotMeasured('csel does not find what is in the file')
        return usage

    def compare(self, name, measure, command, least, limit, env=None):
        mine, floor = in_turn(self.rounds, lambda: measure(command, env), lambda: measure(least))
        self.table.beside(name, statistics.median(mine), statistics.median(floor), ratio(mine, floor), limit)


def row_start(bench):
    """start until something is seen"""
    empty = [bench.built('tests/bench/empty-window')]
    window = bench.window('start')
    bench.compare('window with the shipped catalogues, first frame', until_first_line, window, empty, 2.0)
    bench.compare(f'csel show {SEED}', until_end, [bench.built('src/cli/csel'), 'show', SEED],
                  [bench.built('tests/bench/empty-program')], 3.0)
    bench.compare(f'window with a library of {bench.main:,}, first rows', until_first_line,
                  [*window, bench.catalog(bench.main)], empty, 2.0, bench.home(bench.main))


def row_read(bench):
    """read BMEcat, processor time"""
    path = bench.catalog(bench.main)
    reading, whole, bare, stream = in_turn(
        bench.few_rounds, lambda: run([bench.built('tests/bench/measure-engine'), 'read', path]),
        lambda: bench.find(bench.main, bench.home(bench.main, fresh=True)),
        lambda: run([bench.built('tests/bench/bare-sax'), path]), lambda: run(['xmllint', '--stream', '--noout', path]))
    if reading[0].output.strip() != str(bench.main):
        raise NotMeasured('not all products are read')
    cpu = [[usage.cpu for usage in of_one] for of_one in (reading, whole, bare, stream)]
    mine, all_of_it, floor, peer = [statistics.median(of_one) for of_one in cpu]
    name = f'{bench.main:,} products, {os.path.getsize(path) / MIB:.0f} MiB'
    bench.table.beside(f'{name}, into facts, bare SAX2', mine, floor, ratio(cpu[0], cpu[2]), READ_LIMIT, 's')
    bench.table.beside('… xmllint --stream --noout', mine, peer, ratio(cpu[0], cpu[3]), 0.65, 's')
    bench.table.shown('… into the index and the library, and searched, xmllint', all_of_it, peer)
    bench.table.alone('… its peak memory', max(usage.peak for usage in whole) / MIB, 60 + bench.main / 1024, 'MiB')


def row_find(bench):
    """the products of a file in which a word occurs, on the clock"""
    n_products = bench.main // 10
    peers.compare_find(bench, n_products)


def row_open(bench):
    """open again until searchable"""
    for n_products in bench.sizes:
        env = bench.home(n_products)
        found = lines([bench.built('tests/bench/measure-engine'), 'open', bench.catalog(n_products)], env)
        bench.table.alone(f'{n_products:,} products', quantile(found['open'], 0.5),
                          150 if n_products == 1_000_000 else 50)


def row_keys(bench):
    """key press to result, order and 16 facets"""
    for n_products in bench.sizes:
        like, fts = peers.measure_sqlite(bench, n_products, TEXTS)
        bench.table.peer(f'{n_products:,} products, sqlite3 LIKE, the rows alone, median', like)
        bench.table.peer(f'{n_products:,} products, sqlite3 FTS5, the rows alone, median', fts)
        env = bench.home(n_products)
        measure = [bench.built('tests/bench/measure-engine'), 'keys', bench.catalog(n_products)]
        # Texts of its own: quantities, parts of numbers, single letters, what is in every product
        found = lines(measure, env)
        bench.table.alone(f'{n_products:,} products, the slowest key', quantile(found['key'], 1),
                          40 if n_products == 1_000_000 else 4)
        median = quantile(lines([*measure, *TEXTS], env)['key'], 0.5)
        bench.table.faster('… median, sqlite3 LIKE', median, like, 10)
        bench.table.shown('… median, sqlite3 FTS5', median, fts, 'ms')


def row_painted(bench):
    """key press to painted rows in the window"""
    for n_products in bench.sizes:
        found = lines(bench.window('keys', bench.catalog(n_products), *TEXTS, *OTHER_TEXTS), bench.home(n_products))
        if n_products < 1_000_000:
            bench.table.alone(f'{n_products:,} products, median', quantile(found['painted'], 0.5), 8)
        bench.table.alone(f'{n_products:,} products, 95 of 100', quantile(found['painted'], 0.95),
                          50 if n_products == 1_000_000 else 30)


def row_black_box(bench):
    """key press to the last pixel, seen from outside, median"""
    def typed(command, *options):
        return lambda: lines([WITH_DISPLAY, bench.built('tests/bench/key-latency'), *options, ','.join(TEXTS), *command],
                             {'WM': '1'})['key']

    settings = [f'{name}={value}' for name, value in bench.home(bench.main).items()]
    window = ['env', *settings, bench.built('src/app/connector-selector'), bench.catalog(bench.main)]
    mine, demo = ([quantile(times, 0.5) for times in of_one] for of_one in in_turn(
        bench.few_rounds - 2, typed(window), typed(['gtk4-demo', '--run=listview_words'])))
    median = statistics.median(mine)
    bench.table.beside(f'{bench.main:,} products beside the words of gtk4-demo', median, statistics.median(demo),
                       ratio(mine, demo), 0.35)
    elements = typed(['qelectrotech'], '--quiet=1500', f'--click={QELECTROTECH_SEARCH}')()
    bench.table.shown('beside the 8,274 elements of QElectroTech', median,
                      quantile([time for time in elements if time > QELECTROTECH_SEARCHES], 0.5), 'ms')


def row_loading(bench):
    """window while it loads"""
    found = lines(bench.window('loading', bench.catalog(bench.main)), bench.home(bench.main, fresh=True))
    bench.table.alone('interval of frames, 99 of 100', quantile(found['interval'], 0.99), 33)
    bench.table.alone('the longest turn of the main loop', quantile(found['turn'], 1), 50)


def row_scrolling(bench):
    """scrolling a page at a time"""
    n_products = bench.sizes[-1]
    found = lines(bench.window('scrolling', bench.catalog(n_products)), bench.home(n_products))
    bench.table.alone(f'{n_products:,} rows, frame, 95 of 100', quantile(found['frame'], 0.95), 16)


def row_drawing(bench):
    """the dimension drawing"""
    found = lines([bench.built('tests/bench/measure-drawing')])
    for what, name in (('layout', '24 poles and three views, from facts to what can be painted'),
                       ('redraw', '… painted at 1200 × 800'), ('zoom', '… painted at a new zoom'), ('pdf', '… as PDF')):
        bench.table.alone(name, quantile(found[what], 0.5), 3 if what == 'pdf' else 1)
    folder = os.path.join(bench.folder, 'drawings')
    times = []
    for _ in range(bench.few_rounds):
        shutil.rmtree(folder, ignore_errors=True)
        times.append(run([bench.built('src/cli/csel'), 'drawing', '--all', '--as', 'pdf', '-o', folder]).wall)
    n_drawings = len(os.listdir(folder))
    bench.table.alone(f'{n_drawings} products to PDF files in one run, each', statistics.median(times) * 1000 / n_drawings,
                      1000 / DRAWINGS_PER_SECOND)


def row_sheets(bench):
    """spec sheets in one PDF"""
    path = os.path.join(bench.folder, 'sheets.pdf')
    home = bench.home(SHEETS)
    catalog = ['--catalog', bench.catalog(SHEETS)]
    found = run([bench.built('src/cli/csel'), 'list', *catalog, '--format', 'tsv'], home).output
    items = [line.partition('\t')[0] for line in found.splitlines()[1:]]

    def sheets(n):
        return [bench.built('src/cli/csel'), 'sheet', *catalog, *items[:n], '-o', path]

    def count():
        with open(path, 'rb') as file:
            pdf = file.read()
        return [len(re.findall(pattern, pdf)) for pattern in (
            rb'/Type /Page\b', rb'/Type /StructElem\b', rb'<< /Title ')]

    def grow(command):
        """KiB for each further sheet: of the same catalogue, which is in memory as a whole"""
        few, many = in_turn(1, lambda: find_peak(command(SHEETS // 4), home), lambda: find_peak(command(SHEETS), home))
        return (many[0] - few[0]) / (SHEETS - SHEETS // 4) / 1024

    usages, = in_turn(bench.few_rounds, lambda: run(sheets(SHEETS), home))
    counts = count()
    bench.table.alone(f'{SHEETS:,} sheets, {counts[0]:,} pages, each page',
                      statistics.median(usage.wall for usage in usages) * 1000 / counts[0], 1000 / PAGES_PER_SECOND)
    # cairo keeps each tag and each bookmark until the file is finished
    growth = grow(sheets)
    floor = grow(lambda n: [bench.built('tests/bench/bare-pages'), str(n)] + [str(round(of_all / SHEETS)) for of_all in counts])
    os.remove(path)
    bench.table.peer('… memory of each further sheet', growth, 'KiB')
    bench.table.peer('… of as many of cairo\'s tags and bookmarks alone', floor, 'KiB')
    bench.table.alone('… ours', growth - floor, FLAT, 'KiB')


def row_project(bench):
    """a project of 5,000 lines"""
    path = os.path.join(bench.folder, 'project.csel')
    found = lines([bench.built('tests/bench/measure-project'), '5000', path])
    size = found['size'][0] / MIB
    bench.table.alone(f'saved, {size:.1f} MiB of XML', quantile(found['save'], 0.5), 200)
    bench.table.alone('opened', quantile(found['open'], 0.5), 300)
    bench.table.alone('a line changed until it is painted, 95 of 100', quantile(found['edit'], 0.95), 33)


ROWS = {function.__name__[len('row_'):].replace('_', '-'): function for function in (
    row_start, row_read, row_find, row_open, row_keys, row_painted, row_black_box, row_loading, row_scrolling,
    row_drawing, row_sheets, row_project)}


def main():
    parser = argparse.ArgumentParser(description='Measures; a row that misses its goal is a failure.')
    parser.add_argument('--quick', action='store_true', help='10,000 products, fewer rounds, no verdicts')
    parser.add_argument('--folder', help='where catalogues and libraries are made, and used again')
    parser.add_argument('build')
    parser.add_argument('rows', nargs='*', metavar='ROW', help=f'only these: {", ".join(ROWS)}')
    arguments = parser.parse_intermixed_args()
    unknown = sorted(set(arguments.rows) - set(ROWS))
    if unknown:
        parser.error(f'no row {", ".join(unknown)}; there are {", ".join(ROWS)}')
    with tempfile.TemporaryDirectory(prefix='csel-bench.') as temporary:
        bench = Bench(arguments.build, arguments.quick, arguments.folder or temporary)
        bench.table.columns('it', 'beside')
        for name in arguments.rows or ROWS:
            bench.table.head(f'{name}: {ROWS[name].__doc__}')
            try:
                ROWS[name](bench)
            except NotMeasured as why:
                bench.table.not_measured(name, str(why))
    return 1 if bench.table.missed else 0


if __name__ == '__main__':
    sys.exit(main())
