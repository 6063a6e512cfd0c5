import { readFileSync } from 'node:fs'
import type { Intent } from '../src/main/assistant/intents'
import { readParameters } from '../src/main/assistant/parameters'
import { routeQuestion, UNDERSTOOD } from '../src/main/assistant/router'

/** Names that the held-out questions mention, as they would stand in a customer's books. */
const PAYEES = [
  'Swiggy',
  'Zomato',
  'BigBasket',
  'Amazon',
  'Netflix',
  'Truffles',
  'Nalli Silks',
  'BESCOM',
  'Uber',
  'Reliance Fresh',
]

export interface HeldOut {
  readonly questions: number
  readonly right: number
  /** Answers with a confidence over the threshold. */
  readonly understood: number
  readonly wrong: readonly {
    readonly question: string
    readonly expected: Intent
    readonly intent: Intent
    readonly confidence: number
  }[]
}

/** How the router does on tools/held-out-questions.json, read exactly as the application reads a question. */
export function heldOutAccuracy(): HeldOut {
  const questions = JSON.parse(readFileSync('tools/held-out-questions.json', 'utf8')) as Record<
    Intent,
    readonly string[]
  >
  const results = Object.entries(questions).flatMap(([expected, texts]) =>
    texts.map((question) => ({
      question,
      expected: expected as Intent,
      ...routeQuestion(readParameters(question, PAYEES, '2026-10-31').masked),
    })),
  )
  return {
    questions: results.length,
    right: results.filter((result) => result.intent === result.expected).length,
    understood: results.filter((result) => result.confidence >= UNDERSTOOD).length,
    wrong: results.filter((result) => result.intent !== result.expected),
  }
}
