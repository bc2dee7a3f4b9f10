import { AT } from './home.ts'

/** What a user writes to verify one paper: the same in every runtime, no word of configuration. */

const verify = (name: string) => `
  const trust = createTrust([{ key: readFileSync('trust.crt') }])
  const { outcome } = await ${name}(readFileSync('sheet.pdf'), { trust, at: '${AT}' })
`

/** Another PDF reader in the same process: reads the paper as often as `theirs` stands in the order, we as often as `ours`. */
const beside = (reads: string) => `
  import { readFileSync } from 'node:fs'
  const theirs = async () => {
    ${reads}
  }
  const ours = async () => {
    const { createTrust, verifyDocument } = await import('cotejo')
    ${verify('verifyDocument')}
    return outcome
  }
  const answers = []
  for (const who of process.argv.slice(2)) answers.push(await { ours, theirs }[who]())
  console.log(...answers)
`

const JEST = `
  const { readFileSync } = require('node:fs')
  const { createTrust, verifyDocument } = require('cotejo')
  test('a sealed paper is accepted', async () => {
    ${verify('verifyDocument')}
    expect(outcome).toBe('accept')
  })
`

/** Whatever is said on the worker's console, from before the package is loaded. */
const LISTEN = `
  export const said = []
  for (const name of ['debug', 'error', 'info', 'log', 'warn']) console[name] = (...words) => said.push(words.join(' '))
`

export const PROGRAMS: Readonly<Record<string, string>> = {
  'verify.mjs': `
    import { readFileSync } from 'node:fs'
    import { createTrust, verifyDocument } from 'cotejo'
    ${verify('verifyDocument')}
    console.log(outcome)
  `,
  'verify.cjs': `
    const { readFileSync } = require('node:fs')
    const { createTrust, verifyDocument } = require('cotejo')
    const main = async () => {
      ${verify('verifyDocument')}
      console.log(outcome)
    }
    main()
  `,
  'pool.mjs': `
    import { readFileSync } from 'node:fs'
    import { createTrust } from 'cotejo'
    import { createPool } from 'cotejo/pool'
    const pool = createPool({ size: 1 })
    ${verify('pool.verifyDocument')}
    console.log(outcome)
  `,
  'pool.cjs': `
    const { readFileSync } = require('node:fs')
    const { createTrust } = require('cotejo')
    const { createPool } = require('cotejo/pool')
    const main = async () => {
      const pool = createPool({ size: 1 })
      ${verify('pool.verifyDocument')}
      console.log(outcome)
    }
    main()
  `,
  'beside-unpdf.mjs': beside(`
    const { extractText } = await import('unpdf')
    const { text } = await extractText(new Uint8Array(readFileSync('sheet.pdf')), { mergePages: true })
    return text.includes('Número de Seguridad Social')
  `),
  'beside-pdfjs-dist.mjs': beside(`
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const task = getDocument({ data: new Uint8Array(readFileSync('sheet.pdf')), verbosity: 0 })
    const { items } = await (await (await task.promise).getPage(1)).getTextContent()
    await task.destroy()
    return items.map(({ str }) => str).join(' ').includes('Número de Seguridad Social')
  `),
  'jest.config.js': 'module.exports = { testRegex: "cotejo.*.jest.js" }',
  'cotejo.jest.js': JEST,
  'cotejo-in-node.jest.js': `/** @jest-environment node */${JEST}`,
  'vitest.config.mjs': 'export default { test: { include: ["cotejo.vitest.js"] } }',
  'cotejo.vitest.js': `
    import { readFileSync } from 'node:fs'
    import { expect, test } from 'vitest'
    import { createTrust, verifyDocument } from 'cotejo'
    test('a sealed paper is accepted', async () => {
      ${verify('verifyDocument')}
      expect(outcome).toBe('accept')
    })
  `,
  'lambda.ts': `
    import { createTrust, verifyDocument } from 'cotejo'
    export const handler = async (event: { body: string; key: string }) => {
      const trust = createTrust([{ key: event.key }])
      const { outcome } = await verifyDocument(Buffer.from(event.body, 'base64'), { trust, at: '${AT}' })
      return { statusCode: 200, body: outcome }
    }
  `,
  'listen.js': LISTEN,
  'worker.js': `
    import { said } from './listen.js'
    import { createTrust, verifyDocument } from 'cotejo'
    export default {
      async fetch(request, { KEY }) {
        const trust = createTrust([{ key: KEY }])
        const { outcome } = await verifyDocument(request.body, { trust, at: '${AT}' })
        return new Response([outcome, ...said].join())
      },
    }
  `,
  'verify-in-browser.js': `
    import { createTrust, verifyDocument } from 'cotejo'
    export async function verifyHere() {
      const [sheet, key] = await Promise.all(['sheet.pdf', 'trust.crt'].map((file) => fetch('/' + file)))
      const trust = createTrust([{ key: await key.text() }])
      const { outcome } = await verifyDocument(await sheet.blob(), { trust, at: '${AT}' })
      return outcome
    }
  `,
  'web-worker.js': `
    import { verifyHere } from './verify-in-browser.js'
    self.addEventListener('message', async () => self.postMessage(await verifyHere()))
  `,
  'page.js': `
    import { verifyHere } from './verify-in-browser.js'
    window.here = verifyHere
    window.inWorker = () =>
      new Promise((resolve) => {
        const worker = new Worker(new URL('./web-worker.js', import.meta.url), { type: 'module' })
        const messages = []
        worker.addEventListener('message', ({ data }) => {
          messages.push(data)
          setTimeout(() => resolve(messages), 100)
        })
        worker.postMessage('begin')
      })
  `,
  'on-a-server.js': `
    import { readFileSync } from 'node:fs'
    import { createTrust, verifyDocument } from 'cotejo'
    ${verify('verifyDocument')}
    console.log(outcome)
  `,
  'index.html': '<!doctype html><title>portal</title><script type="module" src="./page.js"></script>',
}
