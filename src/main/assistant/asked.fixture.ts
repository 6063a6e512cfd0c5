// Questions as a customer with a few payees puts them, alone or in a row.
import { answerQuestion } from './answer'
import { payeesOf } from './payees'
import type { SampleBooks } from './sample-books.fixture'
import { type Listener, type Understood, understand } from './understanding'

export const LISTENER: Listener = {
  payees: ['Swiggy', 'Zomato', 'Uber', 'Netflix'],
  asOf: '2026-10-31',
  currency: 'INR',
  country: 'in',
}

/** What the last of several questions in a row asks for; null where it is not answered from the books. */
export function askedLast(...turns: readonly string[]) {
  let previous: Understood | null = null
  for (const turn of turns) {
    const understanding = understand(turn, LISTENER, previous)
    previous = understanding.kind === 'answerable' ? understanding : null
  }
  return previous && { intent: previous.intent, ...previous.ask }
}

/** The plain answer to a question without any before it. */
export async function answered(sample: SampleBooks, question: string) {
  const scope = await sample.scope()
  const { headline, answer } = await answerQuestion({
    question,
    scope,
    payees: await payeesOf(scope.db, scope.books),
    previous: null,
    model: null,
    emit: () => {},
    signal: new AbortController().signal,
  })
  const text = answer.sentences.map(({ parts }) => parts.map((part) => part.text).join('')).join(' ')
  return { headline, text, table: answer.table }
}
