import { describe, expect, test } from 'vitest'
import type { Answer, AnswerSentence } from '../../../shared/contract'
import { BackendError } from '../../backend'
import { converse, isBusy, lastAnswer, NEW_CHAT, type Step, spokenByModel } from './conversation'

const chatAfter = (...steps: readonly Step[]) => steps.reduce(converse, NEW_CHAT)
const turnsAfter = (...steps: readonly Step[]) => chatAfter(...steps).turns
const NOT_KEPT = { turnId: null, thumb: null }
const sentence = (text: string, by: AnswerSentence['by'] = 'model'): AnswerSentence => ({ parts: [{ text }], by })
const answer = (...sentences: readonly AnswerSentence[]): Answer => ({
  question: 'How much?',
  sentences,
  table: [],
  checkedAgainst: null,
  refused: false,
  quotation: null,
  handOff: null,
  suggestions: [],
  headline: null,
  timing: null,
})
const asked = (id: number, insteadOf: number | null = null): Step => ({
  step: 'asked',
  id,
  question: `Question ${id}?`,
  insteadOf,
})

describe('a conversation', () => {
  test('sentences are painted in the order in which they come', () => {
    const turns = turnsAfter(
      asked(1),
      { step: 'sentence', id: 1, sentence: sentence('One.') },
      { step: 'sentence', id: 1, sentence: sentence('Two.') },
    )
    expect(turns).toEqual([
      {
        id: 1,
        ...NOT_KEPT,
        question: 'Question 1?',
        sentences: [sentence('One.'), sentence('Two.')],
        state: 'answering',
      },
    ])
  })

  test('the reply replaces what was painted, so that a lost sentence does not matter', () => {
    const whole = answer(sentence('One.'), sentence('Two.'))
    const turns = turnsAfter(
      asked(1),
      { step: 'sentence', id: 1, sentence: sentence('Two.') },
      { step: 'answered', id: 1, answer: whole },
      { step: 'sentence', id: 1, sentence: sentence('Late.') },
    )
    expect(turns).toEqual([
      { id: 1, ...NOT_KEPT, question: 'Question 1?', sentences: whole.sentences, state: 'answered', answer: whole },
    ])
  })

  test('nothing is painted after Stop, and what stands there stays', () => {
    const turns = turnsAfter(
      asked(1),
      { step: 'sentence', id: 1, sentence: sentence('One.') },
      { step: 'stop', id: 1 },
      { step: 'sentence', id: 1, sentence: sentence('Two.') },
      { step: 'stopped', id: 1 },
    )
    expect(turns).toEqual([
      { id: 1, ...NOT_KEPT, question: 'Question 1?', sentences: [sentence('One.')], state: 'stopped' },
    ])
  })

  test('it is busy until main has confirmed the end', () => {
    expect(isBusy(turnsAfter())).toBe(false)
    expect(isBusy(turnsAfter(asked(1)))).toBe(true)
    expect(isBusy(turnsAfter(asked(1), { step: 'stop', id: 1 }))).toBe(true)
    expect(isBusy(turnsAfter(asked(1), { step: 'failed', id: 1, error: new Error('no') }))).toBe(false)
  })

  test('a changed question drops all that came after it', () => {
    const turns = turnsAfter(asked(1), asked(2), asked(3), asked(4, 2))
    expect(turns.map(({ id }) => id)).toEqual([1, 4])
  })

  test('where a question is kept is known of the turn and of the chat', () => {
    const kept = { chatId: 7, turnId: 70 }
    const chat = chatAfter(asked(1), { step: 'kept', id: 1, kept })
    expect({ chatId: chat.chatId, turnIds: chat.turns.map(({ turnId }) => turnId) }).toEqual({
      chatId: 7,
      turnIds: [70],
    })
    expect(chatAfter(asked(1), { step: 'new' }, { step: 'kept', id: 1, kept })).toEqual(NEW_CHAT)
  })

  test('an opened chat shows whole answers, what was shown of one that was not finished, and why one failed', () => {
    const whole = answer(sentence('One.'))
    const turn = { askedAt: '2026-11-01T10:00:00.000Z', problem: null, shown: [], thumb: null }
    const chat = chatAfter(asked(1), {
      step: 'opened',
      firstId: 2,
      chat: {
        id: 7,
        turns: [
          { ...turn, id: 70, question: 'A?', answer: whole, thumb: -1 },
          { ...turn, id: 71, question: 'B?', answer: null, shown: [sentence('Half.')] },
          { ...turn, id: 72, question: 'C?', answer: null, problem: 'The disk is full.' },
        ],
      },
    })
    const failed = { state: 'failed', error: new BackendError({ code: 'internal', message: 'The disk is full.' }) }
    expect(chat).toEqual({
      chatId: 7,
      from: '2026-11-01T10:00:00.000Z',
      turns: [
        { id: 2, turnId: 70, question: 'A?', thumb: -1, sentences: whole.sentences, state: 'answered', answer: whole },
        { id: 3, turnId: 71, question: 'B?', thumb: null, sentences: [sentence('Half.')], state: 'stopped' },
        { id: 4, turnId: 72, question: 'C?', thumb: null, sentences: [], ...failed },
      ],
    })
    expect(isBusy(chat.turns)).toBe(false)
  })

  test('a thumb changes nothing else of a turn', () => {
    const [turn] = turnsAfter(
      asked(1),
      { step: 'answered', id: 1, answer: answer() },
      { step: 'rated', id: 1, thumb: 1 },
    )
    expect(turn).toMatchObject({ state: 'answered', thumb: 1 })
  })

  test('asking again takes the place of the turn that is asked again', () => {
    const turns = turnsAfter(asked(1), { step: 'answered', id: 1, answer: answer() }, asked(2), asked(3, 2))
    expect(turns.map(({ id }) => id)).toEqual([1, 3])
  })

  test('a failure keeps the answer before it as the last one', () => {
    const first = answer(sentence('One.'))
    const turns = turnsAfter(asked(1), { step: 'answered', id: 1, answer: first }, asked(2), {
      step: 'failed',
      id: 2,
      error: new Error('no'),
    })
    expect(lastAnswer(turns)).toBe(first)
    expect(lastAnswer(turnsAfter(asked(1)))).toBe(null)
  })

  test('an answer is the model’s when at least half of its sentences are', () => {
    expect(spokenByModel(answer(sentence('a'), sentence('b', 'plain-wording')))).toBe(true)
    expect(spokenByModel(answer(sentence('a'), sentence('b', 'plain-wording'), sentence('c', 'plain-wording')))).toBe(
      false,
    )
    expect(spokenByModel(answer())).toBe(false)
  })
})
