# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in a drawing, read by others than who wrote it: lines, arrow tips and texts, in mm and by kind of line.

SVG by an XML parser; PDF by an interpreter of its path operators, for what cairo writes of them; DXF by ezdxf.
y runs downward in all of them."""

import re
import xml.etree.ElementTree as ElementTree
import zlib

import ezdxf
from ezdxf.lldxf.encoding import decode_dxf_unicode

SVG = '{http://www.w3.org/2000/svg}'
MM_PER_POINT = 25.4 / 72


class Drawing:
    def __init__(self):
        self.lines = {}      # by kind of line: [(x1, y1, x2, y2)]
        self.tips = []       # of arrows
        self.texts = []

    def add(self, kind, x1, y1, x2, y2):
        self.lines.setdefault(kind, []).append((x1, y1, x2, y2))

    def add_box(self, kind, x1, y1, x2, y2):
        for line in ((x1, y1, x2, y1), (x2, y1, x2, y2), (x2, y2, x1, y2), (x1, y2, x1, y1)):
            self.add(kind, *line)

    def extent(self, kind):
        xs = [x for line in self.lines[kind] for x in line[::2]]
        ys = [y for line in self.lines[kind] for y in line[1::2]]
        return max(xs) - min(xs), max(ys) - min(ys)

    def has_arrows(self, length):
        """Whether two arrows point at ends that are so far apart, level or upright"""
        return any(abs(abs(a[0] - b[0]) - length) < 0.01 and abs(a[1] - b[1]) < 0.01 or
                   abs(abs(a[1] - b[1]) - length) < 0.01 and abs(a[0] - b[0]) < 0.01
                   for i, a in enumerate(self.tips) for b in self.tips[:i])


def read_svg(path):
    drawing = Drawing()
    root = ElementTree.parse(path).getroot()
    box = [float(n) for n in root.get('viewBox').split()]
    # In millimetres: the unit of the file is what width and viewBox say
    scale = float(root.get('width').removesuffix('mm')) / box[2]
    for element in root:
        kind = element.get('class')

        def number(name):
            return float(element.get(name)) * scale

        if element.tag == SVG + 'line':
            drawing.add(kind, number('x1'), number('y1'), number('x2'), number('y2'))
        elif element.tag == SVG + 'rect' and kind:
            drawing.add_box(kind, number('x'), number('y'), number('x') + number('width'), number('y') + number('height'))
        elif element.tag == SVG + 'polygon':
            points = [float(n) * scale for n in element.get('points').split()]
            drawing.tips.append(tuple(points[:2]))
        elif element.tag == SVG + 'text':
            drawing.texts.append(element.text)
    return drawing


def read_dxf(path):
    drawing = Drawing()
    document = ezdxf.readfile(path)
    if document.dxfversion != 'AC1009' or document.header['$INSUNITS'] != 4 or document.audit().has_errors:
        raise ValueError('not a sound DXF R12 in millimetres')
    for entity in document.modelspace():
        layer, kind = entity.dxf.layer, entity.dxftype()
        if layer not in document.layers:
            raise ValueError(f'no layer {layer}')
        if kind == 'LINE':
            drawing.add(layer, entity.dxf.start.x, -entity.dxf.start.y, entity.dxf.end.x, -entity.dxf.end.y)
        elif kind == 'SOLID':
            drawing.tips.append((entity.dxf.vtx0.x, -entity.dxf.vtx0.y))
        elif kind == 'TEXT':
            drawing.texts.append(decode_dxf_unicode(entity.dxf.text))
    return drawing


def _streams(data):
    for match in re.finditer(rb'<<(.*?)>>\s*stream\r?\n', data, re.S):
        length = re.search(rb'/Length (\d+)\b(?! \d+ R)', match.group(1))
        body = data[match.end():match.end() + int(length.group(1))] if length else \
            data[match.end():data.index(b'endstream', match.end())]
        if b'FlateDecode' in match.group(1):
            body = zlib.decompressobj().decompress(body)
        yield body


def _multiply(a, b):
    return (a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5])


class _Painter:
    """The graphics state of a PDF, as far as lines need it"""

    def __init__(self, drawing):
        self.drawing = drawing
        self.matrix, self.width, self.dashed = (1, 0, 0, 1, 0, 0), 1.0, False
        # Of the path: its lines, by where they begin anew
        self.stack, self.path, self.point = [], [[]], (0, 0)

    def at(self, x, y):
        a, b, c, d, e, f = self.matrix
        # The file's y runs upward
        return (a * x + c * y + e) * MM_PER_POINT, -(b * x + d * y + f) * MM_PER_POINT

    def line_to(self, x, y):
        self.path[-1].append((*self.point, *self.at(x, y)))
        self.point = self.at(x, y)

    def stroke(self):
        kind = f'{self.width * MM_PER_POINT:.2f}' + (' dashed' if self.dashed else '')
        for line in (line for part in self.path for line in part):
            self.drawing.add(kind, *line)

    def run(self, operator, numbers):
        if operator == 'q':
            self.stack.append((self.matrix, self.width, self.dashed))
        elif operator == 'Q':
            self.matrix, self.width, self.dashed = self.stack.pop()
        elif operator == 'cm':
            self.matrix = _multiply(numbers, self.matrix)
        elif operator == 'w':
            self.width = numbers[0]
        elif operator == 'm':
            self.path.append([])
            self.point = self.at(*numbers)
        elif operator == 'l':
            self.line_to(*numbers)
        elif operator == 're':
            x, y, width, height = numbers
            self.point = self.at(x, y)
            for corner in ((x + width, y), (x + width, y + height), (x, y + height), (x, y)):
                self.line_to(*corner)
        elif operator == 'S':
            self.stroke()
        elif operator == 'f':
            # A filled triangle is an arrow, and its tip comes first
            self.drawing.tips += [part[0][:2] for part in self.path if len(part) == 2]
        if operator in ('S', 'f', 'n', 'W'):
            self.path = [[]]


def read_pdf(path):
    with open(path, 'rb') as file:
        data = file.read()
    content = next(body for body in _streams(data) if b' cm\n' in body and b' w\n' in body)
    drawing = Drawing()
    painter = _Painter(drawing)
    numbers = []
    # Texts are no paths
    content = re.sub(rb'\bBT\b.*?\bET\b', b'', content, flags=re.S).decode('latin-1')
    for token in re.findall(r'\[[^\]]*\]|[^\s\[\]]+', content):
        if token.startswith('['):
            painter.dashed = token.strip('[] ') != ''
        elif re.fullmatch(r'[-+]?[\d.]+', token):
            numbers.append(float(token))
        elif not token.startswith('/'):
            painter.run(token, tuple(numbers))
            numbers = []
    return drawing
