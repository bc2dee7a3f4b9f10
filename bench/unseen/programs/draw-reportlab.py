"""Draws placed sheets with ReportLab's canvas: sheets.json result.pdf."""
import json
import sys

from reportlab.pdfgen.canvas import Canvas

FACES = {
    "sans": ("Helvetica", "Helvetica-Bold"),
    "serif": ("Times-Roman", "Times-Bold"),
    "mono": ("Courier", "Courier-Bold"),
}

with open(sys.argv[1], encoding="utf-8") as file:
    sheets = json.load(file)
canvas = Canvas(sys.argv[2])
for sheet in sheets:
    height = sheet["height"]
    canvas.setPageSize((sheet["width"], height))
    canvas.setLineWidth(0.5)
    for rule in sheet["rules"]:
        (x1, y1), (x2, y2) = rule["from"], rule["to"]
        canvas.line(x1, height - y1, x2, height - y2)
    for mark in sheet["marks"]:
        canvas.setFont(FACES[sheet["face"]][mark["bold"]], mark["size"])
        canvas.drawString(mark["x"], height - mark["y"], mark["text"], charSpace=mark["spacing"])
    canvas.showPage()
canvas.save()
