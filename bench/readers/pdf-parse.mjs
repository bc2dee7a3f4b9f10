import { PDFParse } from 'pdf-parse'

export async function read(bytes) {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 })
  try {
    return (await parser.getText()).text
  } finally {
    await parser.destroy()
  }
}
