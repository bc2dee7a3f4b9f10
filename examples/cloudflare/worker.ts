import { createTrust, explain, toLog, verifyDocument } from 'cotejo'

type Env = { readonly PAPERS: R2Bucket; readonly QUEUE: Queue<string>; readonly IMSS_KEY: string }

const LIMIT = 5_000_000
const refuse = (status: number, message: string) => Response.json({ message }, { status })

export default {
  /** Keeps the paper and answers at once; the verdict is made by the queue. */
  async fetch(request, { PAPERS, QUEUE }) {
    if (request.method !== 'POST') return refuse(405, 'Envía el PDF con POST.')
    if (request.headers.get('content-type') !== 'application/pdf') return refuse(415, 'Envía un PDF.')
    const length = Number(request.headers.get('content-length'))
    if (!request.body || length === 0) return refuse(400, 'Falta el PDF.')
    if (length > LIMIT) return refuse(413, 'El archivo pasa de 5 MB.')
    const id = crypto.randomUUID()
    await PAPERS.put(`papeles/${id}`, request.body)
    await QUEUE.send(id)
    return Response.json({ id }, { status: 202 })
  },

  async queue({ messages }, { PAPERS, IMSS_KEY }) {
    const trust = createTrust([{ key: IMSS_KEY }])
    for (const message of messages) {
      const paper = await PAPERS.get(`papeles/${message.body}`)
      if (!paper) continue // Deleted meanwhile: nothing is left to do.
      const verdict = await verifyDocument(paper.body, { trust, limits: { bytes: LIMIT } })
      console.log(JSON.stringify(toLog(verdict)))
      const { outcome, action } = verdict
      const answer = { outcome, action, explanation: explain(verdict, 'es') }
      await PAPERS.put(`veredictos/${message.body}`, JSON.stringify(answer))
    }
  },
} satisfies ExportedHandler<Env, string>
