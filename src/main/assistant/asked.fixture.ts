// Questions as a customer with a few payees puts them, alone or in a row.
import { type Answered, answerQuestion } from './answer'
import type { Guide } from './guide/guide'
import { understand } from './intent/understanding'
import type { SampleBooks } from './sample-books.fixture'
import { payeesOf } from './tools/payees'
import type { Listener, Understood } from './understood'

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
  return answeredLast(sample, [question])
}

/** The plain answer to the last of several questions in a row. */
export async function answeredLast(sample: SampleBooks, turns: readonly string[], guide?: Guide) {
  const scope = await sample.scope()
  const payees = await payeesOf(scope.db, scope.books)
  const { signal } = new AbortController()
  const asked = { scope, payees, model: null, ...(guide && { guide }), emit: () => {}, signal }
  let previous: Understood | null = null
  let last: Answered | null = null
  for (const question of turns) {
    last = await answerQuestion({ ...asked, question, previous })
    previous = last.understood
  }
  if (!last) throw new RangeError('Nothing is asked.')
  const { headline, answer, outcome } = last
  const text = answer.sentences.map(({ parts }) => parts.map((part) => part.text).join('')).join(' ')
  return { headline, text, table: answer.table, outcome, facts: last.facts, intent: previous?.intent }
}
