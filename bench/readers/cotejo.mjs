import { readFileSync } from 'node:fs'
import { createTrust, verifyDocument } from '../../dist/index.js'

/** The whole: a verdict under the strict preset with a trusted key, as the fixtures say it is to be judged. */
const trust = createTrust([{ key: readFileSync(new URL('../../fixtures/keys/prueba-2048.crt', import.meta.url)) }])
const options = { trust, policy: 'strict', at: '2026-11-21T12:00:00-06:00' }

export async function read(bytes) {
  const verdict = await verifyDocument(bytes, options)
  return verdict.document.fields.nss.value
}
