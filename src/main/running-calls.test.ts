import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AskEvent } from '../shared/chats'
import { fixedSlot } from './assistant/model/model-slot'
import { type SampleBooks, sampleBooks } from './assistant/sample-books.fixture'
import { askOperations } from './customer/ask-operations'
import { chatOperations } from './customer/chat-operations'
import { runningCalls } from './running-calls'

let sample: SampleBooks
beforeEach(async () => {
  sample = await sampleBooks()
})
afterEach(() => sample.close())

test.each(['did-navigate', 'render-process-gone', 'destroyed'])('a call ends with its page: %s', (gone) => {
  const calls = runningCalls()
  const page = new EventEmitter()
  const [one, two] = [calls.begin(page, '1'), calls.begin(page, '2')]
  calls.end('1', one)
  page.emit(gone)
  expect([one.signal.aborted, two.signal.aborted]).toEqual([false, true])
  // The page that comes next gives out the same ids.
  const next = calls.begin(page, '1')
  calls.end('1', one)
  calls.cancel('1')
  expect(next.signal.aborted).toBe(true)
})

test('a window that is closed in mid-answer stops it, and the chat keeps the question and what was shown', async () => {
  const calls = runningCalls()
  const page = new EventEmitter()
  const assistant = askOperations({
    db: () => sample.db,
    bank: () => ({ locale: 'en-IN', currency: 'INR' }),
    model: fixedSlot(null),
    pages: sample.pages,
  })
  const events: AskEvent[] = []
  const emit = (event: AskEvent) => {
    events.push(event)
    if (!('kept' in event)) page.emit('destroyed')
  }
  const { signal } = calls.begin(page, '1')
  const asked = assistant['customer.ask'].run({ question: 'How much on groceries?' }, sample.me, { emit, signal })
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
  const [first, ...shown] = events
  if (!first || !('kept' in first)) throw new Error('the first event says where the question is kept')
  const chats = chatOperations(() => sample.db)
  const silent = { emit: () => {}, signal: new AbortController().signal }
  const { turns } = await chats['customer.chat'].run({ chatId: first.kept.chatId }, sample.me, silent)
  expect(turns).toMatchObject([{ question: 'How much on groceries?', answer: null, problem: null, shown }])
  expect(shown).toHaveLength(1)
})
