/**
 * Valid CURPs and NSSs checked in a second, beside the packages that people use: `npx tsx bench/identifiers.ts`.
 *
 * One process, the same invented numbers for everybody, turns taken in rounds, the median round reported. The probes say
 * what a package checks at all: each is a key that a full check answers rightly. A peer that is not installed is left out.
 */
import { curp, nss } from '../src/identifiers/index.ts'

const NUMBERS = 5_000
const ROUNDS = 15
const ROUND_MILLISECONDS = 100

interface Contestant {
  name: string
  isValid: (input: string) => boolean
}

type Answer = (input: string) => { isValid: boolean }

/** Right answers by identifiers.md; the last digit of each is right by its section 4, except the one that says so. */
const PROBES: [what: string, key: string, right: boolean][] = [
  ['wrong check digit', 'QUBT791005MMNZRR06', false],
  ['30 February', withDigit('QUBT790230MMNZRR0'), false],
  ['29 February 1900', withDigit('QUBT000229MMNZRR0'), false],
  ['state ZZ', withDigit('QUBT791005MZZZRR0'), false],
  ['vowel at 14', withDigit('QUBT791005MMNARR0'), false],
  ['17 is K', withDigit('QUBT051005MMNZRRK'), false],
  ['born in the future', withDigit('QUBT991005MMNZRRA'), false],
  ['sex X', withDigit('QUBT791005XMNZRR0'), true],
  ['a valid key', 'QUBT791005MMNZRR05', true],
]

function withDigit(first: string): string {
  return first + curp.checkDigit(first)
}

/** A repeatable choice. */
function chooser(seed: number): (from: string) => string {
  let state = seed
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return from.charAt(Math.floor((state / 2 ** 32) * from.length))
  }
}

function inventCurps(): string[] {
  const choose = chooser(1)
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const digits = '0123456789'
  const consonants = 'BCDFGHJKLMNPQRSTVWXYZ'
  return Array.from({ length: NUMBERS }, (_, i) => {
    const since2000 = i % 2 === 1
    const year = since2000 ? choose('01') + choose(digits) : choose('456789') + choose(digits)
    const date = `${year}0${choose('123456789')}${choose('12')}${choose('12345678')}`
    const state = ['DF', 'MC', 'JC', 'NL', 'VZ', 'NE'][Number(choose('012345'))]
    const name = [letters, 'AEIOUX', letters, letters].map(choose).join('')
    const rest = [consonants, consonants, consonants, since2000 ? 'AB' : '01'].map(choose).join('')
    return withDigit(name + date + choose('HM') + state + rest)
  })
}

function inventNsss(): string[] {
  const choose = chooser(2)
  return Array.from({ length: NUMBERS }, () => {
    const first = `1${Array.from({ length: 9 }, () => choose('0123456789')).join('')}`
    return first + nss.checkDigit(first)
  })
}

/** Loads a peer, or leaves it out. */
async function peer<Module>(name: string, isValid: (module: Module) => Contestant['isValid']): Promise<Contestant[]> {
  try {
    const module = await import(name)
    return [{ name, isValid: isValid(module.default ?? module) }]
  } catch {
    console.log(`${name}: not installed, left out`)
    return []
  }
}

function race(title: string, contestants: Contestant[], numbers: string[]): void {
  const rates = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, isValid } of contestants) {
      let valid = 0
      const start = performance.now()
      do for (const number of numbers) if (isValid(number)) valid++
      while (performance.now() - start < ROUND_MILLISECONDS)
      rates.get(name)!.push((valid / (performance.now() - start)) * 1000)
    }
  }
  console.log(`\n${title}: valid numbers a second, median of ${ROUNDS} rounds`)
  for (const [name, rounds] of rates) {
    const median = rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
    console.log(`  ${name.padEnd(16)} ${Math.round(median).toLocaleString('en').padStart(12)}`)
  }
}

const curpContestants: Contestant[] = [
  { name: 'cotejo', isValid: (input) => curp.isValid(input) },
  ...(await peer<{ validar: Contestant['isValid'] }>('curp', (module) => module.validar)),
  ...(await peer<Answer>('validate-curp', (validateCurp) => (input) => validateCurp(input).isValid)),
  ...(await peer<{ stdnum: { MX: { curp: { validate: Answer } } } }>(
    'stdnum',
    ({ stdnum }) =>
      (input) =>
        stdnum.MX.curp.validate(input).isValid,
  )),
]

console.log('CURP: right answers to the probes')
for (const { name, isValid } of curpContestants) {
  const wrong = PROBES.filter(([, key, right]) => isValid(key) !== right).map(([what]) => what)
  console.log(`  ${name.padEnd(16)} ${PROBES.length - wrong.length} of ${PROBES.length}  ${wrong.join(', ')}`)
}

race('CURP', curpContestants, inventCurps())
// No maintained package checks the NSS alone; python-stdnum and its port have none for it.
race('NSS', [{ name: 'cotejo', isValid: nss.isValid }], inventNsss())
