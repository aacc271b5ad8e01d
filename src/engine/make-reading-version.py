# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept of a catalogue is good only for the code that would read the same of it today: a sum
over that code, so that nobody has to remember to raise a number.

make-reading-version.py SOURCE_ROOT HEADER DEPFILE
"""

import glob
import hashlib
import os
import sys

READING = ('src/base/*.[ch]', 'src/model/*.[ch]', 'src/formats/*.[ch]', 'src/engine/csel-library-*.[ch]',
           'src/engine/csel-cold-block.[ch]', 'src/engine/csel-catalog-index*.[ch]', 'data/etim/*.*')

root, header, depfile = sys.argv[1:]
paths = sorted(path for pattern in READING for path in glob.glob(os.path.join(root, pattern)))
total = hashlib.sha256()
for path in paths:
    with open(path, 'rb') as file:
        total.update(os.path.relpath(path, root).encode() + b'\0' + file.read() + b'\0')
with open(header, 'w', encoding='utf-8') as file:
    file.write(f'#define CSEL_READING_VERSION "{total.hexdigest()[:16]}"\n')
with open(depfile, 'w', encoding='utf-8') as file:
    file.write(f'{header}: ' + ' '.join(path.replace(' ', '\\ ') for path in paths) + '\n')
