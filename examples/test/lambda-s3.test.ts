import { createServer, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { files, key, personalIn } from './uploads.ts'

/** As much of S3 as one object at a time needs; the client is AWS's own. */
const bucket = new Map<string, Buffer>()

const s3 = createServer(async (request, response) => {
  const name = decodeURIComponent(request.url!.split('?')[0]!).replace('/papeles-de-prueba/', '')
  if (request.method === 'PUT') {
    bucket.set(name, await bodyOf(request))
    response.end()
    return
  }
  const object = bucket.get(name)
  if (object) response.end(object)
  else response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
})

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const printed: string[] = []
let handler: (event: unknown) => Promise<void>

beforeAll(async () => {
  await new Promise<void>((listening) => s3.listen(0, '127.0.0.1', listening))
  const { port } = s3.address() as { port: number }
  Object.assign(process.env, {
    // One with dots and an address of its own, so that the bucket is a part of the path.
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
    AWS_REGION: 'mx-central-1',
    AWS_ACCESS_KEY_ID: 'prueba',
    AWS_SECRET_ACCESS_KEY: 'prueba',
    AWS_MAX_ATTEMPTS: '1',
    AWS_REQUEST_CHECKSUM_CALCULATION: 'WHEN_REQUIRED',
    IMSS_KEY: key,
  })
  vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)))
  handler = (await import('../lambda-s3/handler.ts')).handler as never
})

beforeEach(() => bucket.clear())
afterAll(() => s3.close())

const created = (...keys: string[]) => ({
  Records: keys.map((key) => ({ s3: { bucket: { name: 'papeles-de-prueba' }, object: { key } } })),
})
const verdictOn = (name: string) => JSON.parse(bucket.get(name)!.toString())

test('writes a verdict beside each paper, whose key comes encoded', async () => {
  bucket.set('papeles/2026/acta 1 ñ.pdf', Buffer.from(files.accept))
  bucket.set('papeles/2026/b.pdf', Buffer.from(files.reject))
  await handler(created('papeles/2026/acta+1+%C3%B1.pdf', 'papeles/2026/b.pdf'))
  expect(verdictOn('veredictos/2026/acta 1 ñ.pdf.json')).toMatchObject({ outcome: 'accept', action: 'none' })
  expect(verdictOn('veredictos/2026/b.pdf.json')).toMatchObject({ outcome: 'reject', action: 'upload-original' })
})

test.each([
  ['photo', 'file.pdf'],
  ['tooLarge', 'file.limits'],
] as const)('has a verdict on any file: %s', async (file, reason) => {
  bucket.set('papeles/x', Buffer.from(files[file]))
  await handler(created('papeles/x'))
  const { outcome, explanation } = verdictOn('veredictos/x.json')
  expect([outcome, explanation.reasons[0].code]).toEqual(['reject', reason])
})

test('fails where the object is gone, so that Lambda tries again', async () => {
  await expect(handler(created('papeles/gone.pdf'))).rejects.toMatchObject({ name: 'NoSuchKey' })
  expect(bucket.size).toBe(0)
})

test('logs each verdict and names nobody', async () => {
  bucket.set('papeles/a', Buffer.from(files.accept))
  const before = printed.length
  await handler(created('papeles/a'))
  expect(printed.length - before).toBe(1)
  expect(personalIn(printed.join('\n') + bucket.get('veredictos/a.json'))).toEqual([])
})
