// What src/content asks of pdfjs, and nothing more: src/content/pdfjs.d.ts says how it looks.
export { getDocument, OPS, version } from 'pdfjs-dist/build/pdf.mjs'
