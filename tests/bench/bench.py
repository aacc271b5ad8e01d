#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py BUILD: what matters to the user, as ratios to the least there can be, in one run.

The two programs of a ratio are run in turn, so that what else the machine does meets both."""

import os
import statistics
import subprocess
import sys
import time

BUILD = sys.argv[1]
ROUNDS = 15
SEED = '831-1104/320-000'


def built(path):
    return os.path.join(BUILD, path)


def until_first_line(command):
    """Milliseconds until the program prints its first line: for a window, when it is painted"""
    start = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        line = process.stdout.readline()
        taken = time.monotonic() - start
        process.stdout.read()
    if process.returncode or not line:
        sys.exit(f'bench: {command[0]} failed')
    return taken * 1000


def until_end(command):
    start = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return (time.monotonic() - start) * 1000


def compare(name, measure, command, least, limit):
    pairs = [(measure(command), measure(least)) for _ in range(ROUNDS + 2)][2:]
    mine, floor = (statistics.median(times) for times in zip(*pairs))
    ratio = statistics.median(a / b for a, b in pairs)
    verdict = 'ok' if ratio <= limit else 'TOO SLOW'
    print(f'{name:<44}{mine:8.1f} ms {floor:8.1f} ms {ratio:6.2f}   at most {limit:.1f}  {verdict}', flush=True)
    return ratio <= limit


def main():
    print(f"{'median of ' + str(ROUNDS):<44}{'it':>11} {'the least':>11} {'ratio':>6}")
    fine = [
        compare('window with the catalogues, first frame', until_first_line,
                [built('src/app/connector-selector'), '--measure-start'],
                [built('tests/bench/empty-window')], 2.0),
        compare(f'csel show {SEED}', until_end, [built('src/cli/csel'), 'show', SEED],
                [built('tests/bench/empty-program')], 3.0),
    ]
    return 0 if all(fine) else 1


if __name__ == '__main__':
    sys.exit(main())
