import { createTrust, explain, toLog } from 'cotejo'
import { createPool } from 'cotejo/pool'
import express, { type ErrorRequestHandler, type Request, type Response } from 'express'
import multer from 'multer'

const trust = createTrust([{ key: process.env.IMSS_KEY! }])
const pool = createPool()
const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 5_000_000, files: 1 } })
const STATUS = { accept: 200, review: 202, reject: 422 }

const app = express()

/** What multer could not take: too large, another field, a form that is broken. */
const refuse: ErrorRequestHandler = (error, _request, response, _next) => {
  response.status(error.code === 'LIMIT_FILE_SIZE' ? 413 : 400).json({ message: 'Un solo PDF, de 5 MB cuando más.' })
}

app.post('/papeles', upload.single('papel'), refuse, async (request: Request, response: Response) => {
  if (!request.is('multipart/form-data')) return response.status(415).json({ message: 'Envía un formulario.' })
  if (!request.file) return response.status(400).json({ message: 'Falta el PDF en el campo "papel".' })

  const verdict = await pool.verifyDocument(request.file.buffer, { trust })
  console.log(JSON.stringify(toLog(verdict)))
  const { summary, student } = explain(verdict, 'es')
  const { outcome, action } = verdict
  response.status(STATUS[outcome]).json({ outcome, action, summary, student })
})

app.listen(process.env.PORT)
