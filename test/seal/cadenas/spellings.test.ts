import { expect, it } from 'vitest'
import { isExhaustive, readCadena, spellings } from '../../../src/seal/cadenas/cadena.ts'
import { CORTA, GENERICA, NSS, OPINION, PRINTED, VIGENCIA } from './examples.ts'

const read = (lines: readonly string[], printed = {}) => {
  const cadena = readCadena(lines, printed)
  if ('problem' in cadena) throw new Error(cadena.problem)
  return cadena
}

const oneBar = NSS.slice(0, -1)
const bare = NSS.slice(2, -2)

it('of a clean line: the name may end in a blank, one bar or two may close, no bars may be sealed', () => {
  const blank = NSS.replace('FICTICIA|', 'FICTICIA |')
  expect([...spellings(read([NSS], PRINTED))]).toEqual([
    { name: 'canonical', text: NSS },
    { name: 'blanks 2', text: blank },
    { name: 'canonical, one closing bar', text: oneBar },
    { name: 'blanks 2, one closing bar', text: blank.slice(0, -1) },
    { name: 'canonical, no outer bars', text: bare },
  ])
})

it('the bars as printed come first', () => {
  const [first, , third] = [...spellings(read([oneBar], PRINTED))]
  expect(first).toEqual({ name: 'canonical', text: oneBar })
  expect(third).toEqual({ name: 'canonical, two closing bars', text: NSS })
})

it.each([`${oneBar} `, `${oneBar}\u00ad`, NSS.slice(0, -2)])('no bar is supplied where the end was changed', (line) => {
  expect([...spellings(read([line], PRINTED))].map(({ text }) => text)).not.toContain(NSS)
})

it('a wrap inside an unknown name is a blank, then nothing', () => {
  const cut = NSS.indexOf('FICTICIA')
  const cadena = read([NSS.slice(0, cut).trimEnd(), NSS.slice(cut)])
  const names = [...spellings(cadena)].slice(0, 4).map(({ text }) => /Social:(X[^|]*)/.exec(text)?.[1])
  expect(names).toEqual([
    'XIMENA PRUEBA FICTICIA',
    'XIMENA PRUEBAFICTICIA',
    'XIMENA PRUEBA FICTICIA ',
    'XIMENA PRUEBAFICTICIA ',
  ])
})

it('the printed kinds of blank and accents are tried last', () => {
  const printed = NSS.normalize('NFD').replaceAll(' ', '\u00a0')
  const all = [...spellings(read([printed], PRINTED))]
  expect(all.find(({ text }) => text === printed)?.name).toBe('as printed, a wrap as nothing')
})

it('no letter is ever changed', () => {
  const printed = NSS.replace('Razon', 'Razón').replace('trámite', 'tramite')
  for (const { text } of spellings(read([printed], PRINTED))) {
    expect(text).toContain('Razón')
    expect(text).toContain('tramite')
  }
})

it('a curly apostrophe may have been sealed straight, and no other sign is touched', () => {
  const straight = NSS.replace('PRUEBA', "O'PRUEBA")
  const curly = straight.replace("'", '’')
  const all = [...spellings(read([curly], PRINTED))]
  expect(all[0]).toEqual({ name: 'canonical', text: curly })
  expect(all.find(({ text }) => text === straight)?.name).toBe('canonical, plain signs')
  expect([...spellings(read([straight], PRINTED))].map(({ text }) => text)).not.toContain(curly)
  expect([...spellings(read([straight.replace("'", '´')], PRINTED))].map(({ text }) => text)).not.toContain(straight)
})

it('knows when it cannot list everything', () => {
  expect(isExhaustive(read([NSS]))).toBe(true)
  expect(isExhaustive(read(NSS.replace('XIMENA PRUEBA', 'X\nI\nM\nE\nN\nA\nP\nR\nUEBA').split('\n')))).toBe(false)
  expect(isExhaustive(read(NSS.replace('XIMENA PRUEBA', 'X\nI\nM\nE\nN\nA\nP\nR\nUEBA').split('\n'), PRINTED))).toBe(
    true,
  )
})

it('with any one character changed, the sealed text is not among the spellings', () => {
  for (const text of [NSS, VIGENCIA, GENERICA, OPINION, CORTA].flatMap((text) => [text, text.replace(/\|+$/, '|')]))
    for (const [at, character] of [...text].entries())
      for (const other of ['x', 'á', '0', '|', ':', ' ', '\u00a0', '\u00ad', '\u200b']) {
        // A blank is layout: lost, or of another kind, it is supplied.
        if (other === character || (character === ' ' && /[\s\p{Cf}]/u.test(other))) continue
        const cadena = readCadena([text.slice(0, at) + other + text.slice(at + 1)], PRINTED)
        if ('problem' in cadena) continue
        for (const spelling of spellings(cadena)) if (spelling.text === text) expect({ at, other }).toBe('found')
      }
})
