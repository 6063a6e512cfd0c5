import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type GoldenQuestion, isOfRole, readQuestions } from '../../tools/golden-questions'
import { FRAMES, framesOf } from '../../tools/question-frames'
import { putIn, rightByWay, WAYS, type Way } from '../../tools/question-ways'

const asked = (turn: string, expect: Partial<GoldenQuestion['expect']> = {}): GoldenQuestion => ({
  id: 'q',
  role: 'customer',
  turns: [turn],
  expect: { kind: 'figure', ...expect },
})
const put = (name: string, turn: string, expect: Partial<GoldenQuestion['expect']> = {}) => {
  const way = WAYS.find((each) => each.name === name)
  if (!way) throw new RangeError(name)
  return putIn(way, asked(turn, expect))?.turns[0] ?? null
}

describe('a question is put in another way', () => {
  test.each([
    ['capitals', 'How much in May?', 'HOW MUCH IN MAY?'],
    ['no punctuation', "What's 1,200.50 - in May?", 'Whats 1,200.50 - in May'],
    ['I want to know …', 'How much in May?', 'I want to know how much in May?'],
    ['time in front', 'How much did I spend in May?', 'In May, how much did I spend?'],
    ['key words', 'How much did I spend on the car?', 'How much spend on car'],
    ['contracted', 'When is it due?', "When's it due?"],
    ['months as 06/2026', 'food in June', 'food in 06/2026'],
    ['days as 10.05.2026', 'since 10 May', 'since 10.05.2026'],
    ['amounts as five thousand', 'over ₹5,000', 'over five thousand'],
    ['as a message', 'how much for Uber to October', 'hw mch 4 Uber to October'],
  ])('%s: “%s” is “%s”', (way, turn, other) => {
    expect(put(way, turn)).toBe(other)
  })

  test.each([
    ['capitals', '2026'],
    ['months as 06/2026', 'may I ask what I paid'],
    ['amounts as 5k', 'all of 2026'],
    ['time in front', 'more in May than in June'],
    ['a letter dropped', 'who am I'],
  ])('%s has nothing to change in “%s”', (way, turn) => {
    expect(put(way, turn)).toBeNull()
  })

  test('small words are left in where yes or no is asked', () => {
    expect(put('key words', 'did I pay rent', { kind: 'yesno' })).toBeNull()
  })

  test('another question before it is always the same, and before no thread', () => {
    const way = WAYS.find(({ name }) => name === 'after another question') as Way
    const whole = asked('groceries in May')
    expect(putIn(way, whole)?.turns).toEqual([expect.stringContaining(' '), 'groceries in May'])
    expect(putIn(way, whole)).toEqual(putIn(way, whole))
    expect(putIn(way, { ...whole, turns: ['groceries in May', 'and June?'] })).toBeNull()
    expect(putIn(way, asked('and them?', { kind: 'clarify' }))).toBeNull()
  })

  test('a slip is in one long word, always the same', () => {
    const slipped = put('a letter dropped', 'groceries in May')
    expect(slipped).toMatch(/^g\w{7} in May$/)
    expect(put('a letter dropped', 'groceries in May')).toBe(slipped)
  })
})

test('frames are made from what the right answer is', () => {
  const sql =
    "select coalesce(-sum(amount_minor),0)/100.0 from s where payee='Uber' and booked_on between '2026-05-01' and '2026-05-31'"
  expect(framesOf(asked('cabs?', { sql }))[0]).toBe('what was my spending on Uber in May?')
  expect(framesOf(asked('cabs?', { sql: `${sql} and amount_minor<-500` }))).toEqual([])
  expect(framesOf(asked('Uber since when', { sql: "select max(booked_on) from s where payee='Uber'" }))[0]).toBe(
    'date of the last payment to Uber',
  )
})

test('the share that stays right is told by way', async () => {
  const questions = [asked('How much in May?'), asked('HOW MUCH?')]
  const shares = await rightByWay(questions, async ({ turns }) => turns[0] !== 'how much?')
  expect(shares['lower case']).toEqual({ changed: 2, asked: 2, shareRight: 0.5 })
  expect(shares.capitals).toEqual({ changed: 1, asked: 1, shareRight: 1 })
})

test('every way changes some golden question', () => {
  const golden = readdirSync('tests/golden')
    .filter((name) => isOfRole(name, 'customer'))
    .flatMap((name) => readQuestions(readFileSync(`tests/golden/${name}`, 'utf8')))
  expect(
    WAYS.filter((way) => !golden.some((question) => putIn(way, question) !== null)).map(({ name }) => name),
  ).toEqual([])
})

test('no frame is a phrasing that the router is trained on', () => {
  const tidy = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
      .trim()
  const training = new Set(
    Object.values(JSON.parse(readFileSync('seed/intents.json', 'utf8')) as Record<string, readonly string[]>)
      .flat()
      .map((text) => tidy(text.replace(/\{(?:payee|category)\}/g, '{it}').replace('{period}', '{time}'))),
  )
  const repeated = Object.values(FRAMES)
    .flat()
    .filter((frame) => training.has(tidy(frame)))
  expect(repeated).toEqual([])
})
