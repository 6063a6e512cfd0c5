// npm run eval:hand-off -- [--data FILE.jsonl] [--banking77 FILE.csv] [--json FILE]
// How often a call for help opens the summary for the bank, and how often another question does. With --banking77 also over that
// public collection (Casanueva et al., 2020), as far as its kinds are plainly one or the other. docs/assistant.md has the figures.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { understand } from '../src/main/assistant/intent/understanding'
import type { HandOffTopic } from '../src/shared/hand-off'

interface Question {
  readonly question: string
  /** Null for what is no call for help. */
  readonly topic: HandOffTopic | 'any' | null
}

const LISTENER = {
  payees: ['Amazon', 'Ola', 'Flipkart', 'Swiggy', 'Rummy Circle'],
  asOf: '2026-10-31',
  currency: 'INR',
  country: 'in',
} as const

/** Kinds of that collection that a bank's people have to settle. */
const CALLS: Readonly<Record<string, HandOffTopic | 'any'>> = {
  card_payment_not_recognised: 'any',
  cash_withdrawal_not_recognised: 'any',
  direct_debit_payment_not_recognised: 'any',
  transaction_charged_twice: 'any',
  wrong_amount_of_cash_received: 'any',
  compromised_card: 'any',
  lost_or_stolen_card: 'lost-card',
}
/** Kinds that ask for information. */
const NO_CALLS: readonly string[] = [
  ...[
    'age_limit',
    'apple_pay_or_google_pay',
    'atm_support',
    'automatic_top_up',
    'country_support',
    'disposable_card_limits',
  ],
  ...['exchange_rate', 'exchange_charge', 'fiat_currency_support', 'getting_spare_card', 'order_physical_card'],
  ...['receiving_money', 'supported_cards_and_currencies', 'top_up_limits', 'transfer_timing', 'visa_or_mastercard'],
]

main()

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: 'tests/hand-off/questions.jsonl' },
      banking77: { type: 'string' },
      json: { type: 'string' },
    },
  })
  const lines = readFileSync(values.data, 'utf8').trim().split('\n')
  const own = measured(
    lines.map((line) => JSON.parse(line) as Question),
    true,
  )
  const result = { ...own, banking77: values.banking77 ? measured(banking77(values.banking77), false) : null }
  console.log(JSON.stringify(result, null, 2))
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
}

function banking77(file: string): readonly Question[] {
  const rows = parse(readFileSync(file, 'utf8'), { columns: true }) as {
    readonly text: string
    readonly category: string
  }[]
  return rows.flatMap(({ text, category }) => {
    const topic = CALLS[category] ?? null
    return topic || NO_CALLS.includes(category) ? [{ question: text.replace(/\s+/g, ' ').trim(), topic }] : []
  })
}

function measured(questions: readonly Question[], says: boolean) {
  const results = questions.map(({ question, topic }) => {
    const understanding = understand(question, LISTENER, null)
    return { question, topic, got: understanding.kind === 'hand-off' ? understanding.to : null, understanding }
  })
  const calls = results.filter(({ topic }) => topic !== null)
  const opened = results.filter(({ got }) => got !== null)
  if (says) {
    for (const { question, topic, got, understanding } of results.filter(
      ({ topic, got }) => (topic === null) !== (got === null),
    ))
      console.log(`  ${question}: ${got ?? understanding.kind}, not ${topic}`)
  }
  return {
    questions: questions.length,
    calls: calls.length,
    recall: share(calls, ({ got }) => got !== null),
    precision: share(opened, ({ topic }) => topic !== null),
    rightTopic: share(calls, ({ got, topic }) => topic === 'any' || got === topic),
  }
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : Number((items.filter(holds).length / items.length).toFixed(4))
}
