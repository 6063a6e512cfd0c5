// Asks the assistant as the application does, and keeps what was shown and what it rests on.
import { type Answered, answerQuestion } from '../src/main/assistant/answer'
import { type Fact, factWriter } from '../src/main/assistant/facts'
import type { Guide } from '../src/main/assistant/guide/guide'
import type { PhrasingModel } from '../src/main/assistant/model/model'
import { screenQuestion } from '../src/main/assistant/screening/screening'
import { payeesOf } from '../src/main/assistant/tools/payees'
import type { Understood } from '../src/main/assistant/understood'
import { pageReader } from '../src/main/customer/ask-operations'
import { asOfDate } from '../src/main/db/as-of'
import { booksOf } from '../src/main/db/books'
import type { Db } from '../src/main/db/open'
import type { Answer, BankAnswer } from '../src/shared/contract'
import { type GoldenQuestion, type Pages, sessionOf } from './golden-questions'

/** An answer as far as it is graded, the customer's and the bank's. */
export interface Graded {
  readonly answer: Answer | BankAnswer
  readonly outcome: string
  readonly facts: readonly Fact[]
  readonly headline: Fact | null
  readonly understood: { readonly intent: string } | null
}

export interface Asked {
  readonly answered: Graded
  readonly text: string
  readonly elapsedMs: number
}

interface Bank {
  readonly db: Db
  readonly bank: { readonly locale: string; readonly currency: string }
  readonly pages: Pages
  readonly model: PhrasingModel | null
  readonly guide?: Guide
}

/** The answer to the last turn, after the others. Throws for a customer without rows. */
export async function askCustomer({ db, bank, pages, model, guide }: Bank, question: GoldenQuestion): Promise<Asked> {
  const me = sessionOf(question.customer ?? '')
  const asOf = await asOfDate(db)
  if (asOf === null) throw new RangeError('There are no transactions in this bank.')
  const { signal } = new AbortController()
  const books = await booksOf(db, me.customerId, bank.currency)
  const scope = {
    db,
    books,
    asOf,
    locale: bank.locale,
    write: factWriter(bank, asOf),
    page: pageReader(pages, me, signal),
  }
  const payees = await payeesOf(db, books)
  let previous: Understood | null = null
  let asked: Asked | null = null
  for (const turn of question.turns) {
    const started = performance.now()
    const answered: Answered = await answerQuestion({
      question: screenQuestion(turn),
      ...{ scope, payees, previous, model, guide, signal, emit: () => {} },
    })
    previous = answered.understood
    const text = answered.answer.sentences.map(({ parts }) => parts.map((part) => part.text).join('')).join(' ')
    asked = { answered, text, elapsedMs: performance.now() - started }
  }
  if (!asked) throw new RangeError(`${question.id} asks nothing.`)
  return asked
}
