import { createTrust, explain, toLog, verifyDocument } from 'cotejo'

const LIMIT = 5_000_000
const STATUS = { accept: 200, review: 202, reject: 422 }
const trust = createTrust([{ key: Deno.env.get('IMSS_KEY')! }])
const refuse = (status: number, message: string) => Response.json({ message }, { status })

Deno.serve(async (request) => {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data'))
    return refuse(415, 'Envía un formulario.')
  if (Number(request.headers.get('content-length') ?? Infinity) > LIMIT + 10_000)
    return refuse(413, 'El archivo pasa de 5 MB.')
  const form = await request.formData().catch(() => undefined) // A form that is broken.
  const papel = form?.get('papel')
  if (!(papel instanceof File)) return refuse(400, 'Falta el PDF en el campo "papel".')

  const verdict = await verifyDocument(papel, { trust, limits: { bytes: LIMIT }, signal: request.signal })
  console.log(JSON.stringify(toLog(verdict)))
  const { summary, student } = explain(verdict, 'es')
  const { outcome, action } = verdict
  return Response.json({ outcome, action, summary, student }, { status: STATUS[outcome] })
})
