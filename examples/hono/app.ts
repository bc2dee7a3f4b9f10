import { serve } from '@hono/node-server'
import { createTrust, explain, toLog, verifyDocument } from 'cotejo'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'

const trust = createTrust([{ key: process.env.IMSS_KEY! }])
const STATUS = { accept: 200, review: 202, reject: 422 } as const

const app = new Hono()

app.post('/papeles', bodyLimit({ maxSize: 5_000_000 }), async (c) => {
  if (!c.req.header('content-type')?.startsWith('multipart/form-data'))
    return c.json({ message: 'Envía un formulario.' }, 415)
  const { papel } = await c.req.parseBody().catch(() => ({ papel: undefined }))
  if (!(papel instanceof File)) return c.json({ message: 'Falta el PDF en el campo "papel".' }, 400)

  const verdict = await verifyDocument(papel, { trust, signal: c.req.raw.signal })
  console.log(JSON.stringify(toLog(verdict)))
  const { summary, student } = explain(verdict, 'es')
  const { outcome, action } = verdict
  return c.json({ outcome, action, summary, student }, STATUS[outcome])
})

serve({ fetch: app.fetch, port: Number(process.env.PORT) })
