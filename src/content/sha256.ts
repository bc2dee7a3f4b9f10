import { hexadecimal } from './bytes.ts'

/** What of Node's `crypto` is used: `import type` would make every reader of our types need those of Node. */
interface HostCrypto {
  createHash(name: 'sha256'): { update(bytes: Uint8Array): { digest(encoding: 'hex'): string } }
}

interface Host {
  readonly process?: { readonly getBuiltinModule?: (name: string) => HostCrypto | undefined }
}

/**
 * SHA-256 in hexadecimal. WebCrypto has another thread do it, which for a paper costs more than the hash itself, so where
 * the host can hash at once it does: Node, Bun, Deno.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const own = (globalThis as Host).process?.getBuiltinModule?.('node:crypto')
  if (own) return own.createHash('sha256').update(bytes).digest('hex')
  return hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
