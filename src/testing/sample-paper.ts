import { createTrust, type Trust, type TrustEntry } from '../index.ts'
import type { SampleChanges, SampleField } from './changes.ts'
import { draft } from './draft.ts'
import { draw, loadPdfLib, measureWith } from './draw.ts'
import { JASPER, place } from './place.ts'
import { type SampleKind, samples } from './samples.ts'
import { testTrustEntry } from './test-trust.ts'

/** A paper for a test. Nobody on it exists, and it says `DOCUMENTO DE PRUEBA SIN VALIDEZ`. */
export interface SamplePaper<K extends SampleKind = SampleKind> {
  readonly kind: K
  /** The PDF. */
  readonly bytes: ReturnType<Uint8ArrayConstructor['of']>
  /** What it prints, as a verdict gives it: dates `YYYY-MM-DD`, the cadena and the sello each in one line. */
  readonly values: { readonly nss: string; readonly curp: string } & { readonly [N in SampleField<K>]?: string }
  /** Holds the key that sealed it, unless `seal` named another. */
  readonly trust: Trust
  /** The same as an entry of a trust file, its key as PEM text, for code that makes its own trust. */
  readonly trustEntry: TrustEntry
}

/**
 * Draws a sealed paper of an invented person, as the institute would give it to her; `changes` makes it another's, or
 * one with which something is wrong. Needs pdf-lib, an optional peer dependency.
 *
 * ```ts
 * import { verifyDocument } from 'cotejo'
 * import { samplePaper } from 'cotejo/testing'
 *
 * const { bytes, trust, values } = await samplePaper('asignacion-nss', { nombre: 'ANA SOFÍA' })
 * const { outcome } = await verifyDocument(bytes, { trust, expected: { nss: values.nss } })
 * outcome // → 'accept'
 *
 * const forged = await samplePaper('asignacion-nss', { printed: { nss: '12345678903' } })
 * const { reasons } = await verifyDocument(forged.bytes, { trust })
 * reasons // → ['cadena.printed', 'claims.assured']
 * ```
 *
 * The same kind and changes give the same bytes, but for the day when `fecha` is left to be yesterday. A person who is
 * changed gets a CURP and an NSS that fit, unless the changes name them; they are held to nothing, so that wrong ones can
 * be tried. A card prints no QR and is never sealed. How a sample looks is no part of the contract: only what is read in
 * it.
 *
 * Throws `TypeError` for a kind or a change that there is not and where pdf-lib is not installed, and pdf-lib's `Error`
 * for a letter that it cannot write (it knows those of Windows-1252).
 */
export async function samplePaper<K extends SampleKind>(
  kind: K,
  changes: SampleChanges<K> = {} as SampleChanges<K>,
): Promise<SamplePaper<K>> {
  const paper = draft(kind, changes)
  const pdfLib = await loadPdfLib()
  const drawings = place(samples[kind].compose(paper), JASPER, await measureWith(pdfLib))
  const bytes = await draw(pdfLib, drawings, madeAt(paper.values))
  const trustEntry = testTrustEntry()
  return {
    kind,
    bytes: new Uint8Array(bytes),
    values: paper.values as unknown as SamplePaper<K>['values'],
    trust: createTrust([trustEntry]),
    trustEntry,
  }
}

/** The moment that the file says it was made: that of its folio, or of no importance. */
const madeAt = ({ folio = '0' }: Readonly<Record<string, string>>) => new Date(Number(folio.slice(0, 13)))
