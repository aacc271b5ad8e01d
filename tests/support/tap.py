# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test in Python prints: one TAP line for each check, exit status 1 if one failed."""

import sys


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def check(self, ok, name, detail=''):
        self.count += 1
        print(f"{'ok' if ok else 'not ok'} {self.count} {name}")
        if not ok:
            self.failed += 1
            for line in str(detail).splitlines()[:40]:
                print(f'# {line}')
        return bool(ok)

    def equal(self, found, expected, name):
        return self.check(found == expected, name, f'found    {found!r}\nexpected {expected!r}')

    def empty(self, problems, name):
        return self.check(not problems, name, '\n'.join(problems))

    def finish(self):
        print(f'1..{self.count}')
        sys.stdout.flush()
        sys.exit(1 if self.failed or not self.count else 0)
