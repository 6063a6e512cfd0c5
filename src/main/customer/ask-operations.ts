// The assistant's operations: one question at a time, from the caller's own books.
import { z } from 'zod'
import type { AskEvent, AskRequest, KeptTurn } from '../../shared/chats'
import type { AnswerSentence, Bank } from '../../shared/contract'
import { profileOfLocale } from '../../shared/profiles'
import { answerQuestion } from '../assistant/answer'
import { factWriter } from '../assistant/facts'
import type { Page, ReadPage, Scope } from '../assistant/findings'
import { type Guide, openGuide } from '../assistant/guide/guide'
import type { KnowledgeEntry } from '../assistant/guide/knowledge'
import type { Embedder } from '../assistant/model/embedder'
import type { ModelSlot } from '../assistant/model/model-slot'
import { questionSchema, screenQuestion } from '../assistant/screening/screening'
import { payeesOf } from '../assistant/tools/payees'
import { MOST_RECALLED, recalled } from '../assistant/turns/recalled'
import type { Listener, Understood } from '../assistant/understood'
import { type Asking, admitQuestion } from '../assistant/words/question-limit'
import { asOfDate } from '../db/as-of'
import { booksOf } from '../db/books'
import { keepAnswer, keepProblem, keepQuestion, keepShown, questionsBefore } from '../db/chats'
import type { Db } from '../db/open'
import { AppError, asFailure } from '../errors'
import type { CustomerOperations, CustomerSession } from '../operation'

export interface AskBackend {
  readonly db: () => Db
  readonly bank: () => Pick<Bank, 'locale' | 'currency'>
  /** What phrases the answers; shared by everybody who asks, and not this one's to free. */
  readonly model: ModelSlot
  /** The operations of the customer's pages: the assistant says what they show. */
  readonly pages: Pick<CustomerOperations, Page>
  /** The guide for the bank's country; none when left out. */
  readonly knowledge?: () => readonly KnowledgeEntry[]
  /** A model of meaning for the guide; null where there is none. */
  readonly loadEmbedder?: () => Promise<Embedder | null>
  /** Milliseconds that only go up; a limit on questions counts by them, never a figure. */
  readonly now?: () => number
  /** When a question was asked, for the history of chats. */
  readonly clock?: () => Date
}

export interface AskOperations
  extends Pick<CustomerOperations, 'customer.assistant' | 'customer.ask' | 'customer.guide'> {
  /** Forgets the conversation of a user: on sign-out. A question under way is stopped. */
  clear(userId: string): void
  /** Frees the model of meaning: when the application quits. */
  dispose(): Promise<void>
}

/** What is remembered of one signed-in user between questions; in memory only. */
interface Conversation extends Asking {
  /** What the question after a turn may lean on, by the turn. */
  readonly understood: Map<number, Understood | null>
  /** Share of the model's sentences in the last answer with figures. */
  modelShare: number | null
}

const NO_GUIDE: readonly KnowledgeEntry[] = []

