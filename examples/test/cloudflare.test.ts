import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import type { Readable } from 'node:stream'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { folder } from './program.ts'
import { files, key, personalIn } from './uploads.ts'

let worker: Miniflare
let url: URL
let printed = ''

beforeAll(async () => {
  // As Wrangler bundles it, without `nodejs_compat`.
  const { outputFiles } = await build({
    entryPoints: [folder('cloudflare/worker.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd', 'worker', 'browser'],
    write: false,
  })
  worker = new Miniflare({
    modules: true,
    script: outputFiles[0]!.text,
    compatibilityDate: '2026-04-01',
    r2Buckets: ['PAPERS'],
    queueProducers: { QUEUE: 'papeles' },
    queueConsumers: { papeles: { maxBatchTimeout: 0 } },
    bindings: { IMSS_KEY: key },
    handleRuntimeStdio(stdout: Readable, stderr: Readable) {
      for (const stream of [stdout, stderr])
        stream.on('data', (text) => {
          printed += text
        })
    },
  })
  url = await worker.ready
}, 60_000)

afterAll(() => worker?.dispose())

const post = (body: BodyInit, type = 'application/pdf') =>
  fetch(url, { method: 'POST', body, headers: { 'content-type': type } })

/** What the queue has written, some moments later. */
async function verdictOn(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const response = await post(bytes)
  expect(response.status).toBe(202)
  const { id } = (await response.json()) as { id: string }
  const bucket = await worker.getR2Bucket('PAPERS')
  return vi.waitFor(async () => JSON.parse(await (await bucket.get(`veredictos/${id}`))!.text()), 15_000)
}

test.each([
  ['accept', 'accept', 'none'],
  ['review', 'review', 'upload-fresh'],
  ['reject', 'reject', 'upload-original'],
  ['photo', 'reject', 'upload-original'],
] as const)('keeps a paper, answers, and has a verdict later: %s', async (file, outcome, action) => {
  expect(await verdictOn(files[file])).toMatchObject({ outcome, action })
})

test('refuses what is too large, no PDF, or nothing', async () => {
  expect(await statusOfAnnounced(5_200_000)).toBe(413)
  expect((await post('{}', 'application/json')).status).toBe(415)
  expect((await post('')).status).toBe(400)
  expect((await fetch(url)).status).toBe(405)
})

/** The answer to the head of a request: workerd answers before the body comes, and then hears no more of it. */
async function statusOfAnnounced(length: number): Promise<number | undefined> {
  const headers = { 'content-type': 'application/pdf', 'content-length': length }
  const announced = request(url, { method: 'POST', headers })
  announced.flushHeaders()
  const [response] = (await once(announced, 'response')) as [IncomingMessage]
  announced.on('error', () => undefined).destroy()
  return response.statusCode
}

test('logs each verdict and names nobody', async () => {
  await vi.waitFor(() => expect(printed.match(/cotejo\/log@1/g)).toHaveLength(4), 5_000)
  expect(personalIn(printed)).toEqual([])
})
