import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { QueueEvents } from 'bullmq'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { folder, freePort, has, type Program, start } from './program.ts'
import { files, key, personalIn } from './uploads.ts'

describe.runIf(has('redis-server', 'bullmq'))('bullmq', () => {
  let redis: Program
  let workers: readonly Program[]
  let events: QueueEvents
  let queue: typeof import('../bullmq/queue.ts')

  beforeAll(async () => {
    const port = await freePort()
    const env = {
      REDIS_URL: `redis://127.0.0.1:${port}`,
      PAPERS: mkdtempSync(join(tmpdir(), 'papeles-')),
      IMSS_KEY: key,
    }
    Object.assign(process.env, env)
    redis = start(['redis-server', '--port', `${port}`, '--save', '', '--appendonly', 'no'], { cwd: env.PAPERS })
    queue = await import('../bullmq/queue.ts')
    // Everybody in this test waits for a job of their own.
    queue.papers.setMaxListeners(30)
    events = new QueueEvents('papeles', { connection: { url: env.REDIS_URL } })
    await events.waitUntilReady()
    // Two machines.
    const program = "const { startWorker } = await import('./bullmq/queue.ts'); startWorker()"
    workers = [1, 2].map(() =>
      start(['node', '--import', 'tsx', '--input-type=module', '-e', program], { cwd: folder('.'), env }),
    )
  }, 30_000)

  afterAll(async () => {
    await events?.close()
    await queue?.papers.close()
    await Promise.all([...(workers ?? []), redis].map((program) => program?.stop()))
  })

  const printed = () => workers.map((worker) => worker.printed()).join('')

  test('twenty uploads of two files are two verdicts', async () => {
    const uploads = Array.from({ length: 20 }, (_, i) => (i % 2 ? files.accept : files.reject))
    const jobs = await Promise.all(uploads.map(queue.submit))
    const verdicts = await Promise.all(jobs.map((job) => job.waitUntilFinished(events)))
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(2)
    expect(jobs[0]!.id).toMatch(/^sha256-[0-9a-f]{64}$/)
    for (const [i, verdict] of verdicts.entries()) expect(verdict.outcome).toBe(i % 2 ? 'accept' : 'reject')
    // A worker's output comes by a way of its own, later than its answer.
    await vi.waitFor(() => expect(printed().match(/cotejo\/log@1/g)).toHaveLength(2), 5_000)
  })

  test('a file sent again later has its verdict already', async () => {
    const job = await queue.submit(files.accept)
    expect(await job.waitUntilFinished(events)).toMatchObject({ outcome: 'accept' })
    expect(await queue.papers.getCompletedCount()).toBe(2)
    expect(printed().match(/cotejo\/log@1/g)).toHaveLength(2)
  })

  test('what is no PDF is a verdict, not a failed job', async () => {
    const job = await queue.submit(files.photo)
    expect(await job.waitUntilFinished(events)).toMatchObject({ outcome: 'reject' })
  })

  test('a paper that could not be read is tried again, and may be sent again', async () => {
    const digest = createHash('sha256').update(files.review).digest('hex')
    const options = { attempts: 2, backoff: 50, removeOnFail: true, jobId: `sha256-${digest}` }
    const job = await queue.papers.add('verify', { digest }, options)
    await expect(job.waitUntilFinished(events)).rejects.toThrow('ENOENT')
    const again = await queue.submit(files.review)
    expect(await again.waitUntilFinished(events)).toMatchObject({ outcome: 'review' })
  })

  test('neither the log nor Redis names anybody', async () => {
    const jobs = await queue.papers.getJobs()
    expect(jobs.length).toBeGreaterThanOrEqual(3)
    expect(personalIn(printed() + JSON.stringify(jobs.map((job) => job.asJSON())))).toEqual([])
  })
})
