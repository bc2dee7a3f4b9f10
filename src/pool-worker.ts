/**
 * What a thread of `createPool()` runs. It is not for importing.
 *
 * @packageDocumentation
 */
import { getHeapStatistics } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { loadParser } from './content/open.ts'
import { CotejoError } from './errors.ts'
import { READY, type Reply, type Request, type Result, type ThreadData } from './pool/messages.ts'
import { readBytes } from './read-bytes.ts'

const { memory } = workerData as ThreadData

/** Bytes that the thread has taken. V8 holds its heap within bounds, and does not count what lies outside of it. */
function taken(): number {
  const { total_heap_size, external_memory } = getHeapStatistics()
  return total_heap_size + external_memory
}

/** The parser asks only now and then, and takes more in between. */
const isFull = () => taken() > (memory * 3) / 4

/**
 * V8 gives back what a file needed when it likes, so a thread that has come to two fifths of what it may take is worn. Of 575
 * fixtures none leaves more than 87 of 256 MB: docs/decisions/bounded.md.
 */
const isWorn = () => taken() > (memory * 2) / 5

async function resultOf({ bytes, limits }: Request): Promise<Result> {
  try {
    return { evidence: await readBytes(bytes, { limits, isFull }) }
  } catch (error) {
    if (!(error instanceof CotejoError)) return { failure: error }
    const { code, message, limit } = error
    return { unread: { code, message, ...(limit !== undefined && { limit }) } }
  }
}

parentPort?.on('message', async (request: Request) => {
  const reply: Reply = { ...(await resultOf(request)), isWorn: isWorn() }
  parentPort?.postMessage(reply)
})
loadParser().then(() => parentPort?.postMessage(READY))
