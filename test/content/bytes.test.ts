import { describe, expect, it } from 'vitest'
import { count, find, hexadecimal, valuesAmong } from '../../src/content/bytes.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('find', () => {
  it.each([
    ['%%EOF', '%%EOF', 0, 0],
    ['%%%EOF', '%%EOF', 0, 1],
    ['%%EOF %%EOF', '%%EOF', 1, 6],
    ['%%EO', '%%EOF', 0, -1],
    ['', '%', 0, -1],
  ])('in %j looks for %j from %i', (text, wanted, from, at) => {
    expect(find(bytes(text), wanted, from)).toBe(at)
  })
})

it('count counts places that do not overlap', () => {
  expect(count(bytes('aaa aa a'), 'aa')).toBe(2)
})

it('hexadecimal is lower case, two digits a byte', () => {
  expect(hexadecimal(Uint8Array.of(0, 10, 255))).toBe('000aff')
})

describe('valuesAmong', () => {
  const keys = { Launch: 'S', RichMedia: 'Subtype' }
  it.each([
    ['<< /S /Launch >>', ['Launch']],
    ['<</Type/Action/S/Launch/F(a)>>', ['Launch']],
    ['<< /S\r\n\t/Launch>>', ['Launch']],
    ['<< /#53 /#4Caunc#68 >>', ['Launch']],
    ['<< /F (a) /S /Launch >> << /Subtype /RichMedia >>', ['Launch', 'RichMedia']],
    ['<< /S /Launcher >>', []],
    ['<< /S /Laun >>', []],
    ['<< /D /Launch >>', []],
    ['/Launch', []],
    ['S /Launch', []],
    ['<< /URI (http://example.org/S/Launch) >>', []],
    ['<< /URI (http://example.org/S/Launch) /S /Launch >>', ['Launch']],
    ['/S /#', []],
  ])('in %j', (text, names) => {
    expect(valuesAmong(bytes(text), keys)).toEqual(names)
  })

  it('takes time that grows with the bytes alone', () => {
    const started = performance.now()
    valuesAmong(bytes(`(${'/S/Launch '.repeat(500_000)}`), keys)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
