import { createHash, randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ConnectionOptions, Queue, Worker } from 'bullmq'
import { createTrust, explain, toLog } from 'cotejo'
import { createPool } from 'cotejo/pool'

const connection: ConnectionOptions = { url: process.env.REDIS_URL! }
/** A folder or bucket that all machines see: papers do not belong into Redis. */
const paper = (name: string) => join(process.env.PAPERS!, `${name}.pdf`)

export const papers = new Queue('papeles', { connection })

// For a day the same bytes are not verified again (a constancia ages); what failed may be sent again at once.
const job = { attempts: 3, backoff: 1000, removeOnComplete: { age: 86_400 }, removeOnFail: true }

/** In the portal. The same bytes are verified once, however often and by whomever they are sent. */
export async function submit(bytes: Uint8Array) {
  const digest = createHash('sha256').update(bytes).digest('hex')
  // Renamed when it is whole, since a worker may be reading it already.
  const draft = paper(randomUUID())
  await writeFile(draft, bytes)
  await rename(draft, paper(digest))
  return papers.add('verify', { digest }, { ...job, jobId: `sha256-${digest}` })
}

/** On as many machines as there is work for. Threads leave the worker free to tell Redis that it is alive. */
export function startWorker() {
  const trust = createTrust([{ key: process.env.IMSS_KEY! }])
  const pool = createPool()
  const verify = async ({ data }: { data: { digest: string } }) => {
    const verdict = await pool.verifyDocument(await readFile(paper(data.digest)), { trust })
    console.log(JSON.stringify(toLog(verdict)))
    const { outcome, action } = verdict
    return { outcome, action, explanation: explain(verdict, 'es') }
  }
  return new Worker('papeles', verify, { connection, concurrency: pool.size })
}
