import { drawPage } from '../drawing/draw-page.ts'
import { answerQuestions } from './answer.ts'

answerQuestions(drawPage, ({ image }) => [image])
