// The assistant's operations: one question at a time, from the caller's own books.
import { z } from 'zod'
import type { AnswerSentence, Bank } from '../../shared/contract'
import { answerQuestion } from '../assistant/answer'
import { factWriter } from '../assistant/facts'
import type { Page, ReadPage, Scope } from '../assistant/findings'
import { loadEmbeddedModel } from '../assistant/llama'
import type { PhrasingModel } from '../assistant/model'
import { modelSlot } from '../assistant/model-slot'
import { payeesOf } from '../assistant/payees'
import { LONGEST_QUESTION, screenQuestion } from '../assistant/screening'
import type { Understood } from '../assistant/understanding'
import { asOfDate } from '../db/as-of'
import { booksOf } from '../db/books'
import type { Db } from '../db/open'
import { AppError } from '../errors'
import type { CustomerOperations, CustomerSession } from '../operation'

export interface AskBackend {
  readonly db: () => Db
  readonly bank: () => Pick<Bank, 'locale' | 'currency'>
  readonly modelsDir: string
  /** The operations of the customer's pages: the assistant says what they show. */
  readonly pages: Pick<CustomerOperations, Page>
  /** Milliseconds that only go up; a limit on questions counts by them, never a figure. */
  readonly now?: () => number
  /** Tests put a scripted model here. */
  readonly loadModel?: (modelsDir: string) => Promise<PhrasingModel>
}

export interface AskOperations extends Pick<CustomerOperations, 'customer.assistant' | 'customer.ask'> {
  /** Forgets the conversation of a user: on sign-out. A question under way is stopped. */
  clear(userId: string): void
  /** Frees the model: when the application quits. */
  dispose(): Promise<void>
}

/** What is remembered of one signed-in user between questions; in memory only. */
interface Conversation {
  previous: Understood | null
  /** Share of the model's sentences in the last answer with figures. */
  modelShare: number | null
  asking: AbortController | null
  /** When the latest questions came. */
  askedAt: number[]
}

const QUESTIONS_A_MINUTE = 30
const MINUTE_MS = 60_000

export function askOperations(backend: AskBackend): AskOperations {
  const slot = modelSlot(() => (backend.loadModel ?? loadEmbeddedModel)(backend.modelsDir))
  const now = backend.now ?? (() => performance.now())
  const conversations = new Map<string, Conversation>()

  function conversationOf(userId: string): Conversation {
    const known = conversations.get(userId)
    if (known) return known
    const fresh: Conversation = { previous: null, modelShare: null, asking: null, askedAt: [] }
    conversations.set(userId, fresh)
    return fresh
  }

  async function ask(
    question: string,
    me: CustomerSession,
    emit: (sentence: AnswerSentence) => void,
    signal: AbortSignal,
  ) {
    const screened = screenQuestion(question)
    const conversation = conversationOf(me.userId)
    admit(conversation, now())
    const asking = new AbortController()
    conversation.asking = asking
    const stop = AbortSignal.any([signal, asking.signal])
    try {
      const scope = await scopeOf(backend, me, stop)
      const { answer, understood } = await answerQuestion({
        question: screened,
        scope,
        payees: await payeesOf(scope.db, scope.books),
        previous: conversation.previous,
        model: await slot.ready(),
        emit,
        signal: stop,
      })
      if (stop.aborted) throw new AppError('cancelled', 'The answer was stopped.')
      conversation.previous = understood
      if (answer.checkedAgainst || answer.timing) {
        const ofModel = answer.sentences.filter((sentence) => sentence.by === 'model').length
        conversation.modelShare = ofModel / answer.sentences.length
      }
      return answer
    } finally {
      conversation.asking = null
    }
  }

  return {
    'customer.assistant': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const model = await slot.settled()
        const share = conversationOf(me.userId).modelShare ?? 1
        return {
          level: model && share >= 0.5 ? 'model' : 'plain-wording',
          modelName: model?.name ?? null,
          problem: model ? null : slot.problem(),
        }
      },
    },
    'customer.ask': {
      request: z.strictObject({ question: z.string().max(LONGEST_QUESTION) }),
      run: ({ question }, me, call) => ask(question, me, call.emit, call.signal),
    },
    clear: (userId) => {
      conversations.get(userId)?.asking?.abort()
      conversations.delete(userId)
    },
    dispose: () => slot.dispose(),
  }
}

/** Throws 'invalid-request' for a second question at once, and for more than 30 in a minute. */
function admit(conversation: Conversation, at: number): void {
  if (conversation.asking) {
    throw new AppError('invalid-request', 'The assistant is still answering. Wait for it, or stop it first.')
  }
  conversation.askedAt = conversation.askedAt.filter((before) => at - before < MINUTE_MS)
  if (conversation.askedAt.length >= QUESTIONS_A_MINUTE) {
    throw new AppError('invalid-request', 'That were 30 questions in a minute. Wait a moment and ask again.')
  }
  conversation.askedAt.push(at)
}

async function scopeOf(backend: AskBackend, me: CustomerSession, signal: AbortSignal): Promise<Scope> {
  const db = backend.db()
  const bank = backend.bank()
  const asOf = await asOfDate(db)
  if (asOf === null) throw new AppError('not-ready', 'There are no transactions yet. Import a statement to begin.')
  return {
    db,
    books: await booksOf(db, me.customerId, bank.currency),
    asOf,
    locale: bank.locale,
    write: factWriter(bank, asOf),
    page: pageReader(backend.pages, me, signal),
  }
}

/** Reads the pages of one customer. A question that is stopped stops what its pages wait for. */
export function pageReader(pages: AskBackend['pages'], me: CustomerSession, signal: AbortSignal): ReadPage {
  return async (name, request) => pages[name].run(request as never, me, { emit: () => {}, signal }) as never
}
