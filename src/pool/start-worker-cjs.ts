import { Worker, type WorkerOptions } from 'node:worker_threads'

/** The same where there is no `import.meta`. */
export const startWorker = (options: WorkerOptions) => new Worker(`${__dirname}/pool-worker.cjs`, options)
