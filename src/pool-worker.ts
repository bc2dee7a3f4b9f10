/**
 * What a thread of `createPool()` runs. It is not for importing.
 *
 * @packageDocumentation
 */
import { getHeapStatistics } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { loadParser } from './content/open.ts'
import { CotejoError } from './errors.ts'
import { READY, type Reply, type Request, type ThreadData } from './pool/messages.ts'
import { readBytes } from './read-bytes.ts'

const { memory } = workerData as ThreadData

/** V8 holds the heap of the thread within bounds, and does not count what lies outside of it. */
const isFull = () => getHeapStatistics().external_memory > memory

async function replyTo({ bytes, limits }: Request): Promise<Reply> {
  try {
    return { evidence: await readBytes(bytes, { limits, isFull }), isFull: isFull() }
  } catch (error) {
    if (!(error instanceof CotejoError)) return { failure: error, isFull: isFull() }
    const { code, message, limit } = error
    return { unread: { code, message, ...(limit !== undefined && { limit }) }, isFull: isFull() }
  }
}

parentPort?.on('message', async (request: Request) => parentPort?.postMessage(await replyTo(request)))
loadParser().then(() => parentPort?.postMessage(READY))
