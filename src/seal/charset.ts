/** How a sealed text becomes bytes. */
export type Charset = 'utf-8' | 'latin1'

/** The bytes of a text; `undefined` where the charset has no byte for some character. */
export const encoders: Readonly<Record<Charset, (text: string) => Uint8Array | undefined>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  latin1: (text) => {
    const codes = Array.from(text, (character) => character.codePointAt(0) as number)
    return codes.some((code) => code > 0xff) ? undefined : Uint8Array.from(codes)
  },
}
