import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AskEvent } from '../../shared/chats'
import { ModelProblem, type PhrasingModel } from '../assistant/model'
import { EMBEDDED_MODEL } from '../assistant/model-file'
import { BANK, type SampleBooks, sampleBooks } from '../assistant/sample-books.fixture'
import { scriptedModel } from '../assistant/scripted-model'
import { type AskBackend, askOperations } from './ask-operations'

let sample: SampleBooks
let folder: string

beforeAll(async () => {
  sample = await sampleBooks()
  folder = mkdtempSync(join(tmpdir(), 'teller-models-'))
})
afterAll(async () => {
  await sample.close()
  rmSync(folder, { recursive: true })
})

const SAYS = 'You spent {category_amount} on {category} in {period}.'

function operations(more: Partial<AskBackend> = {}) {
  const all = askOperations({
    db: () => sample.db,
    bank: () => BANK,
    modelsDir: folder,
    pages: sample.pages,
    loadModel: async () => scriptedModel(SAYS),
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
    expect(request.safeParse({ question: 'a'.repeat(2001) }).success).toBe(false)
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

  test('is plain wording with the reason when a model cannot be loaded', async () => {
    const assistant = operations({
      loadModel: async () => {
        throw new ModelProblem('Out of order. Restart Teller.')
      },
    })
    expect(await assistant.status()).toEqual({
      level: 'plain-wording',
      modelName: null,
      problem: 'Out of order. Restart Teller.',
    })
    expect((await assistant.ask('How much on groceries?')).sentences.length).toBeGreaterThan(0)
  })
})

describe('the embedded model', () => {
  const embedded = (modelsDir: string) => operations({ modelsDir, loadModel: undefined })

  test('phrases an answer in the application’s own runtime', async () => {
    const assistant = embedded('resources/models')
    try {
      expect(await assistant.status()).toEqual({ level: 'model', modelName: 'teller-draft.Q8_0', problem: null })
      const answer = await assistant.ask('How much did I spend on eating out this month?')
      expect(answer.sentences[0]?.by).toBe('model')
      expect(answer.sentences[0]?.parts.map((part) => part.text).join('')).toContain('₹6,957.00')
      expect(answer.timing?.tokensPerSecond).toBeGreaterThan(0)
    } finally {
      await assistant.dispose()
    }
  })

  test('is missed in words when it is not there', async () => {
    const assistant = embedded(join(folder, 'nowhere'))
    expect((await assistant.status()).problem).toContain('is missing')
    expect((await assistant.ask('How much on groceries?')).sentences.length).toBeGreaterThan(0)
  })

  test('is never loaded when its file is not the one that was shipped', async () => {
    writeFileSync(join(folder, EMBEDDED_MODEL), 'GGUF garbage '.repeat(1000))
    await copyFile(`resources/models/${EMBEDDED_MODEL}.sha256`, join(folder, `${EMBEDDED_MODEL}.sha256`))
    const assistant = embedded(folder)
    expect((await assistant.status()).problem).toContain('is damaged')
    const answer = await assistant.ask('How much on groceries?')
    expect(answer.sentences.every((sentence) => sentence.by === 'plain-wording')).toBe(true)
  })

  test('that is no model, though its checksum is right, could not be loaded', async () => {
    const { createHash } = await import('node:crypto')
    const garbage = 'GGUF garbage '.repeat(1000)
    writeFileSync(join(folder, EMBEDDED_MODEL), garbage)
    writeFileSync(join(folder, `${EMBEDDED_MODEL}.sha256`), createHash('sha256').update(garbage).digest('hex'))
    const assistant = embedded(folder)
    expect((await assistant.status()).problem).toContain('could not be loaded')
    expect((await assistant.ask('How much on groceries?')).sentences.length).toBeGreaterThan(0)
  })
})

test('a model that fails while it is disposed of late is not kept', async () => {
  let disposed = 0
  const model: PhrasingModel = { ...scriptedModel(SAYS), dispose: async () => void disposed++ }
  const assistant = operations({ loadModel: async () => model })
  await assistant.status()
  await assistant.dispose()
  expect(disposed).toBe(1)
})
