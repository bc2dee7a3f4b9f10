/** How pdfjs is asked for text by those who use it, at its quickest settings. */
export async function textOf(getDocument, bytes) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, useSystemFonts: false })
  try {
    const document = await task.promise
    let text = ''
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      for (const { str } of (await page.getTextContent()).items) text += str
    }
    return text
  } finally {
    await task.destroy()
  }
}
