"""Draws placed sheets with fpdf2: sheets.json result.pdf, and a third word where the fonts are to be embedded."""
import json
import sys

from fpdf import FPDF

FACES = {"sans": "Helvetica", "serif": "Times", "mono": "Courier"}
FILES = {"sans": "Sans", "serif": "Serif", "mono": "Mono"}

with open(sys.argv[1], encoding="utf-8") as file:
    sheets = json.load(file)
embedded = len(sys.argv) > 3
pdf = FPDF(unit="pt")
pdf.set_auto_page_break(False)
if embedded:
    for face, name in FILES.items():
        for style, suffix in (("", "Regular"), ("B", "Bold")):
            pdf.add_font(face, style, f"/usr/share/fonts/truetype/liberation/Liberation{name}-{suffix}.ttf")
else:
    pdf.core_fonts_encoding = "cp1252"
for sheet in sheets:
    pdf.add_page(format=(sheet["width"], sheet["height"]))
    pdf.set_line_width(0.5)
    for rule in sheet["rules"]:
        pdf.line(*rule["from"], *rule["to"])
    for mark in sheet["marks"]:
        family = sheet["face"] if embedded else FACES[sheet["face"]]
        pdf.set_font(family, "B" if mark["bold"] else "", mark["size"])
        pdf.set_char_spacing(mark["spacing"])
        pdf.text(mark["x"], mark["y"], mark["text"])
pdf.output(sys.argv[2])
