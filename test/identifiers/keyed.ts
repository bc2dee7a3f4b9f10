/**
 * Adds the check digit to 17 characters, straight from identifiers.md 4 and by no code of the library: what a
 * character counts is its place in the alphabet with Ñ, the weights are 18, 17 … 2.
 */
export function keyed(first17: string): string {
  const alphabet = [...'0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ']
  const sum = [...first17].map((c, i) => alphabet.indexOf(c) * (18 - i)).reduce((a, b) => a + b)
  return first17 + String((10 - (sum % 10)) % 10)
}
