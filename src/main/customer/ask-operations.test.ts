import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AskEvent } from '../../shared/chats'
import { loadEmbeddedModel } from '../assistant/model/llama'
import { fixedSlot } from '../assistant/model/model-slot'
import { scriptedModel } from '../assistant/model/scripted-model'
import { BANK, type SampleBooks, sampleBooks } from '../assistant/sample-books.fixture'
import { type AskBackend, askOperations } from './ask-operations'

let sample: SampleBooks

beforeAll(async () => {
  sample = await sampleBooks()
})
afterAll(() => sample.close())

/** In its own words, but for largest payments. */
function says(prompt: string): string {
  const sentence = prompt.split('\n')[1] ?? ''
  return sentence.includes('payment') ? '' : `Sure: ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`
}

function operations(more: Partial<AskBackend> = {}) {
  const all = askOperations({
    db: () => sample.db,
    bank: () => BANK,
    model: fixedSlot(scriptedModel(says)),
    pages: sample.pages,
    ...more,
  })
  const call = { emit: () => {}, signal: new AbortController().signal }
  let chat: { chatId?: number } = {}
  const emit = (event: AskEvent) => {
    if ('kept' in event) chat = { chatId: event.kept.chatId }
  }
  return {
    ...all,
    /** Goes on with the chat that the first question has begun. */
    ask: (question: string, signal = call.signal) =>
      all['customer.ask'].run({ question, ...chat }, sample.me, { emit, signal }),
    status: () => all['customer.assistant'].run({}, sample.me, call),
  }
}

describe('asking', () => {
  test('one question at a time', async () => {
    const assistant = operations()
    const first = assistant.ask('How much on groceries?')
    await expect(assistant.ask('And last month?')).rejects.toMatchObject({ code: 'invalid-request' })
    await expect(first).resolves.toMatchObject({ refused: false })
    await expect(assistant.ask('And last month?')).resolves.toMatchObject({ refused: false })
  })

  test('thirty questions a minute, then a pause', async () => {
    let at = 0
    const assistant = operations({ now: () => at })
    for (let question = 0; question < 30; question++) await assistant.ask('hello')
    await expect(assistant.ask('hello')).rejects.toMatchObject({ code: 'invalid-request' })
    at = 60_001
    await expect(assistant.ask('hello')).resolves.toMatchObject({ refused: false })
  })

  test('a follow-up leans on the question before, also when that is only kept in the file', async () => {
    const assistant = operations()
    await assistant.ask('How much did I spend on groceries this month?')
    const followed = await assistant.ask('and last month?')
    const september = { categoryId: 'groceries', from: '2026-09-01', to: '2026-09-30' }
    expect(followed.checkedAgainst?.filter).toEqual(september)
    assistant.clear(sample.me.userId)
    const recalled = await assistant.ask('and the month before?')
    expect(recalled.checkedAgainst?.filter).toEqual({ ...september, from: '2026-08-01', to: '2026-08-31' })
  })

  test('a new chat leans on nothing', async () => {
    await operations().ask('How much did I spend on groceries this month?')
    const alone = await operations().ask('and last month?')
    expect(alone.checkedAgainst?.filter.categoryId).toBeUndefined()
  })

  test('a stopped question ends as cancelled and leaves room for the next', async () => {
    const assistant = operations()
    const stop = new AbortController()
    const asked = assistant.ask('How much on groceries?', stop.signal)
    stop.abort()
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
    await expect(assistant.ask('How much on groceries?')).resolves.toMatchObject({ refused: false })
  })

  test('an unknown key, too long a question and an empty one are refused', async () => {
    const assistant = operations()
    const { request } = assistant['customer.ask']
    expect(request.safeParse({ question: 'hi', customerId: 'C2' }).success).toBe(false)
    expect(request.safeParse({ question: 'a'.repeat(100_001) }).success).toBe(false)
    expect(request.safeParse({ question: 'a'.repeat(100_000) }).success).toBe(true)
    await expect(assistant.ask('a'.repeat(100_000))).rejects.toMatchObject({
      code: 'invalid-request',
      message: 'The question is longer than 2,000 characters. Shorten it and ask again.',
    })
    await expect(assistant.ask('  \u0000 ')).rejects.toMatchObject({ code: 'invalid-request' })
  })
})

describe('the level', () => {
  test('is the model’s while it says at least half of the last answer', async () => {
    const assistant = operations()
    expect(await assistant.status()).toEqual({ level: 'model', modelName: 'scripted', problem: null })
    await assistant.ask('How much on groceries?')
    expect(await assistant.status()).toMatchObject({ level: 'model' })
    await assistant.ask('What were my largest payments?')
    expect(await assistant.status()).toEqual({ level: 'plain-wording', modelName: 'scripted', problem: null })
  })

  test('is plain wording with the reason when there is no model', async () => {
    const assistant = operations({ model: fixedSlot(null, 'Out of order. Restart Teller.') })
    expect(await assistant.status()).toEqual({
      level: 'plain-wording',
      modelName: null,
      problem: 'Out of order. Restart Teller.',
    })
    expect((await assistant.ask('How much on groceries?')).sentences.length).toBeGreaterThan(0)
  })

  test('says so when a model server on this machine words the answers', async () => {
    const server = { ...fixedSlot(scriptedModel(says)), level: () => 'local-server' as const }
    expect(await operations({ model: server }).status()).toMatchObject({ level: 'local-server', modelName: 'scripted' })
  })
})

test('the embedded model phrases an answer in the application’s own runtime', async () => {
  const slot = fixedSlot(await loadEmbeddedModel('resources/models'))
  const assistant = operations({ model: slot })
  try {
    const answer = await assistant.ask('How much did I spend on eating out this month?')
    expect(answer.sentences[0]?.by).toBe('model')
    expect(answer.sentences[0]?.parts.map((part) => part.text).join('')).toContain('₹6,957.00')
    expect(answer.timing?.tokensPerSecond).toBeGreaterThan(0)
  } finally {
    await slot.dispose()
  }
})
