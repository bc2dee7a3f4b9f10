import { Worker, type WorkerOptions } from 'node:worker_threads'

/** Bundlers follow these very words. In CJS the build puts start-worker-cjs.ts in their place. */
export const startWorker = (options: WorkerOptions) => new Worker(new URL('./pool-worker.js', import.meta.url), options)
