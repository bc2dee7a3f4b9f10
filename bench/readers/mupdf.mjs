import * as mupdf from 'mupdf'

export function read(bytes) {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf')
  let text = ''
  for (let number = 0; number < document.countPages(); number++) {
    const page = document.loadPage(number)
    const structured = page.toStructuredText()
    text += structured.asText()
    structured.destroy()
    page.destroy()
  }
  document.destroy()
  return text
}
