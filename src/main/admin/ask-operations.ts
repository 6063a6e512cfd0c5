// The bank's assistant: one question at a time, from what the pages of the bank's workspace show.
import { z } from 'zod'
import type { AskEvent, AskRequest } from '../../shared/chats'
import type { Bank, BankAnswer } from '../../shared/contract'
import { profileOfLocale } from '../../shared/profiles'
import { factWriter } from '../assistant/facts'
import type { ModelSlot } from '../assistant/model/model-slot'
import { questionSchema, screenQuestion } from '../assistant/screening/screening'
import { type Asking, admitQuestion } from '../assistant/words/question-limit'
import type { AggregatesDb } from '../db/aggregates/open'
import { readPublication } from '../db/aggregates/read'
import { AppError } from '../errors'
import type { AdminOperations, AdminSession } from '../operation'
import { answerBankQuestion } from './assistant/answer'
import type { BankListener } from './assistant/names/names'
import type { BankScope, BankUnderstood, ReadBankPage, ReadPageName } from './assistant/scope'

export interface BankAskBackend extends BankScopeBackend {
  readonly model: () => ModelSlot
}

export interface BankScopeBackend {
  readonly aggregates: () => Promise<AggregatesDb>
  readonly bank: () => Pick<Bank, 'locale'>
}

/** What is remembered of one session between questions; in memory only, and gone with it. */
interface Conversation extends Asking {
  thread: Thread | null
  /** Asked so far; the next one is the id of a turn, and of the chat that it begins. */
  asked: number
}

/** The chat that was asked in last: there is no way back to an earlier one. */
interface Thread {
  readonly chatId: number
  /** What the question after a turn may lean on, by the turn, in the order in which they were asked. */
  readonly understood: Map<number, BankUnderstood | null>
}

/** `pages`: the operations whose figures the assistant says. */
export function bankAskOperations(
  backend: BankAskBackend,
  pages: Pick<AdminOperations, ReadPageName>,
): Pick<AdminOperations, 'admin.ask'> {
  const conversations = new WeakMap<AdminSession, Conversation>()

  async function ask(
    request: AskRequest,
    me: AdminSession,
    emit: (event: AskEvent) => void,
    signal: AbortSignal,
  ): Promise<BankAnswer> {
    const screened = screenQuestion(request.question)
    const conversation = conversations.get(me) ?? { thread: null, asked: 0, asking: null, askedAt: [] }
    conversations.set(me, conversation)
    admitQuestion(conversation, performance.now())
    conversation.asking = new AbortController()
    const turnId = ++conversation.asked
    const { chatId, understood: turns } = threadOf(conversation, request)
    const previous = [...turns.values()].at(-1) ?? null
    // What comes after a question that is stopped leans on what that one leant on.
    turns.set(turnId, previous)
    emit({ kept: { chatId, turnId } })
    try {
      const scope = await bankScope(backend, bankPageReader(pages, me, signal))
      const { answer, understood } = await answerBankQuestion({
        question: screened,
        scope,
        names: await namesOf(scope.page),
        country: profileOfLocale(scope.locale),
        previous,
        model: await backend.model().ready(),
        // Asked again, it is said in other words.
        seed: turnId,
        emit,
        signal,
      })
      if (signal.aborted) throw new AppError('cancelled', 'The answer was stopped.')
      turns.set(turnId, understood)
      return answer
    } finally {
      conversation.asking = null
    }
  }

  return {
    'admin.ask': {
      request: z.strictObject({
        question: questionSchema,
        chatId: z.int().positive().optional(),
        insteadOf: z.int().positive().optional(),
      }),
      run: (request, me, { emit, signal }) => ask(request, me, emit, signal),
    },
  }
}

/** The chat that a question goes on with, less the turns that it replaces; a new one without, or when that is no longer there. */
function threadOf(conversation: Conversation, { chatId, insteadOf }: AskRequest): Thread {
  const { thread, asked } = conversation
  if (!thread || thread.chatId !== chatId) {
    conversation.thread = { chatId: asked, understood: new Map() }
    return conversation.thread
  }
  if (insteadOf !== undefined) {
    for (const turnId of thread.understood.keys()) if (turnId >= insteadOf) thread.understood.delete(turnId)
  }
  return thread
}

/** Throws AppError 'not-ready' before the first figures are published. */
export async function bankScope({ aggregates, bank }: BankScopeBackend, page: ReadBankPage): Promise<BankScope> {
  const { asOf, currency, smallestGroup } = await readPublication(await aggregates())
  const { locale } = bank()
  return { asOf, locale, currency, smallestGroup, write: factWriter({ locale, currency }, asOf), page }
}

/** Reads pages as the caller. A question that is stopped stops what its pages wait for. */
export function bankPageReader(
  pages: Pick<AdminOperations, ReadPageName>,
  me: AdminSession,
  signal: AbortSignal,
): ReadBankPage {
  return async (name, request) => pages[name].run(request as never, me, { emit: () => {}, signal }) as never
}

/** Names that a question may use: none of what is not published yet. */
export async function namesOf(page: ReadBankPage): Promise<Pick<BankListener, 'segments' | 'products'>> {
  const [run, interest] = await Promise.all([
    orNotReady(page('admin.segments', {})),
    orNotReady(page('admin.products', {})),
  ])
  return {
    segments: run?.segments.map(({ name }) => name) ?? [],
    products: interest?.products.map(({ productId, name }) => ({ id: productId, name })) ?? [],
  }
}

async function orNotReady<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-ready') return null
    throw error
  }
}
