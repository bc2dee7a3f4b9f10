import { cairo } from './cairo.ts'
import { cairosvg } from './cairosvg.ts'
import { chromium } from './chromium.ts'
import { dompdf } from './dompdf.ts'
import { enscript } from './enscript.ts'
import { firefox } from './firefox.ts'
import { fop } from './fop.ts'
import { fpdf } from './fpdf.ts'
import { fpdf2 } from './fpdf2.ts'
import { groff } from './groff.ts'
import { haru } from './haru.ts'
import { itext } from './itext.ts'
import { jspdf } from './jspdf.ts'
import { pdflatex, xelatex } from './latex.ts'
import { libreofficeCalc } from './libreoffice-calc.ts'
import { libreofficeWriter } from './libreoffice-writer.ts'
import { mutool } from './mutool.ts'
import { pdfApi2 } from './pdf-api2.ts'
import { pdfLib } from './pdf-lib.ts'
import { pdfbox } from './pdfbox.ts'
import { pdfkit } from './pdfkit.ts'
import { pdfmake } from './pdfmake.ts'
import { postscript } from './postscript.ts'
import { prawn } from './prawn.ts'
import type { Program } from './program.ts'
import { qt } from './qt.ts'
import { reactPdf } from './react-pdf.ts'
import { reportlabCanvas } from './reportlab-canvas.ts'
import { reportlabPlatypus } from './reportlab-platypus.ts'
import { tcpdf } from './tcpdf.ts'
import { weasyprint } from './weasyprint.ts'
import { wkhtmltopdf } from './wkhtmltopdf.ts'

/** A new program is one new file and one line here. */
export const programs: readonly Program[] = [
  cairo,
  cairosvg,
  chromium,
  dompdf,
  enscript,
  firefox,
  fop,
  fpdf,
  fpdf2,
  groff,
  haru,
  itext,
  jspdf,
  libreofficeCalc,
  libreofficeWriter,
  mutool,
  pdfApi2,
  pdfbox,
  pdfkit,
  pdflatex,
  pdfLib,
  pdfmake,
  postscript,
  prawn,
  qt,
  reactPdf,
  reportlabCanvas,
  reportlabPlatypus,
  tcpdf,
  weasyprint,
  wkhtmltopdf,
  xelatex,
]
