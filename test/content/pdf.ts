import { deflateSync } from 'node:zlib'

/** PDFs written by hand, object by object, so that each test says exactly what its file says. */

const encoder = new TextEncoder()

export interface Drawing {
  /** The content stream of the page. Or one a page. */
  readonly content: string | readonly string[]
  /** Further entries of each page, such as `/Rotate 90`. */
  readonly page?: string
  /** Entries of the resources besides the fonts F1 (Helvetica, WinAnsi) and those of `fonts`. */
  readonly resources?: string
  /** Further fonts: name and what it is, such as `/T3 10 0 R`. */
  readonly fonts?: string
  /** Further entries of the catalog. */
  readonly catalog?: string
  /** Further entries of the trailer. */
  readonly trailer?: string
  /** Further objects from number 10 on, each without `obj` and `endobj`. */
  readonly objects?: readonly string[]
}

/** A stream object's text. */
export function stream(content: string, dictionary = ''): string {
  return `<< /Length ${encoder.encode(content).length} ${dictionary} >>\nstream\n${content}\nendstream`
}

/** A Form XObject's text. Its bounding box is as large as any page here. */
export function form(content: string, dictionary = ''): string {
  return stream(content, `/Type /XObject /Subtype /Form /BBox [-2000 -2000 2000 2000] ${dictionary}`)
}

/** A PDF of Letter pages with a right cross-reference table. All of it is ASCII. */
export function pdf(drawing: Drawing | string): Uint8Array {
  const {
    content,
    page = '',
    resources = '',
    fonts = '',
    catalog = '',
    trailer = '',
    objects = [],
  } = typeof drawing === 'string' ? { content: drawing } : drawing
  const contents = typeof content === 'string' ? [content] : content
  const numbers = contents.map((_, i) => 10 + objects.length + 2 * i)
  const all = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Count ${contents.length} /Kids [${numbers.map((n) => `${n} 0 R`).join(' ')}] >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, `<< /Font << /F1 3 0 R ${fonts} >> ${resources} >>`],
  ])
  for (const [i, object] of objects.entries()) all.set(10 + i, object)
  contents.forEach((text, i) => {
    const number = numbers[i]!
    const box = page.includes('/MediaBox') ? '' : '/MediaBox [0 0 612 792]'
    all.set(number, `<< /Type /Page /Parent 2 0 R ${box} /Resources 4 0 R /Contents ${number + 1} 0 R ${page} >>`)
    all.set(number + 1, stream(text))
  })
  return assemble(all, trailer)
}

/** ASCII in the form that a PDF of ASCII can hold it. */
export function packed(content: string | Uint8Array, times = 1, dictionary = ''): string {
  let bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  for (let i = 0; i < times; i++) bytes = deflateSync(bytes, { level: 9 })
  const hexadecimal = `${Buffer.from(bytes).toString('hex')}>`
  return stream(hexadecimal, `/Filter [/ASCIIHexDecode ${'/FlateDecode '.repeat(times)}] ${dictionary}`)
}

/** A page whose content is object 10. */
export const page = (content: string, more: Omit<Drawing, 'content'> = {}) =>
  pdf({
    content: '',
    ...more,
    page: `/Contents 10 0 R ${more.page ?? ''}`,
    objects: [content, ...(more.objects ?? [])],
  })

/** Objects by number, with header, cross-reference table and trailer. */
export function assemble(objects: ReadonlyMap<number, string>, trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n'
  const size = Math.max(...objects.keys()) + 1
  const table = ['0000000000 65535 f ']
  for (let number = 1; number < size; number++) {
    const object = objects.get(number)
    table.push(object === undefined ? '0000000000 65535 f ' : `${String(text.length).padStart(10, '0')} 00000 n `)
    if (object !== undefined) text += `${number} 0 obj\n${object}\nendobj\n`
  }
  const start = text.length
  text += `xref\n0 ${size}\n${table.join('\n')}\ntrailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`
  return encoder.encode(`${text}startxref\n${start}\n%%EOF\n`)
}
