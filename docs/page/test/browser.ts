import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { preview } from 'vite'

/** The built page as its users meet it: from a server, in Debian's Chromium. */

const CHROMIUM = '/usr/bin/chromium'
export const hasChromium = existsSync(CHROMIUM)

const root = new URL('../../../', import.meta.url)
const documentAt = (name: string) => fileURLToPath(new URL(`fixtures/documents/${name}.pdf`, root))
const keyAt = (name: string) => fileURLToPath(new URL(`fixtures/keys/${name}`, root))
export const pageFile = new URL('docs/page/dist/index.html', root)

let browser: Browser
let server: Awaited<ReturnType<typeof preview>>

export async function start(): Promise<void> {
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
  const home = fileURLToPath(new URL('docs/page/', root))
  server = await preview({ root: home, configFile: false, logLevel: 'silent', preview: { port: 0 } })
}

export async function stop(): Promise<void> {
  await browser?.close()
  await server?.close()
}

export interface Visit {
  readonly page: Page
  /** What the browser asked for, after the page itself. */
  readonly requests: readonly string[]
  /** What stood on the console, and errors that nobody caught. */
  readonly said: readonly string[]
}

export async function visit(
  options: BrowserContextOptions = {},
  address = server.resolvedUrls!.local[0]!,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(address)
  context.on('request', (request) => requests.push(request.url()))
  return { page, requests, said }
}

export const choose = (page: Page, ...names: string[]) =>
  page.locator('.intake input[type=file]').setInputFiles(names.map(documentAt))

export const trust = (page: Page, ...names: string[]) => page.locator('#add-keys').setInputFiles(names.map(keyAt))

/** Drops files on the page, as a hand with a mouse would. */
export async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  const transfer = await page.evaluateHandle((all) => {
    const dropped = new DataTransfer()
    for (const { name, base64 } of all)
      dropped.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name))
    return dropped
  }, given)
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

export const bytesOf = (name: string) => readFileSync(documentAt(name))

/** Once every file has its verdict. */
export const told = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /revisado|checked/ })
    .waitFor()

export const drawn = (page: Page) => page.locator('.sheet[data-drawn=true]').first().waitFor()
