// A question to the bank's assistant over the sample pages, as tests ask it.
import type { PhrasingModel } from '../../assistant/model/model'
import { answerBankQuestion } from './answer'
import { LISTENER, SCOPE } from './sample-pages.fixture'

/** The answer and its text. */
export async function askedOfBank(question: string, model: PhrasingModel | null = null) {
  const { answer } = await answerBankQuestion({
    question,
    scope: SCOPE,
    names: LISTENER,
    country: 'in',
    previous: null,
    model,
    emit: () => {},
    signal: new AbortController().signal,
  })
  return { answer, text: answer.sentences.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' ') }
}
