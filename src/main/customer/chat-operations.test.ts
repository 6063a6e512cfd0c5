import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AskEvent, AskRequest, KeptTurn } from '../../shared/chats'
import type { AnswerSentence } from '../../shared/contract'
import { fixedSlot } from '../assistant/model/model-slot'
import { scriptedModel } from '../assistant/model/scripted-model'
import { type SampleBooks, sampleBooks } from '../assistant/sample-books.fixture'
import type { CustomerSession } from '../operation'
import { type AskOperations, askOperations } from './ask-operations'
import { chatOperations } from './chat-operations'
import { addCustomer } from './hand-made-bank.fixture'

let sample: SampleBooks
let assistant: AskOperations
let chats: ReturnType<typeof chatOperations>
let stranger: CustomerSession
let minute: number

const NEVER = new AbortController().signal
const SILENT = { emit: () => {}, signal: NEVER }

beforeEach(async () => {
  sample = await sampleBooks()
  minute = 0
  assistant = askOperations({
    db: () => sample.db,
    bank: () => ({ locale: 'en-IN', currency: 'INR' }),
    model: fixedSlot(scriptedModel('You spent {category_amount} on {category} in {period}.')),
    pages: sample.pages,
    clock: () => new Date(Date.UTC(2026, 10, 1, 10, minute++)),
  })
  chats = chatOperations(() => sample.db)
  stranger = await addCustomer(sample.db, 'STRANGER')
})
afterEach(() => sample.close())

async function ask(request: AskRequest, me = sample.me, signal = NEVER): Promise<KeptTurn> {
  const events: AskEvent[] = []
  await assistant['customer.ask'].run(request, me, { emit: (event) => events.push(event), signal })
  const [first] = events
  if (!first || !('kept' in first)) throw new Error('the first event says where the question is kept')
  return first.kept
}

const list = async (search?: string, me = sample.me) =>
  (await chats['customer.chats'].run({ ...(search ? { search } : {}), offset: 0, limit: 20 }, me, SILENT)).chats
const read = (chatId: number, me = sample.me) => chats['customer.chat'].run({ chatId }, me, SILENT)

describe('chats', () => {
  test('a chat is called after its first question, and the one asked last stands first', async () => {
    const groceries = await ask({ question: 'How much on groceries?' })
    const balance = await ask({ question: 'What is my balance?' })
    await ask({ question: 'and last month?', chatId: groceries.chatId })
    expect(await list()).toEqual([
      { id: groceries.chatId, title: 'How much on groceries?', askedAt: '2026-11-01T10:02:00.000Z', questions: 2 },
      { id: balance.chatId, title: 'What is my balance?', askedAt: '2026-11-01T10:01:00.000Z', questions: 1 },
    ])
  })

  test('an answer is kept as it was given', async () => {
    const answers: unknown[] = []
    const { chatId } = await ask({ question: 'How much on groceries?' })
    answers.push(await assistant['customer.ask'].run({ question: 'and last month?', chatId }, sample.me, SILENT))
    const { turns } = await read(chatId)
    expect(turns.map(({ question }) => question)).toEqual(['How much on groceries?', 'and last month?'])
    expect(turns[1]).toMatchObject({ answer: answers[0], shown: [], thumb: null })
  })

  test('a changed question takes the place of its turn and of all after it, and the title follows the first', async () => {
    const first = await ask({ question: 'How much on groceries?' })
    await ask({ question: 'and last month?', chatId: first.chatId })
    const changed = await ask({ question: 'How much on rent?', chatId: first.chatId, insteadOf: first.turnId })
    expect(changed.chatId).toBe(first.chatId)
    expect((await read(first.chatId)).turns.map(({ question }) => question)).toEqual(['How much on rent?'])
    expect(await list()).toMatchObject([{ title: 'How much on rent?', questions: 1 }])
  })

  test('words are found in questions and in answers, in any case and order, and signs mean nothing', async () => {
    const { chatId } = await ask({ question: 'How much on groceries?' })
    await ask({ question: 'What is my balance?' })
    expect(await list('GROCERIES how')).toMatchObject([{ id: chatId }])
    const figure = (await read(chatId)).turns[0]?.answer?.headline ?? ''
    expect(figure).toMatch(/^₹/)
    expect(await list(figure)).toMatchObject([{ id: chatId }])
    expect(await list('%')).toEqual([])
    expect(await list("' or 1=1 --")).toEqual([])
  })

  test('a thumb is kept, changed and taken back', async () => {
    const { chatId, turnId } = await ask({ question: 'How much on groceries?' })
    const seen = []
    for (const thumb of [1, -1, null] as const) {
      await chats['customer.chat.rate'].run({ turnId, thumb }, sample.me, SILENT)
      seen.push((await read(chatId)).turns[0]?.thumb)
    }
    expect(seen).toEqual([1, -1, null])
  })

  test('one chat is deleted, then all of them, with every turn', async () => {
    const { chatId } = await ask({ question: 'How much on groceries?' })
    await ask({ question: 'What is my balance?' })
    await ask({ question: 'hello' })
    const remove = (request: { chatId?: number }) => chats['customer.chats.delete'].run(request, sample.me, SILENT)
    expect(await remove({ chatId })).toEqual({ deleted: 1 })
    await expect(read(chatId)).rejects.toMatchObject({ code: 'not-found' })
    expect(await remove({})).toEqual({ deleted: 2 })
    expect(await sample.db.selectFrom('chat_turns').selectAll().execute()).toEqual([])
  })

  test('a question that goes on with a deleted chat begins a new one', async () => {
    const { chatId, turnId } = await ask({ question: 'How much on groceries?' })
    await chats['customer.chats.delete'].run({}, sample.me, SILENT)
    await ask({ question: 'What is my balance?', chatId, insteadOf: turnId })
    expect(await list()).toMatchObject([{ title: 'What is my balance?', questions: 1 }])
  })
})

