/**
 * Serial numbers as Mexican papers write them: in decimal, in hexadecimal, or, as the SAT does, as ASCII digits that
 * are the bytes of the certificate's number (verdict-notes.md §1). A serial only selects candidates; the key's hash
 * identifies.
 */

/** Without blanks, separators, `0x` and leading zeros, in lower case. */
export function normaliseSerial(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/[\s:-]/g, '')
    .replace(/^0x/, '')
    .replace(/^0+(?=.)/, '')
}

/** Every way in which a page may print a certificate's number, given in hexadecimal. */
export function notationsOfNumber(hex: string): readonly string[] {
  return unique([hex, BigInt(`0x${hex}`).toString(), ...asciiOf(hex)])
}

/** Every way in which a page may print a serial that an entry declares. */
export function notationsOfDeclared(printed: string): readonly string[] {
  const serial = normaliseSerial(printed)
  const isDecimal = /^\d+$/.test(serial)
  if (isDecimal) {
    const digits = printed.replace(/[\s:-]/g, '')
    return unique([serial, BigInt(serial).toString(16), hexOfAscii(digits), ...asciiOf(serial)])
  }
  return /^[0-9a-f]+$/.test(serial) ? notationsOfNumber(serial) : [serial]
}

/** The ASCII digits whose codes the number's bytes are; empty where they are not all digits. */
function asciiOf(hex: string): string[] {
  const isAscii = /^(?:3\d)+$/.test(hex)
  return isAscii ? [hex.replace(/3(\d)/g, '$1')] : []
}

function hexOfAscii(digits: string): string {
  return digits.replace(/\d/g, '3$&')
}

function unique(serials: readonly string[]): readonly string[] {
  return [...new Set(serials.map(normaliseSerial))]
}
