import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LIMITS } from '../src/content/limits.ts'
import { createTrust } from '../src/index.ts'
import { verifyDocument } from '../src/verify.ts'

/**
 * Papers whose bytes were changed at random: flipped, cut, repeated, spliced with another file. `npm run fuzz` goes on for
 * five minutes; a run that fails prints its seed, and the bytes it found belong among the tests of what they broke.
 */

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 10)

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))
const papers = [
  'asignacion-nss/accept-itext',
  'asignacion-nss/accept-resaved-qpdf-object-streams',
  'asignacion-nss/accept-resaved-owner-password',
  'constancia-vigencia/accept-ghostscript',
  'alta-clinica/accept-pdf-lib',
  'tarjeta-nss/review-pdf-lib',
].map((name) => file(`documents/${name}.pdf`))
const options = { trust: createTrust([{ key: file('keys/prueba-2048.crt') }]), at: '2026-11-21T12:00:00-06:00' }

type Change = (bytes: Uint8Array) => Uint8Array

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const cut = (bytes: Uint8Array, from: number, to: number) =>
  bytes.subarray(
    ...([from, to].map((part) => Math.floor(part * bytes.length)).sort((a, b) => a - b) as [number, number]),
  )

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 16 }).map(
    (places): Change =>
      (bytes: Uint8Array) => {
        const changed = bytes.slice()
        for (const [place, byte] of places) changed[Math.floor(place * bytes.length)] = byte
        return changed
      },
  ),
  fc.tuple(at, at).map(
    ([from, to]) =>
      (bytes: Uint8Array) =>
        cut(bytes, from, to),
  ),
  fc.tuple(at, at, fc.integer({ min: 2, max: 200 })).map(
    ([from, to, times]): Change =>
      (bytes: Uint8Array) => {
        const part = cut(bytes, from, to)
        const copies = Math.min(times, Math.floor(500_000 / (part.length + 1)))
        return Uint8Array.from([...bytes, ...Array.from({ length: copies }, () => [...part]).flat()])
      },
  ),
  fc.tuple(fc.constantFrom(...papers), at, at).map(
    ([other, here, there]) =>
      (bytes: Uint8Array) =>
        Uint8Array.from([...cut(bytes, 0, here), ...cut(other, there, 1)]),
  ),
)

const numbersOf = (verdict: Awaited<ReturnType<typeof verifyDocument>>) =>
  Object.entries(verdict.document.fields).flatMap(([name, { value }]) => (/^(nss|curp)$/.test(name) ? [value] : []))

it(
  'whatever is done to a paper, there is a verdict in time, and none that accepts other numbers',
  async () => {
    const genuine = new Map<Uint8Array, readonly unknown[]>()
    for (const paper of papers) genuine.set(paper, numbersOf(await verifyDocument(paper, options)))
    const all = [...genuine.values()].map(String)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...papers),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (paper, changes) => {
          const started = performance.now()
          const changed = changes.reduce<Uint8Array>((bytes, apply) => apply(bytes), paper)
          const verdict = await verifyDocument(changed, options)
          expect(performance.now() - started).toBeLessThan(LIMITS.milliseconds + 1_000)
          expect(verdict.schema).toBe('cotejo/verdict@1')
          if (verdict.outcome === 'accept') expect(all).toContain(String(numbersOf(verdict)))
        },
      ),
      { numRuns: 1_000_000, interruptAfterTimeLimit: SECONDS * 1_000, markInterruptAsFailure: false },
    )
  },
  SECONDS * 1_000 + 30_000,
)
