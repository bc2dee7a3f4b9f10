"""Draws placed sheets with cairo's own text: sheets.json result.pdf."""
import json
import sys

import cairo

FACES = {"sans": "Liberation Sans", "serif": "Liberation Serif", "mono": "Liberation Mono"}

with open(sys.argv[1], encoding="utf-8") as file:
    sheets = json.load(file)
surface = cairo.PDFSurface(sys.argv[2], sheets[0]["width"], sheets[0]["height"])
context = cairo.Context(surface)
for sheet in sheets:
    context.set_line_width(0.5)
    for rule in sheet["rules"]:
        context.move_to(*rule["from"])
        context.line_to(*rule["to"])
        context.stroke()
    for mark in sheet["marks"]:
        weight = cairo.FontWeight.BOLD if mark["bold"] else cairo.FontWeight.NORMAL
        context.select_font_face(FACES[sheet["face"]], cairo.FontSlant.NORMAL, weight)
        context.set_font_size(mark["size"])
        x = mark["x"]
        for piece in mark["text"] if mark["spacing"] else [mark["text"]]:
            context.move_to(x, mark["y"])
            context.show_text(piece)
            x += context.text_extents(piece).x_advance + mark["spacing"]
    context.show_page()
surface.finish()
