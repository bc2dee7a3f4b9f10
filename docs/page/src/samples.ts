import genuine from '../../../fixtures/documents/asignacion-nss/accept-itext.pdf?bytes'
import altered from '../../../fixtures/documents/tricks/reject-covered-by-a-white-box.pdf?bytes'
import certificate from '../../../fixtures/keys/prueba-2048.crt?raw'
import { createTrust } from '../../../src/seal/trust.ts'
import type { GivenOptions } from './verification/verify-papers.ts'

export type SampleName = 'genuine' | 'altered'

const samples: Readonly<Record<SampleName, readonly [name: string, bytes: Uint8Array<ArrayBuffer>]>> = {
  genuine: ['muestra.pdf', genuine],
  altered: ['muestra-alterada.pdf', altered],
}

export function sampleFile(name: SampleName): File {
  const [file, bytes] = samples[name]
  return new File([bytes], file, { type: 'application/pdf' })
}

/** A sample is judged by its test key, which is trusted for nothing else, on a day on which it is neither old nor to come. */
export const sampleOptions = (): GivenOptions => ({
  trust: createTrust([{ key: certificate }]),
  at: '2026-11-21T12:00:00-06:00',
})
