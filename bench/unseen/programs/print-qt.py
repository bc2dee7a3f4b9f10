"""Prints a page of HTML with Qt's QTextDocument and QPdfWriter: page.html result.pdf width height margin, in points."""
import sys

from PyQt5.QtCore import QMarginsF, QSizeF
from PyQt5.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument

source, result, *numbers = sys.argv[1:]
width, height, margin = map(float, numbers)
app = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
writer = QPdfWriter(result)
writer.setResolution(600)
writer.setPageSize(QPageSize(QSizeF(width, height), QPageSize.Point, "", QPageSize.ExactMatch))
writer.setPageMargins(QMarginsF(0, 0, 0, 0))
document = QTextDocument()
dots = app.primaryScreen().logicalDotsPerInch() / 72
document.setDocumentMargin(margin * dots)
document.setPageSize(QSizeF(width, height) * dots)
with open(source, encoding="utf-8") as file:
    document.setHtml(file.read())
document.print_(writer)
