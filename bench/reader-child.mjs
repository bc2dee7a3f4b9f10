// A process with one reader, which reads all papers each time it is asked and answers what each cost.
import { childrenCpu, ownCpu } from './cpu.mjs'
import { papers } from './papers.mjs'

// What a reader prints is part of its cost, and not of the bench's output. Some reject where nobody waits.
process.stdout.write = process.stderr.write = () => true
let fail = () => {}
process.on('unhandledRejection', (reason) => fail(reason))
const { read } = await import(process.argv[2])

/** Milliseconds, or null where the reader does not see the number that is printed: then it has not read the paper. */
async function costOf({ bytes, nss }) {
  const before = ownCpu() + childrenCpu()
  const failed = new Promise((_, reject) => {
    fail = reject
  })
  const text = await Promise.race([read(bytes), failed]).catch(() => '')
  return text.replace(/\s/g, '').includes(nss) ? ownCpu() + childrenCpu() - before : null
}

process.on('message', async () => {
  const costs = []
  for (const paper of papers) costs.push(await costOf(paper))
  process.send(costs)
})
process.send('ready')
