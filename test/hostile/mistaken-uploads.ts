import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { pdf, stream } from '../content/pdf.ts'

/** What people upload in place of the paper, by mistake. Each is made when it is asked for. */

const text = (content: string) => new TextEncoder().encode(content)
const bytes = (hexadecimal: string) => new Uint8Array(Buffer.from(hexadecimal, 'hex'))
const begins = (hexadecimal: string, length = 50_000) => {
  const file = new Uint8Array(length).map((_, i) => (i * 7919) % 251)
  file.set(bytes(hexadecimal))
  return file
}
const fixture = (path: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)))
const paper = (name: string) => fixture(`documents/asignacion-nss/${name}.pdf`)
const hola = (more: string) => `BT /F1 12 Tf 72 700 Td (${more}) Tj ET`

/** Local headers of a zip without compression: APPNOTE.TXT, 4.3.7. */
const zip = (...names: string[]) =>
  new Uint8Array(
    Buffer.concat(
      names.map((name) => {
        const header = Buffer.alloc(30)
        header.writeUInt32LE(0x04034b50)
        header.writeUInt16LE(name.length, 26)
        return Buffer.concat([header, Buffer.from(name)])
      }),
    ),
  )

const CFDI =
  '<?xml version="1.0" encoding="UTF-8"?><cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" Version="4.0" Sello="" NoCertificado="00001000000000000000"/>'

export const mistakenUploads: Readonly<Record<string, () => Uint8Array>> = {
  nothing: () => new Uint8Array(),
  'one byte': () => new Uint8Array(1),
  zeros: () => new Uint8Array(100_000),
  blanks: () => text(' '.repeat(100_000)),
  'a photo (jpg)': () => begins('ffd8ffe000104a46494600010100'),
  'a photo of an iPhone (heic)': () => begins('000000186674797068656963000000006d696631'),
  'a photo (avif)': () => begins('0000001c66747970617669660000000061766966'),
  'a photo (webp)': () => begins('52494646f0490200574542505650382058'),
  'a screenshot (png)': () => fixture('build/qr/lucia.png'),
  'a picture that moves (gif)': () => begins('474946383961'),
  'a picture (bmp)': () => begins('424d36000c00'),
  'a scan (tif)': () => begins('49492a0008000000'),
  'a drawing (svg)': () =>
    text('<svg xmlns="http://www.w3.org/2000/svg"><text>Número de Seguridad Social</text></svg>'),
  'a film (mp4)': () => begins('00000020667479706d70343200000000'),
  'a voice note (ogg)': () => begins('4f67675300020000'),
  'a document (docx)': () => zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'),
  'a sheet (xlsx)': () => zip('[Content_Types].xml', 'xl/workbook.xml'),
  'a document (odt)': () => zip('mimetype', 'content.xml'),
  'a document of Pages': () => zip('Index/Document.iwa', 'preview.jpg'),
  'an old document (doc)': () => begins('d0cf11e0a1b11ae1'),
  'a rich text (rtf)': () => text('{\\rtf1\\ansi Asignaci\\u243 ?n de N\\u250 ?mero de Seguridad Social}'),
  'a note (txt)': () => text('Mi NSS es 99250900018'),
  'a note in UTF-16': () => new Uint8Array(Buffer.from('\ufeffMi NSS es 99250900018', 'utf16le')),
  'a page of the web': () => text('<!doctype html><html lang="es"><title>IMSS</title><p>Sesión terminada</p></html>'),
  'a saved page (mhtml)': () => text('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n'),
  'a mail (eml)': () => text('From: a@example.org\r\nSubject: NSS\r\n\r\nAdjunto'),
  'an invoice (xml, CFDI)': () => text(CFDI),
  'an answer (json)': () => text('{"error":"Sesión expirada","code":401}'),
  'a table (csv)': () => text('nss,curp\n99250900018,PRUX000101HDFXXX00\n'),
  'a calendar (ics)': () => text('BEGIN:VCALENDAR\nEND:VCALENDAR\n'),
  'a shortcut (url)': () => text('[InternetShortcut]\nURL=https://example.org/\n'),
  'an archive (zip)': () => zip('hoja.pdf'),
  'an archive (gz) of a paper': () => new Uint8Array(gzipSync(paper('accept-pdf-lib'))),
  'an archive (rar)': () => begins('526172211a0701'),
  'a program (exe)': () => begins('4d5a9000'),
  'a download that is not finished': () => paper('accept-pdf-lib').subarray(0, 900),
  'a paper in Base64': () => text(Buffer.from(paper('accept-pdf-lib')).toString('base64')),
  'a PostScript file': () => text('%!PS-Adobe-3.0\n/Helvetica findfont 12 scalefont setfont (NSS) show showpage\n'),
  'a PDF with a password': () => fixture('documents/unknown/reject-user-password.pdf'),
  'a scan (pdf)': () => fixture('documents/unknown/review-scan.pdf'),
  'an empty page (pdf)': () => pdf(''),
  'a letter (pdf)': () => pdf(hola('A quien corresponda')),
  'a collection (pdf, portfolio)': () =>
    pdf({
      content: hola('For the best experience, open this PDF portfolio'),
      catalog: '/Collection << /View /T >> /Names << /EmbeddedFiles << /Names [(hoja.pdf) 10 0 R] >> >>',
      objects: ['<< /Type /Filespec /F (hoja.pdf) /EF << /F 11 0 R >> >>', stream('%PDF-1.4', '/Type /EmbeddedFile')],
    }),
  'a form (pdf, XFA)': () =>
    pdf({
      content: hola('Please wait...'),
      catalog: '/NeedsRendering true /AcroForm << /Fields [] /XFA 10 0 R >>',
      objects: [stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>')],
    }),
  'a form that nobody filled in (pdf)': () =>
    pdf({
      content: hola('NSS:'),
      catalog: '/AcroForm << /Fields [10 0 R] >>',
      page: '/Annots [10 0 R]',
      objects: ['<< /Type /Annot /Subtype /Widget /FT /Tx /T (nss) /Rect [99 690 300 710] >>'],
    }),
  'a poster (pdf)': () => pdf({ content: hola('IMSS'), page: '/MediaBox [0 0 14400 14400]' }),
}
