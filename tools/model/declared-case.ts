// Facts for sentences that none of the sample books brings about, from a short description of what their figures are.

import { checkSentence } from '../../src/main/assistant/check/grounding'
import {
  aboutAccount,
  aboutCategory,
  aboutPayee,
  type Fact,
  factWriter,
  type Measure,
} from '../../src/main/assistant/facts'
import { monthPeriod } from '../../src/main/assistant/periods/periods'
import { AS_OF, BANK } from '../../src/main/assistant/sample-books.fixture'
import { fillSentence, slotsOf } from '../../src/main/assistant/wording/sentence'
import type { SentenceCase } from './sentence-cases'

const PERIODS = { time: monthPeriod('2026-10', AS_OF), time2: monthPeriod('2026-09', AS_OF) } as const
const PAYEES = { payee: 'Zomato', payee2: 'Croma' } as const
const CATEGORIES = { category: 'groceries', category2: 'transport' } as const
const PLANS = ['“Alpha plan”', '“Beta plan”', '“Gamma plan”', '“Delta plan”']
const AMOUNTS = [412_350, 1_299_900, 88_800, 2_450_000]
const DAYS = ['2026-11-12', '2026-11-27', '2026-12-05']
const ROWS = { transactions: 4, filter: {} } as const

/**
 * The case of a plain sentence. `declared`: 'money "left" @category 1 ^ok; money2 before ~time2' says for each figure what it is
 * called or measures, whom it is about (the first name in the sentence, else 'all'), its rank and its direction. Throws
 * RangeError when the number check does not pass the plain sentence itself.
 */
export function declaredCase(
  intent: string,
  plain: string,
  declared: string,
  check: typeof checkSentence = checkSentence,
): SentenceCase {
  const slots = slotsOf(plain)
  const specs = new Map(declared.split(';').map((part) => [part.trim().split(' ')[0] as string, part.trim()]))
  const facts = slots.map((slot) => factOf(slot, slots, specs.get(slot) ?? slot))
  const sentence = fillSentence(plain, facts)
  const topics = [null, ...facts.map(({ about }) => about)]
  for (const topic of topics) {
    const checked = sentence && check(sentence.text, facts, AS_OF, topic)
    if (checked?.ok) {
      return {
        intent,
        plain,
        slots: new Map(slots.map((slot) => [slot, slot])),
        facts,
        topic,
        leaves: checked.topic,
        check,
      }
    }
  }
  const checked = sentence && check(sentence.text, facts, AS_OF, null)
  throw new RangeError(`${plain}: ${checked?.ok === false ? checked.why : 'a slot without a fact'}`)
}

function factOf(slot: string, slots: readonly string[], spec: string): Fact {
  const write = factWriter(BANK, AS_OF)
  const label = /"([^"]*)"/.exec(spec)?.[1]
  const measure = spec.replace(/"[^"]*"/, '').split(' ')[1]
  const named =
    /@(\w+)/.exec(spec)?.[1] ?? slots.find((each) => /^(category|payee|account|goal|product|word)/.test(each))
  const timed = /~(\w+)/.exec(spec)?.[1] ?? slots.find((each) => each === 'time')
  const about = {
    measure: (measure && /^[a-z-]+$/.test(measure) ? measure : 'stated') as Measure,
    label: label === undefined ? [] : label.split('|'),
    about: named && named !== 'all' ? aboutOf(named) : 'all',
    period: timed && timed in PERIODS ? PERIODS[timed as keyof typeof PERIODS] : null,
    rank: /(^| )1( |$)/.test(spec) ? 1 : /(^| )2( |$)/.test(spec) ? 2 : null,
    trend: (/\^(up|down|flat|ok|short)/.exec(spec)?.[1] ?? null) as Fact['trend'],
  } as const
  const at = Number(/\d$/.exec(slot)?.[0] ?? 1) - 1
  const kind = slot.replace(/\d$/, '')
  switch (kind) {
    case 'money':
      return write.figure(slot, { amountMinor: AMOUNTS[at] as number, ...ROWS }, about)
    case 'count':
      return write.number(slot, 3 + at, `${3 + at} payments`, ROWS, about)
    case 'share':
      return write.share(slot, 0.123 + at / 7, ROWS, about)
    case 'date':
      return write.date(slot, DAYS[at] as string, ROWS, about)
    case 'time':
      return write.period(slot, PERIODS[slot as keyof typeof PERIODS])
    case 'category':
      return write.category(slot, CATEGORIES[slot as keyof typeof CATEGORIES], about)
    case 'payee':
      return write.payee(slot, PAYEES[slot as keyof typeof PAYEES], about)
    case 'account':
      return { ...write.account(slot, { id: 'A1', name: 'Savings' }), rank: about.rank }
    default:
      // A product and a group of one sentence are called differently.
      return write.word(
        slot,
        slot,
        kind === 'goal' ? 'Holiday' : ((kind === 'word' ? PLANS[at + 2] : PLANS[at]) as string),
        {
          ...about,
          about: spec.includes('@') ? about.about : aboutOf(slot),
        },
      )
  }
}

function aboutOf(slot: string): string {
  if (slot in CATEGORIES) return aboutCategory(CATEGORIES[slot as keyof typeof CATEGORIES])
  if (slot in PAYEES) return aboutPayee(PAYEES[slot as keyof typeof PAYEES])
  if (slot === 'account') return aboutAccount('A1')
  return slot.startsWith('word') ? 'all' : `${slot.replace(/\d$/, '')}:${slot}`
}
