/** An image as the parser decoded it. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** pdfjs' ImageKind: 1 one bit a pixel, 2 RGB, 3 RGBA. */
  readonly kind?: number
  readonly data?: Uint8Array | Uint8ClampedArray | null
}

/** The text of a QR code in the image; nothing where there is none that can be read. Loads the decoder when first asked. */
export async function qrTextOf(pixels: Pixels): Promise<string | undefined> {
  const rgba = rgbaOf(pixels)
  if (!rgba) return undefined
  const { default: jsQR } = await import('jsqr')
  const code = jsQR(rgba, pixels.width, pixels.height, { inversionAttempts: 'attemptBoth' })
  return code ? decoded(Uint8Array.from(code.binaryData)) : undefined
}

/** Bytes that are no UTF-8 are read as ISO-8859-1, in which every byte is a character. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return String.fromCharCode(...bytes)
  }
}

function rgbaOf({ width, height, kind, data }: Pixels): Uint8ClampedArray | undefined {
  if (!data) return undefined
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  if (kind === 3) rgba.set(data)
  else if (kind === 2)
    for (let from = 0, to = 0; to < rgba.length; from += 3, to += 4) {
      rgba[to] = data[from]!
      rgba[to + 1] = data[from + 1]!
      rgba[to + 2] = data[from + 2]!
    }
  else if (kind === 1) {
    const row = (width + 7) >> 3
    for (let y = 0, to = 0; y < height; y++)
      for (let x = 0; x < width; x++, to += 4) {
        const isLight = (data[y * row + (x >> 3)]! >> (7 - (x & 7))) & 1
        if (!isLight) rgba[to] = rgba[to + 1] = rgba[to + 2] = 0
      }
  } else return undefined
  return rgba
}
