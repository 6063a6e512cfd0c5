// The questions that pages ask for the customer: a translated one must be understood as the English one is.
/// <reference types="vite/client" />

import { createTranslator } from 'use-intl'
import { describe, expect, test } from 'vitest'
import { understand } from '../../src/main/assistant/intent/understanding'
import { type Catalogue, catalogueOf, LANGUAGES } from '../../src/renderer/messages/languages'
import { messages } from '../../src/renderer/messages/messages'

const LISTENER = { payees: [], asOf: '2026-10-31', currency: 'INR', country: 'in' } as const

const STARTERS = Object.keys(messages.assistant.starter) as (keyof typeof messages.assistant.starter)[]

function questionsOf(catalogue: Catalogue): readonly string[] {
  const t = createTranslator({ locale: 'en-IN', messages: catalogue })
  const month = 'August 2026'
  return [
    ...STARTERS.map((name) => t(`assistant.starter.${name}`)),
    t('home.askWhatAvoids'),
    t('home.askAhead'),
    t('home.askPace'),
    t('forecast.askAhead', { days: 30 }),
    t('forecast.flow.ask'),
    t('forecast.worth.ask'),
    t('goals.explain'),
    t('insights.insight.shortfall-ahead.ask'),
    t('insights.insight.low-balance.ask'),
    t('insights.insight.idle-cash.ask'),
    t('spending.ask.change', { month }),
    t('spending.ask.categories', { month }),
    t('spending.ask.largest'),
    ...(['groceries', 'eating-out', 'bills', 'fees'] as const).map((categoryId) =>
      t('spending.ask.category', { month, category: messages.categories[categoryId] }),
    ),
  ]
}

/** Everything but the wording itself. */
function understood(question: string): object {
  const understanding = understand(question, LISTENER, null)
  if (understanding.kind !== 'answerable') return understanding
  const { question: _, ...ask } = understanding.ask
  return { ...understanding, ask }
}

describe('a question that a page asks', () => {
  const english = questionsOf(messages)

  test('is always answered where the assistant itself offers it to start with', () => {
    const kinds = STARTERS.map((name) => [name, understand(messages.assistant.starter[name], LISTENER, null).kind])
    expect(kinds).toEqual(STARTERS.map((name) => [name, 'answerable']))
  })

  test('is mostly answered in English', () => {
    const kinds = english.map((question) => understand(question, LISTENER, null).kind)
    expect(kinds.filter((kind) => kind === 'answerable').length).toBeGreaterThan(english.length / 2)
  })

  test.each(LANGUAGES)('is understood in %s as in English', async (language) => {
    const asked = questionsOf(await catalogueOf(language))
    // Where this fails, English is always a good translation: the assistant reads English and romanised Hindi.
    expect(asked.map((question) => ({ question, ...understood(question) }))).toEqual(
      english.map((question, index) => ({ question: asked[index], ...understood(question) })),
    )
  })
})
