/** What a worker sends back: the answer, or that the question could not be answered. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly failure: string }

/** In a worker: answers each question that comes, one after the other. Errors cross as their names, without their words. */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
  handedOver: (answer: Answer) => Transferable[] = () => [],
): void {
  self.onmessage = async ({ data }: MessageEvent<Question>) => {
    try {
      const given = await answer(data)
      self.postMessage({ answer: given } satisfies Reply<Answer>, { transfer: handedOver(given) })
    } catch (error) {
      self.postMessage({ failure: (error as Error).name } satisfies Reply<Answer>)
    }
  }
}
