/**
 * The Luhn digit that completes the first `length` of a text of ASCII digits (ISO/IEC 7812-1 annex B): from the last to
 * the first, every other digit is doubled, beginning with the last; the digits of the products are added (18 counts 9);
 * what is missing to the next ten is the answer.
 *
 * ```ts
 * luhnDigit('3489721054', 10) // → 7
 * ```
 */
export function luhnDigit(digits: string, length: number): number {
  let sum = 0
  for (let i = length - 1, twice = true; i >= 0; i--, twice = !twice) {
    const digit = digits.charCodeAt(i) - 48
    sum += twice ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit
  }
  return (10 - (sum % 10)) % 10
}