export function askOperations(backend: AskBackend): AskOperations {
  const slot = backend.model
  const now = backend.now ?? (() => performance.now())
  const conversations = new Map<string, Conversation>()
  const knowledge = backend.knowledge ?? (() => NO_GUIDE)
  let embedder: Embedder | null = null
  let embedding: Promise<void> | null = null
  let guide: { readonly entries: readonly KnowledgeEntry[]; readonly opened: Guide } | null = null

  function conversationOf(userId: string): Conversation {
    const known = conversations.get(userId)
    if (known) return known
    const fresh: Conversation = { understood: new Map(), modelShare: null, asking: null, askedAt: [] }
    conversations.set(userId, fresh)
    return fresh
  }

  /** In the background: until the vectors are there the guide is searched by its words alone. */
  async function findEmbedder(opened: Guide): Promise<void> {
    const found = (await backend.loadEmbedder?.()) ?? null
    if (found) await opened.warm(found)
    embedder = found
  }

  /** Opened when it is first asked, and anew for a bank of another country. */
  function guideNow(): Guide {
    const entries = knowledge()
    if (guide?.entries === entries) return guide.opened
    guide?.opened.close()
    const opened = openGuide(entries, () => embedder)
    guide = { entries, opened }
    embedding ??= findEmbedder(opened)
    return opened
  }

  async function ask(request: AskRequest, me: CustomerSession, emit: (event: AskEvent) => void, signal: AbortSignal) {
    const question = screenQuestion(request.question)
    const conversation = conversationOf(me.userId)
    admitQuestion(conversation, now())
    const asking = new AbortController()
    conversation.asking = asking
    const stop = AbortSignal.any([signal, asking.signal])
    let keeping: Promise<void> = Promise.resolve()
    let failed = async (_problem: string): Promise<void> => {}
    try {
      const scope = await scopeOf(backend, me, stop)
      const askedAt = (backend.clock?.() ?? new Date()).toISOString()
      const kept = await keepQuestion(scope.db, me.customerId, { ...request, question, askedAt })
      emit({ kept })
      failed = (problem) => keepProblem(scope.db, kept.turnId, problem)
      const payees = await payeesOf(scope.db, scope.books)
      const shown: AnswerSentence[] = []
      const { answer, understood } = await answerQuestion({
        question,
        scope,
        payees,
        previous: await previousOf(conversation, kept, scope, payees),
        model: await slot.ready(),
        // Asked again, it is said in other words.
        seed: kept.turnId,
        guide: guideNow(),
        emit: (sentence) => {
          shown.push(sentence)
          const sofar = [...shown]
          keeping = keeping.then(() => keepShown(scope.db, kept.turnId, sofar))
          emit(sentence)
        },
        signal: stop,
      })
      await keeping
      if (stop.aborted) throw new AppError('cancelled', 'The answer was stopped.')
      await keepAnswer(scope.db, kept.turnId, answer)
      conversation.understood.set(kept.turnId, understood)
      if (answer.checkedAgainst || answer.timing) {
        const ofModel = answer.sentences.filter((sentence) => sentence.by === 'model').length
        conversation.modelShare = ofModel / answer.sentences.length
      }
      return answer
    } catch (error) {
      // What cannot be kept must not hide why there is no answer.
      if (!stop.aborted) await failed(asFailure(error).message).catch(() => {})
      throw error
    } finally {
      conversation.asking = null
      await keeping
    }
  }

  return {
    'customer.assistant': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        const model = await slot.settled()
        const share = conversationOf(me.userId).modelShare ?? 1
        const level = slot.level() === 'local-server' ? 'local-server' : 'model'
        return {
          level: model && share >= 0.5 ? level : 'plain-wording',
          modelName: model?.name ?? null,
          problem: model ? null : slot.problem(),
        }
      },
    },
    'customer.ask': {
      request: z.strictObject({
        question: questionSchema,
        chatId: z.int().positive().optional(),
        insteadOf: z.int().positive().optional(),
      }),
      run: (request, me, call) => ask(request, me, call.emit, call.signal),
    },
    'customer.guide': {
      request: z.strictObject({}),
      run: async () => knowledge().map(({ id, title, section, text }) => ({ id, title, section, text })),
    },
    dispose: async () => {
      await embedding
      await embedder?.dispose()
      embedder = null
    },
    clear: (userId) => {
      conversations.get(userId)?.asking?.abort()
      conversations.delete(userId)
    },
  }
}

/** From memory, or from the questions before as they are kept. */
async function previousOf(
  { understood }: Conversation,
  kept: KeptTurn,
  { db, books, asOf, locale }: Scope,
  payees: readonly string[],
): Promise<Understood | null> {
  const before = await questionsBefore(db, kept, MOST_RECALLED)
  const remembered = before.length > 0 ? understood.get(before.at(-1)?.turnId ?? 0) : null
  if (remembered !== undefined) return remembered
  const listener: Listener = { payees, asOf, currency: books.currency, country: profileOfLocale(locale) }
  return recalled(
    before.map(({ question }) => question),
    listener,
  )
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
