/**
 * Takes a value from the text that stands at a label's place. It reads by shape and loosely: a wrong NSS is still read
 * as an NSS, so that a check can say what is wrong with it. `undefined` means that no such value stands there.
 */
export interface ValueReader<T = string> {
  read(text: string): ValueFound<T> | undefined
  /** How the value's lines are joined when it wraps: with a blank, with nothing, or it never wraps. */
  readonly wraps: ' ' | '' | false
  /** For a value of one length: its characters. A value that has them all goes on over no further line. */
  readonly length?: number
  /** True when the value's own shape tells it from other text: then it may stand some lines below its label. */
  readonly shaped: boolean
}

export interface ValueFound<T> {
  readonly value: T
  /** The part of the text that is the value. */
  readonly from: number
  readonly to: number
}

/** What some programs print for a hyphen. */
const DASH = /[\u2010-\u2013\u2212]/g

/** The text with plain hyphens, each in its place. */
export const withHyphens = (text: string) => text.replace(DASH, '-')

/** A reader that takes what a pattern finds, dashes read as hyphens; `value` may still refuse it. */
export function byPattern<T>(
  pattern: RegExp,
  value: (match: RegExpExecArray) => T | undefined,
  wraps: ValueReader['wraps'] = false,
  length?: number,
): ValueReader<T> {
  return {
    wraps,
    ...(length !== undefined && { length }),
    shaped: true,
    read(text) {
      const match = pattern.exec(withHyphens(text))
      if (!match) return undefined
      const found = value(match)
      return found === undefined ? undefined : { value: found, from: match.index, to: match.index + match[0].length }
    },
  }
}

/** Without blanks of any kind. */
export const unspaced = (text: string) => text.replace(/[\s\u00a0]/g, '')
