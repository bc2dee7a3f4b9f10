/** Long values are text for machines: the cadena and the sello are shown by their beginning. */
const LONGEST = 56

/** What a paper says must not move the cursor, change colours or turn the line around. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** What a paper says, as it can stand on a line of a terminal. */
export const shortened = (text: string): string => {
  const plain = text.replace(UNPRINTABLE, '\ufffd')
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain
}
