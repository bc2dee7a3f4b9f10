// The worker of the pool, which also says how much of its heap is used when soak.mjs asks for it.
import { getHeapStatistics } from 'node:v8'
import { BroadcastChannel } from 'node:worker_threads'
import '../dist/pool-worker.js'

const channel = new BroadcastChannel('soak')
channel.onmessage = () => {
  globalThis.gc()
  channel.postMessage(getHeapStatistics().used_heap_size)
}
channel.unref()
