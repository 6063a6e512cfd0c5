// A question to the bank's assistant over the sample pages, as tests ask it.
import type { PhrasingModel } from '../../assistant/model/model'
import { answerBankQuestion, type BankAnswered } from './answer'
import { LISTENER, SCOPE } from './sample-pages.fixture'
import type { BankUnderstood } from './scope'

/** The answer and its text. */
export async function askedOfBank(question: string, model: PhrasingModel | null = null) {
  return told(await asked(question, null, model))
}

/** The answer to the last of several turns, and its text. */
export async function lastAskedOfBank(...turns: readonly string[]) {
  let answered: BankAnswered | null = null
  for (const turn of turns) answered = await asked(turn, answered?.understood ?? null, null)
  return told(answered as BankAnswered)
}

function asked(question: string, previous: BankUnderstood | null, model: PhrasingModel | null): Promise<BankAnswered> {
  return answerBankQuestion({
    question,
    scope: SCOPE,
    names: LISTENER,
    country: 'in',
    previous,
    model,
    emit: () => {},
    signal: new AbortController().signal,
  })
}

function told({ answer }: BankAnswered) {
  return { answer, text: answer.sentences.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' ') }
}
