import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

// Only because this folder lies inside another project: cotejo itself needs no setting.
const config: NextConfig = { turbopack: { root: fileURLToPath(new URL('../', import.meta.url)) } }

export default config
