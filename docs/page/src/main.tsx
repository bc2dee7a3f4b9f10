import { render } from 'preact'
import { Desk } from './desk.ts'
import type { DrawnPage, DrawQuestion } from './drawing/draw-page.ts'
import { Verifier } from './verification/verifier.ts'
import type { Told, VerifyQuestion } from './verification/verify-papers.ts'
import { Page } from './view/page.tsx'
import DrawWorker from './workers/draw.worker.ts?worker&inline'
import { Helper } from './workers/helper.ts'
import VerifyWorker from './workers/verify.worker.ts?worker&inline'
import './style.css'

/** One core is left to the page; more than a few workers only take memory. */
const verifiers = Math.min(4, Math.max(1, navigator.hardwareConcurrency - 1))

const desk = new Desk(
  Array.from({ length: verifiers }, () => new Verifier(new Helper<VerifyQuestion, Told[]>(() => new VerifyWorker()))),
)
const drawer = new Helper<DrawQuestion, DrawnPage>(() => new DrawWorker())
const root = document.getElementById('page')!

desk.changed = () => {
  document.documentElement.lang = desk.language === 'es' ? 'es-MX' : 'en'
  render(<Page desk={desk} drawer={drawer} />, root)
}
desk.changed()
