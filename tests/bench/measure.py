# SPDX-License-Identifier: GPL-3.0-or-later
"""What bench.py measures with: programs run in turn, their time, processor time and memory; and its table."""

import os
import statistics
import subprocess
import time
from collections import defaultdict, namedtuple

Usage = namedtuple('Usage', 'wall cpu peak output')


class NotMeasured(Exception):
    """The program is not there, or does not support what is measured"""


def run(command, env=None):
    """Seconds on the clock, seconds of the processor (user and system), peak memory in bytes, and what was printed"""
    start = time.monotonic()
    try:
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                              env={**os.environ, **(env or {})}) as process:
            output = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
    except FileNotFoundError as error:
        raise NotMeasured(f'no {os.path.basename(command[0])}') from error
    if process.returncode:
        raise NotMeasured(f'{os.path.basename(command[0])} ends with {process.returncode}')
    wall = time.monotonic() - start
    return Usage(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, output)


def find_peak(command, env=None):
    """Peak memory in bytes, of the program alone: that of run() is at least as much as this program has itself, which
    the other one is a copy of until it begins"""
    *_, peak = run(['time', '--format=%M', '--output=/dev/stdout', *command], env).output.split()
    return int(peak) * 1024


def until_first_line(command, env=None):
    """Milliseconds until the program prints its first line: for a window, when it is painted"""
    start = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          env={**os.environ, **(env or {})}) as process:
        line = process.stdout.readline()
        taken = time.monotonic() - start
        process.stdout.read()
    if process.returncode or not line:
        raise NotMeasured(f'{os.path.basename(command[0])} does not say when it is painted')
    return taken * 1000


def until_end(command, env=None):
    return run(command, env).wall * 1000


def in_turn(rounds, *measures):
    """The results of each, called in turn, so that what else the machine does meets them all; the first round warms up"""
    results = [[measure() for measure in measures] for _ in range(rounds + 1)][1:]
    return [list(of_one) for of_one in zip(*results)]


def ratio(mine, floor):
    return statistics.median(a / b for a, b in zip(mine, floor))


def lines(command, env=None):
    """What a measuring program prints: a line "WHAT MILLISECONDS" for each measurement"""
    found = defaultdict(list)
    for line in run(command, env).output.splitlines():
        what, _, milliseconds = line.partition(' ')
        found[what].append(float(milliseconds))
    return found


def quantile(values, share):
    """The smallest value that so many of them do not exceed"""
    if not values:
        raise NotMeasured('nothing was printed')
    return sorted(values)[min(int(share * len(values)), len(values) - 1)]


def _amount(number, unit):
    return f'{number:.{2 if unit == "s" else 0 if unit == "MiB" else 1}f} {unit}'


class Table:
    def __init__(self, judges):
        self.judges = judges
        self.missed = 0

    def head(self, title):
        print(f'\n{title}', flush=True)

    def _line(self, name, mine, other='', times='', goal='', fine=None):
        verdict = '' if fine is None or not self.judges else 'ok' if fine else 'MISSED'
        self.missed += verdict == 'MISSED'
        print(f'  {name:<58}{mine:>10} {other:>10} {times:>8}   {goal:<16} {verdict}'.rstrip(), flush=True)

    def columns(self, mine, other):
        self._line('', mine, other, 'ratio', 'goal')

    def beside(self, name, mine, other, times, limit, unit='ms'):
        """Ours beside the least there can be, or beside a program that does the same"""
        self._line(name, _amount(mine, unit), _amount(other, unit), f'{times:.2f}', f'at most {limit:g}', times <= limit)

    def alone(self, name, mine, limit, unit='ms'):
        self._line(name, _amount(mine, unit), goal=f'at most {limit:.4g} {unit}', fine=mine <= limit)

    def shown(self, name, mine, other, unit='s'):
        """A peer on the same work: how many times our time it takes"""
        self._line(name, _amount(mine, unit), _amount(other, unit), f'{other / mine:.1f} ×')

    def peer(self, name, other, unit='ms'):
        self._line(name, '', _amount(other, unit))

    def faster(self, name, mine, other, times, unit='ms'):
        self._line(name, _amount(mine, unit), _amount(other, unit), f'{other / mine:.0f} ×', f'at least {times} ×',
                   other / mine >= times)

    def not_measured(self, name, why):
        self._line(name, 'not measured', goal=why)
