import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** `import bytes from './file.pdf?bytes'`: the file as a `Uint8Array` inside the program, since nothing may be fetched. */
export const bytes = (): Plugin => ({
  name: 'bytes',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('?bytes')) return
    const base64 = readFileSync(id.slice(0, -'?bytes'.length)).toString('base64')
    return `export default Uint8Array.from(atob('${base64}'), (char) => char.charCodeAt(0))`
  },
})
