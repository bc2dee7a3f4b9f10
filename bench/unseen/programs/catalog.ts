import { cairo } from './cairo.ts'
import { chromium } from './chromium.ts'
import { dompdf } from './dompdf.ts'
import { enscript } from './enscript.ts'
import { fop } from './fop.ts'
import { fpdf } from './fpdf.ts'
import { groff } from './groff.ts'
import { itext } from './itext.ts'
import { jspdf } from './jspdf.ts'
import { pdflatex } from './latex.ts'
import { libreofficeCalc } from './libreoffice-calc.ts'
import { libreofficeWriter } from './libreoffice-writer.ts'
import { mutool } from './mutool.ts'
import { pdfApi2 } from './pdf-api2.ts'
import { pdfLib } from './pdf-lib.ts'
import { pdfkit } from './pdfkit.ts'
import { pdfmake } from './pdfmake.ts'
import { postscript } from './postscript.ts'
import type { Program } from './program.ts'
import { reactPdf } from './react-pdf.ts'
import { reportlabCanvas } from './reportlab-canvas.ts'
import { reportlabPlatypus } from './reportlab-platypus.ts'
import { tcpdf } from './tcpdf.ts'
import { weasyprint } from './weasyprint.ts'
import { wkhtmltopdf } from './wkhtmltopdf.ts'

/** A new program is one new file and one line here. */
export const programs: readonly Program[] = [
  cairo,
  chromium,
  dompdf,
  enscript,
  fop,
  fpdf,
  groff,
  itext,
  jspdf,
  libreofficeCalc,
  libreofficeWriter,
  mutool,
  pdfApi2,
  pdflatex,
  pdfLib,
  pdfkit,
  pdfmake,
  postscript,
  reactPdf,
  reportlabCanvas,
  reportlabPlatypus,
  tcpdf,
  weasyprint,
  wkhtmltopdf,
]
