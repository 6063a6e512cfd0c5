import { describe, expect, test } from 'vitest'
import { aboutCategory, type Fact, factWriter, said } from '../facts'
import { scriptedModel } from '../model/scripted-model'
import { monthPeriod } from '../periods/periods'
import { AS_OF, BANK } from '../sample-books.fixture'
import { type RestatedSentence, restatedSentence } from './restated-sentence'

const write = factWriter(BANK, AS_OF)
const period = monthPeriod('2026-10', AS_OF)
const FACTS: readonly Fact[] = [
  write.derived('kept', 412_350, said('kept', { period })),
  write.period('period', period),
  write.category('category', 'groceries', { measure: 'spent', period }),
  write.figure(
    'amount',
    { amountMinor: 9900, transactions: 1, filter: {} },
    { about: aboutCategory('groceries'), measure: 'spent', period },
  ),
  write.number('score', 72, '72 out of 100', { derived: true }, said('health score')),
  write.verdict(true),
]
const SPENT = 'You spent {amount} on {category} in {period}.'

async function tries(
  template: string,
  script: Parameters<typeof scriptedModel>[0],
  voice: { seed?: number; again?: boolean; opens?: boolean } = {},
) {
  const model = scriptedModel(script)
  const all: RestatedSentence[] = []
  const asked = { seed: 1, again: false, opens: true, ...voice }
  const timing = { firstTokenMs: null, tokens: 0, elapsedMs: 0 }
  const signal = new AbortController().signal
  for await (const each of restatedSentence(model, template, FACTS, asked, new Set(['swiggy']), signal, timing)) {
    all.push(each)
    if (each.problem === null) break
  }
  return { all, prompts: model.prompts, timing }
}

describe('a sentence in the model’s words', () => {
  test('comes back with the slots of the facts', async () => {
    const { all, prompts, timing } = await tries(SPENT, 'In {time}, {category} took {money}.')
    expect(all).toEqual([{ template: 'In {period}, {category} took {amount}.', problem: null }])
    expect(prompts).toEqual(['plain\nYou spent {money} on {category} in {time}.'])
    expect(timing.tokens).toBeGreaterThan(0)
  })

  test('is tried five times and then given up', async () => {
    const { all } = await tries(SPENT, 'You spent {money}.')
    expect(all.map(({ problem }) => problem)).toEqual(Array.from({ length: 5 }, () => 'a slot left out'))
  })

  test('keeps the verdict of the tool before it', async () => {
    const { all, prompts } = await tries('{verdict}: you kept {kept} in {period}.', 'In {time}, you kept {money}.')
    expect(all).toEqual([{ template: '{verdict}: in {period}, you kept {kept}.', problem: null }])
    expect(prompts).toEqual(['plain\nYou kept {money} in {time}.'])
  })

  test.each([
    ['in even seeds a word of encouragement where there is good news', 'You kept {kept}.', { seed: 2 }, 'good'],
    ['none in odd ones', 'You kept {kept}.', { seed: 3 }, 'plain'],
    ['none without good news', SPENT, { seed: 2 }, 'plain'],
    ['none when it does not open the answer', 'You kept {kept}.', { seed: 2, opens: false }, 'plain'],
    ['a question before it to lead on from', SPENT, { again: true }, 'again'],
  ])('is asked for with %s', async (_, template, voice, style) => {
    const { prompts } = await tries(template, '', voice)
    expect(prompts[0]?.split('\n')[0]).toBe(style)
  })

  test.each([
    ['Good news: you spent {money} on {category} in {time}.', 'it is no good news'],
    ['You spent {money} on {category} and transport in {time}.', 'a category of its own'],
    ['You spent {money} on {category} at swiggy in {time}.', 'a payee of its own'],
    ['In {time}, of which you spent {money} on {category}.', 'a part of something'],
  ])('does not say “%s”', async (script, problem) => {
    expect((await tries(SPENT, script)).all[0]?.problem).toBe(problem)
  })

  test('may use a category’s word where the plain sentence does', async () => {
    const { all } = await tries('Your health score is {score}.', 'The health score is {count}.')
    expect(all[0]?.problem).toBeNull()
  })

  test('is not asked for where there is no fact to say', async () => {
    expect((await tries('You have not set a budget yet.', 'Anything.')).prompts).toEqual([])
  })
})
