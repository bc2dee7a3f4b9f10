import { verifyPapers } from '../verification/verify-papers.ts'
import { answerQuestions } from './answer.ts'

answerQuestions(verifyPapers)
