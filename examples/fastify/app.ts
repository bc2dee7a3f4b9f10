import multipart from '@fastify/multipart'
import { createTrust, explain, toLog } from 'cotejo'
import { createPool } from 'cotejo/pool'
import Fastify from 'fastify'

const trust = createTrust([{ key: process.env.IMSS_KEY! }])
const pool = createPool()
const STATUS = { accept: 200, review: 202, reject: 422 }

// The error of a file over the limit brings the file's name, which often is somebody's CURP.
const app = Fastify({ logger: { redact: ['err.part'] } })
app.addHook('onClose', () => pool.close())
app.register(multipart, { limits: { fileSize: 5_000_000, files: 1 } })

/** A form that is broken is the sender's fault, which its error does not say. */
const refuse = (error: { statusCode?: number }) => {
  throw Object.assign(error, { statusCode: error.statusCode ?? 400 })
}

app.post('/papeles', async (request, reply) => {
  const part = await request.file().catch(refuse)
  if (part?.fieldname !== 'papel') return reply.code(400).send({ message: 'Falta el PDF en el campo "papel".' })

  // Not the bare stream: over the limit it only ends early, where `toBuffer` answers 413.
  const verdict = await pool.verifyDocument(await part.toBuffer().catch(refuse), { trust })
  request.log.info(toLog(verdict), 'papel')
  const { summary, student } = explain(verdict, 'es')
  const { outcome, action } = verdict
  return reply.code(STATUS[outcome]).send({ outcome, action, summary, student })
})

await app.listen({ port: Number(process.env.PORT) })
