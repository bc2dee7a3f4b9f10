import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { DENO, folder, freePort, has, type Program, ready, start } from './program.ts'
import { files, form, key, personalIn } from './uploads.ts'

/** The hosts that answer an upload, each a program of its own, and the statuses in which it differs. */
const USUAL = { accept: 200, review: 202, reject: 422, tooLarge: 413, missing: 400, json: 415, text: 415 }
type Statuses = Partial<typeof USUAL>

const TSX = ['node', '--import', 'tsx']
/** With webpack it is compiled alone: its types were checked with Turbopack, and it has no pages to draw beforehand. */
const BUNDLERS = { turbopack: [], webpack: ['--experimental-build-mode', 'compile'] }
const NEXT = ['node', folder('node_modules/next/dist/bin/next')]

const hosts: readonly {
  name: string
  command: (port: number) => readonly string[]
  build?: readonly string[]
  cwd?: string
  differs?: Statuses
}[] = [
  { name: 'express', command: () => [...TSX, 'express/app.ts'] },
  // Its own answer to a body that it can read and that is no form.
  { name: 'fastify', command: () => [...TSX, 'fastify/app.ts'], differs: { json: 406 } },
  // A pipe answers 400 for whatever does not pass it.
  {
    name: 'nestjs',
    command: () => [...TSX, 'nestjs/main.ts'],
    differs: { review: 200, reject: 400, json: 400, text: 400 },
  },
  { name: 'hono', command: () => [...TSX, 'hono/app.ts'] },
  ...Object.entries(BUNDLERS).map(([bundler, options]) => ({
    name: `nextjs, built by ${bundler}`,
    build: [...NEXT, 'build', `--${bundler}`, ...options],
    command: (port: number) => [...NEXT, 'start', '--port', `${port}`],
    cwd: 'nextjs',
  })),
  {
    name: 'supabase',
    command: () => [DENO, 'run', '--node-modules-dir=manual', '--allow-env', '--allow-net', 'supabase/index.ts'],
  },
]

for (const { name, build, command, cwd = '.', differs } of hosts) {
  describe.runIf(name !== 'supabase' || has(DENO, name))(name, () => {
    const statuses = { ...USUAL, ...differs }
    let program: Program
    let url: string

    beforeAll(async () => {
      if (build) await built(build, cwd)
      const port = await freePort()
      url = `http://127.0.0.1:${port}/papeles`
      const env = { PORT: `${port}`, IMSS_KEY: key, DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}` }
      program = start(command(port), { cwd: folder(cwd), env })
      await ready(program, port)
    }, 300_000)

    afterAll(() => program?.stop())

    const post = async (body: RequestInit['body'], type?: string) => {
      const response = await fetch(url, { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) })
      return { status: response.status, text: await response.text() }
    }

    test('accepts a genuine paper', async () => {
      const { status, text } = await post(form(files.accept))
      expect([status, JSON.parse(text)]).toMatchObject([statuses.accept, { outcome: 'accept', action: 'none' }])
    })

    test('leaves a doubtful one to a person', async () => {
      const { status, text } = await post(form(files.review))
      expect([status, JSON.parse(text)]).toMatchObject([statuses.review, { outcome: 'review', action: 'upload-fresh' }])
    })

    test.each(['reject', 'photo'] as const)('asks for another file: %s', async (file) => {
      const { status, text } = await post(form(files[file], { type: 'application/octet-stream' }))
      expect(status).toBe(statuses.reject)
      expect(text).toMatch(/Este archivo no sirve; hay que pedir otro\..*[Dd]escarga/)
      // Several checks may ask for the same: the student is told once.
      expect(text.match(/Sube el PDF/g)).toHaveLength(1)
    })

    test('refuses what is too large', async () => {
      expect(await post(form(files.tooLarge))).toMatchObject({ status: statuses.tooLarge })
    })

    test('refuses what is no form', async () => {
      expect(await post('{"papel":"JVBERi0="}', 'application/json')).toMatchObject({ status: statuses.json })
      expect(await post('%PDF-', 'text/csv')).toMatchObject({ status: statuses.text })
    })

    test('refuses what is too large and does not say so before', async () => {
      const { body, headers } = new Response(form(files.tooLarge))
      const type = headers.get('content-type')!
      const response = await fetch(url, {
        method: 'POST',
        body,
        duplex: 'half',
        headers: { 'content-type': type },
      } as RequestInit)
      expect(response.status).toBe(statuses.tooLarge)
    })

    test.each(['junk', '', '--x\r\nContent-Disposition: form-data; name="papel"; filename="a.pdf"\r\n\r\n%PDF-1.7'])(
      'refuses a form that is broken: %j',
      async (body) => {
        expect(await post(body, 'multipart/form-data; boundary=x')).toMatchObject({ status: statuses.missing })
        expect(await post(body, 'multipart/form-data')).toMatchObject({ status: statuses.missing })
      },
    )

    test('refuses a form without the paper', async () => {
      const empty = new FormData()
      empty.append('otro', 'campo')
      expect(await post(empty)).toMatchObject({ status: statuses.missing })
      expect(await post(form(files.accept, { field: 'otro' }))).toMatchObject({ status: statuses.missing })
    })

    test('goes on after all that, logs each verdict, and names nobody', async () => {
      const { text } = await post(form(files.reject))
      expect(personalIn(text)).toEqual([])
      // A program's output comes by a way of its own, later than its answer.
      await vi.waitFor(() => expect(program.printed().match(/cotejo\/log@1/g)).toHaveLength(5), 5_000)
      expect(personalIn(program.printed())).toEqual([])
    })
  })
}

async function built(command: readonly string[], cwd: string): Promise<void> {
  const { process: build, printed } = start(command, { cwd: folder(cwd) })
  const code = await new Promise((ended) => build.once('exit', ended))
  expect(code, printed()).toBe(0)
  expect(printed()).not.toMatch(/warn/i)
}
