import { pkcs1 } from './pkcs1.ts'
import { pss } from './pss.ts'
import type { Scheme } from './scheme.ts'

/** The ways of making an RSA signature, RFC 8017. */
export type SchemeName = 'RSASSA-PKCS1-v1_5' | 'RSASSA-PSS'

export const schemes: Readonly<Record<SchemeName, Scheme>> = { 'RSASSA-PKCS1-v1_5': pkcs1, 'RSASSA-PSS': pss }
