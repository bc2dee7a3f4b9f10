import PDFParser from 'pdf2json'

export const read = (bytes) =>
  new Promise((resolve, reject) => {
    const parser = new PDFParser(null, true, '')
    parser.on('pdfParser_dataReady', () => resolve(parser.getRawTextContent()))
    parser.on('pdfParser_dataError', ({ parserError }) => reject(parserError))
    parser.parseBuffer(Buffer.from(bytes), 0)
  })
