import { PDFiumLibrary } from '@hyzyla/pdfium'

const library = await PDFiumLibrary.init()

export async function read(bytes) {
  const document = await library.loadDocument(bytes)
  let text = ''
  for (const page of document.pages()) text += page.getText()
  document.destroy()
  return text
}
