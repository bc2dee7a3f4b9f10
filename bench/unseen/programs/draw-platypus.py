"""Lays out a page with ReportLab's platypus, its paragraphs and tables: page.json result.pdf."""
import json
import sys
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

FACES = {"sans": "Helvetica", "serif": "Times-Roman", "mono": "Courier"}

with open(sys.argv[1], encoding="utf-8") as file:
    page = json.load(file)
ALIGN = {"left": 0, "center": 1, "right": 2}


def run(piece):
    text = escape(piece["fill"] * 30 if piece.get("fill") else piece["text"]).replace("  ", "\u00a0\u00a0")
    if piece.get("bold"):
        text = "<b>%s</b>" % text
    return '<font size="%s">%s</font>' % (piece["size"], text)


def paragraph(text):
    size = max(piece["size"] for piece in text["runs"])
    style = ParagraphStyle(
        "paper",
        fontName=FACES[page["face"]],
        fontSize=size,
        leading=size * 1.25,
        alignment=ALIGN[text.get("align") or "left"],
        spaceBefore=text.get("above") or 0,
        splitLongWords=1,
        wordWrap="CJK" if text.get("breaks") else None,
    )
    return Paragraph("".join(run(piece) for piece in text["runs"]), style)


def cell(texts):
    return [flowable for text in texts for flowable in (Spacer(1, text.get("above") or 0), paragraph(text))]


def table(grid):
    room = page["width"] - 2 * page["margin"]
    style = [("VALIGN", (0, 0), (-1, -1), "MIDDLE" if grid.get("middle") else "TOP")]
    if grid["ruled"] == "all":
        style.append(("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)))
    if grid["ruled"] == "rows":
        style.append(("LINEBELOW", (0, 0), (-1, -1), 0.5, (0, 0, 0)))
    for side in ("LEFT", "RIGHT", "TOP", "BOTTOM"):
        style.append((side + "PADDING", (0, 0), (-1, -1), grid["padding"]))
    rows = [[cell(texts) for texts in row] for row in grid["rows"]]
    return Table(rows, [room * width for width in grid["widths"]], style=style, hAlign="LEFT")


def flowable(part):
    if part["is"] == "page":
        return PageBreak()
    return paragraph(part) if part["is"] == "text" else table(part)


margin = page["margin"]
SimpleDocTemplate(
    sys.argv[2],
    pagesize=(page["width"], page["height"]),
    leftMargin=margin - 6,
    rightMargin=margin - 6,
    topMargin=margin - 6,
    bottomMargin=margin - 6,
).build([flowable(part) for part in page["parts"]])
