import { describe, expect, it } from 'vitest'
import { decodeBase64, encodeBase64 } from '../../src/seal/base64.ts'
import { decodeSello } from '../../src/seal/sello.ts'

/** 256 bytes: 344 characters ending in `==` (verdict-notes.md §1). */
const bytes = Uint8Array.from({ length: 256 }, (_, index) => (index * 37 + 11) % 256)
const text = Buffer.from(bytes).toString('base64')
/** The length of the published sello, 180 characters = 135 bytes: it is cut (documents.md §8). */
const published = 'Q'.repeat(180)

describe('a whole sello', () => {
  it.each([
    [128, 172, '='],
    [256, 344, '=='],
    [384, 512, ''],
    [512, 684, '='],
  ])('of %i bytes has %i characters', (size, length, padding) => {
    const long = Buffer.from(Uint8Array.from({ length: size }, (_, index) => index % 251)).toString('base64')
    expect([long.length, long.endsWith(padding)]).toEqual([length, true])
    expect(decodeSello([long])).toMatchObject({ text: long, bytes: { length: size } })
  })

  it('may wrap anywhere, with blanks at line ends and empty lines', () => {
    const lines = [
      `${text.slice(0, 7)} `,
      '',
      ` ${text.slice(7, 200)}\u00a0`,
      `${text.slice(200, 343)}\r\n${text.slice(343)}`,
    ]
    expect(decodeSello(lines)).toEqual({ bytes, text })
  })
})

describe('problems', () => {
  it.each([
    ['nothing', [], { problem: 'absent' }],
    ['blanks', [' ', ''], { problem: 'absent' }],
    ['the word null', ['null'], { problem: 'null' }],
    ['junk inside', [`${text.slice(0, 50)}*${text.slice(51)}`], { problem: 'alphabet' }],
    ['a blank inside', [`${text.slice(0, 50)} ${text.slice(50)}`], { problem: 'alphabet' }],
    ['a zero-width blank inside', [`${text.slice(0, 50)}\u200b${text.slice(50)}`], { problem: 'alphabet' }],
    ['base64url', [text.replaceAll('+', '-').replaceAll('/', '_')], { problem: 'alphabet' }],
    ['missing padding', [text.replace('==', '')], { problem: 'padding' }],
    ['half the padding', [text.replace('==', '=')], { problem: 'padding' }],
    ['padding in the middle', [`${text.slice(0, 42)}==${text.slice(44)}`], { problem: 'padding' }],
    ['too much padding', [`${text}====`], { problem: 'padding' }],
    ['leftover bits', [`${text.slice(0, -3)}B==`], { problem: 'leftover-bits' }],
    ['the published length', [published], { problem: 'length', bytes: 135 }],
    ['a cut of whole groups', [text.slice(0, 340)], { problem: 'length', bytes: 255 }],
    ['too short', [Buffer.alloc(32).toString('base64')], { problem: 'length', bytes: 32 }],
    ['too long', [Buffer.alloc(1056).toString('base64')], { problem: 'length', bytes: 1056 }],
  ])('%s', (_, lines, problem) => expect(decodeSello(lines)).toEqual(problem))
})

// RFC 4648 §10.
it.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
])('base64 of %j is %j', (plain, encoded) => {
  expect(encodeBase64(new TextEncoder().encode(plain))).toBe(encoded)
  expect(decodeBase64(encoded)).toEqual(new TextEncoder().encode(plain))
})
it.each(['Zh==', 'Zm9=', 'Zm+='])('%s has bits after its last byte', (encoded) =>
  expect(decodeBase64(encoded)).toBe('leftover-bits'),
)
