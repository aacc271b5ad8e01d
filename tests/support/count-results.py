#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""count-results.py TESTLOG.json…: the output of each test that failed, then one line:
"N passed, N failed, N skipped". Exit status 1 if anything failed or nothing ran.

The verdict of a test is meson's; the numbers are those of its subtests (TAP)."""

import json
import re
import sys

RESULT = re.compile(r'^(not )?ok\b[^#]*(?:#\s*(SKIP|TODO))?', re.IGNORECASE)


def count_subtests(output):
    counts = {'passed': 0, 'failed': 0, 'skipped': 0}
    for line in output.splitlines():
        match = RESULT.match(line)
        if match:
            kind = 'skipped' if match.group(2) else 'failed' if match.group(1) else 'passed'
            counts[kind] += 1
    return counts


def count_test(test):
    counts = count_subtests(test.get('stdout') or '')
    if test['result'] in ('OK', 'EXPECTEDFAIL'):
        counts['failed'] = 0
        if not any(counts.values()):
            counts['passed'] = 1
    elif test['result'] in ('SKIP', 'IGNORED'):
        counts['skipped'] = counts['skipped'] or 1
    else:
        # A crash, a timeout or a bad exit status is a failure, whatever TAP says
        counts['failed'] = counts['failed'] or 1
        print(f"==== {test['name']}: {test['result']}, exit status {test.get('returncode')}")
        print((test.get('stdout') or '').rstrip())
        print((test.get('stderr') or '').rstrip())
    return counts


def main(paths):
    total = {'passed': 0, 'failed': 0, 'skipped': 0}
    for path in paths:
        with open(path, encoding='utf-8', errors='replace') as log:
            for line in log:
                for kind, n in count_test(json.loads(line)).items():
                    total[kind] += n
    print('{passed} passed, {failed} failed, {skipped} skipped'.format(**total))
    return 1 if total['failed'] or not total['passed'] else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