describe('somebody else', () => {
  test('sees, rates, deletes and goes on with none of it', async () => {
    const { chatId, turnId } = await ask({ question: 'How much on groceries?' })
    expect(await list(undefined, stranger)).toEqual([])
    await expect(read(chatId, stranger)).rejects.toMatchObject({ code: 'not-found' })
    const rating = chats['customer.chat.rate'].run({ turnId, thumb: -1 }, stranger, SILENT)
    await expect(rating).rejects.toMatchObject({ code: 'not-found' })
    expect(await chats['customer.chats.delete'].run({ chatId }, stranger, SILENT)).toEqual({ deleted: 0 })
    expect(await chats['customer.chats.delete'].run({}, stranger, SILENT)).toEqual({ deleted: 0 })
    const theirs = await ask({ question: 'hello', chatId, insteadOf: turnId }, stranger)
    expect(theirs.chatId).not.toBe(chatId)
    expect((await read(chatId)).turns).toMatchObject([{ id: turnId, thumb: null, question: 'How much on groceries?' }])
  })
})

describe('an answer that is not finished', () => {
  test('leaves the question and what was shown, and the chat goes on', async () => {
    const stop = new AbortController()
    const events: AskEvent[] = []
    const emit = (event: AskEvent) => {
      events.push(event)
      if (!('kept' in event)) stop.abort()
    }
    const asked = assistant['customer.ask'].run({ question: 'How much on groceries?' }, sample.me, {
      emit,
      signal: stop.signal,
    })
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
    const [kept, ...shown] = events as [{ kept: KeptTurn }, ...AnswerSentence[]]
    const { turns } = await read(kept.kept.chatId)
    expect(turns).toMatchObject([{ question: 'How much on groceries?', answer: null, shown }])
    expect(shown.length).toBeGreaterThan(0)
    await ask({ question: 'and last month?', chatId: kept.kept.chatId })
    expect((await read(kept.kept.chatId)).turns[1]?.answer?.checkedAgainst?.filter.categoryId).toBe('groceries')
  })

  test('keeps in words why a question could not be answered, and the next one is answered', async () => {
    const broken = askOperations({
      db: () => sample.db,
      bank: () => ({ locale: 'en-IN', currency: 'INR' }),
      model: fixedSlot(null),
      pages: {
        ...sample.pages,
        'customer.home': {
          ...sample.pages['customer.home'],
          run: async () => {
            throw new Error('a bug with /home/asha in its words')
          },
        },
      },
    })
    const events: AskEvent[] = []
    const asked = broken['customer.ask'].run({ question: 'What is my balance?' }, sample.me, {
      emit: (event) => events.push(event),
      signal: NEVER,
    })
    await expect(asked).rejects.toThrow('a bug')
    const [{ kept }] = events as [{ kept: KeptTurn }]
    const problem = 'Something went wrong inside Teller. Nothing was changed. Try again, or restart Teller.'
    expect((await read(kept.chatId)).turns).toMatchObject([{ question: 'What is my balance?', answer: null, problem }])
    await ask({ question: 'How much on groceries?', chatId: kept.chatId })
    expect((await read(kept.chatId)).turns[1]).toMatchObject({ problem: null })
  })
})
