// Through the door, as the panel asks it: what a question to the bank's assistant leans on.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AskEvent, AskRequest, KeptTurn } from '../../src/shared/chats'
import type { BankAnswer } from '../../src/shared/contract'
import { openTestBackend, signInDemo, type TestBackend } from './small-bank'

let backend: TestBackend

beforeAll(async () => {
  backend = await openTestBackend()
  await signInDemo(backend, 'ravi')
  await backend.ok('admin.prepare', {})
}, 120_000)
afterAll(() => backend.close())

/** The month that the answer is about, and where the question is kept. */
async function asked(request: AskRequest, signal = new AbortController().signal) {
  const kept: KeptTurn[] = []
  const emit = (event: unknown) => {
    if ('kept' in (event as AskEvent)) kept.push((event as { readonly kept: KeptTurn }).kept)
  }
  const reply = await backend.dispatch('admin.ask', request, { emit, signal })
  const said = reply.ok ? textOf(reply.value as BankAnswer) : reply.error.code
  return { month: /came in in (August|September|October)/.exec(said)?.[1] ?? said, ...(kept[0] as KeptTurn) }
}

function textOf({ sentences }: BankAnswer): string {
  return sentences.map(({ parts }) => parts.map(({ text }) => text).join('')).join(' ')
}

const OCTOBER = 'How much money came in in October?'
const BEFORE = 'and the month before?'

test('asked again, a question leans on the same turn as before', async () => {
  const { chatId, month } = await asked({ question: OCTOBER })
  const first = await asked({ question: BEFORE, chatId })
  const again = await asked({ question: BEFORE, chatId, insteadOf: first.turnId })
  const next = await asked({ question: BEFORE, chatId })
  expect([month, first.month, again.month, next.month]).toEqual(['October', 'September', 'September', 'August'])
  expect([first.chatId, again.chatId, next.chatId]).toEqual([chatId, chatId, chatId])
})

test('a changed question takes the place of all that came after it', async () => {
  const { chatId, turnId } = await asked({ question: OCTOBER })
  await asked({ question: BEFORE, chatId })
  const changed = await asked({ question: 'How much money came in in September?', chatId, insteadOf: turnId })
  const next = await asked({ question: BEFORE, chatId })
  expect([changed.month, next.month, next.chatId]).toEqual(['September', 'August', chatId])
})

test('a new chat leans on nothing, and one that is left is not gone on with', async () => {
  const first = await asked({ question: OCTOBER })
  const alone = await asked({ question: BEFORE })
  const stranger = await asked({ question: BEFORE, chatId: first.chatId })
  expect(alone.chatId).not.toBe(first.chatId)
  expect(stranger.chatId).not.toBe(first.chatId)
  expect([alone.month, stranger.month]).not.toContain('September')
})

test('after a question that was stopped the next one leans on the turn before it', async () => {
  const { chatId } = await asked({ question: OCTOBER })
  const stop = new AbortController()
  stop.abort()
  const stopped = await asked({ question: 'How much money came in in August?', chatId }, stop.signal)
  const next = await asked({ question: BEFORE, chatId })
  expect([stopped.month, next.month]).toEqual(['cancelled', 'September'])
})

test('a chat ends with the session', async () => {
  const { chatId } = await asked({ question: OCTOBER })
  await backend.ok('session.signOut', {})
  await signInDemo(backend, 'ravi')
  const next = await asked({ question: BEFORE, chatId })
  expect(next.month).not.toBe('September')
})
