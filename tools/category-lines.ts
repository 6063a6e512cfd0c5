// Labelled statement lines of our own: the dictionary and the trade words in the shapes that banks print, and the rows
// of a synthetic bank. Nothing of anybody else's data.
import merchants from '../seed/merchants.json'
import { telltaleWords } from '../src/main/ingest/classifier-features'
import type { LabelledLine } from '../src/main/ingest/classifier-training'
import { generateBank } from '../src/main/synthetic-bank/generate-bank'
import { CATEGORY_KIND, type CategoryId } from '../src/shared/domain'
import tradeWords from './category-words.json'

const CUSTOMERS = 40
const BANK = { months: 4, randomSeed: 11, until: '2026-10-31' }
/** Own transfers leave the books' spending and income, so they need certainty, never likeness. 'other' is no likeness. */
const NOT_LEARNT: readonly CategoryId[] = ['own-transfer', 'other', 'other-income']

/** How a name is printed: India's rails, and cards and transfers as elsewhere. Each name stands bare and in one of them. */
const SHAPES: readonly ((name: string) => string)[] = [
  (name) => `UPI/630241187745/${name}/Payment`,
  (name) => `POS ${name} IN`,
  (name) => `CARD PURCHASE ${name}`,
  (name) => `DIRECT DEBIT ${name}`,
]

/** Every distinct line of a small synthetic bank whose category the bank knows, grouped by payee. */
export function bankLines(customers = CUSTOMERS): readonly LabelledLine[] {
  const lines = new Map<string, LabelledLine>()
  for (const { transactions } of generateBank({ ...BANK, customers })) {
    for (const { reference, payee, amountMinor, categoryId, categorySource } of transactions) {
      if (categorySource === 'guess' || NOT_LEARNT.includes(categoryId)) continue
      const key = `${categoryId} ${Math.sign(amountMinor)} ${telltaleWords(reference).join(' ')}`
      if (!lines.has(key)) lines.set(key, { printed: reference, amountMinor, label: categoryId, group: payee })
    }
  }
  return [...lines.values()]
}

/** All that the shipped classifier learns from. Grouped by merchant, by trade word, and by payee. */
export function shippedLines(): readonly LabelledLine[] {
  const known = merchants.flatMap(({ name, categoryId, patterns }) =>
    [name.toUpperCase(), ...patterns].flatMap((text) => shaped(text, categoryId, name)),
  )
  const trades = Object.entries(tradeWords).flatMap(([categoryId, words]) =>
    words.flatMap((word) => shaped(word, categoryId, word)),
  )
  return [...known, ...trades, ...bankLines()]
}

function shaped(name: string, label: string, group: string): readonly LabelledLine[] {
  const amountMinor = CATEGORY_KIND[label as CategoryId] === 'income' ? 1 : -1
  const shape = SHAPES[name.length % SHAPES.length] as (name: string) => string
  return [name, shape(name)].map((printed) => ({ printed, amountMinor, label, group }))
}
