// Every plain sentence of the bank's tools over the pages of a made-up bank, with the facts that it was written for.
import { checkBankSentence } from '../../src/main/admin/assistant/check/check'
import { ANSWERABLE, type BankAnswerable } from '../../src/main/admin/assistant/intents'
import { AS_OF, LISTENER, SCOPE } from '../../src/main/admin/assistant/sample-pages.fixture'
import type { BankAsk } from '../../src/main/admin/assistant/scope'
import { BANK_TOOLS } from '../../src/main/admin/assistant/tools/tools'
import type { Told } from '../../src/main/assistant/wording/told'
import { type SentenceCase, toldCases } from './sentence-cases'

const NOTHING: BankAsk = {
  segments: [],
  products: [],
  rfm: [],
  categoryId: null,
  categories: [],
  age: null,
  ages: [],
  strangeAge: false,
  style: null,
  need: null,
  band: null,
  bands: [],
  alert: null,
  alerts: [],
  activities: [],
  activity: null,
  period: null,
  against: null,
  rank: 1,
  least: false,
  draft: null,
  otherDraft: null,
  question: '',
  turn: '',
}

const CARD: BankAsk['draft'] = {
  kind: 'card',
  cashbackRate: 0.05,
  annualFeeMinor: 50_000,
  cashbackCategories: ['groceries'],
}

/** What a question may name or ask for beside its kind; each is tried with every kind of question. */
const WITH: readonly Partial<BankAsk>[] = [
  {},
  { rank: 2 },
  { least: true },
  { segments: [LISTENER.segments[0] as string] },
  { segments: LISTENER.segments.slice(0, 2) },
  { segments: [LISTENER.segments[2] as string] },
  { products: LISTENER.products.slice(0, 1) },
  { products: LISTENER.products.slice(0, 2) },
  { products: LISTENER.products.slice(2, 3) },
  { products: LISTENER.products.slice(0, 1), segments: [LISTENER.segments[0] as string] },
  { rfm: ['champions'] },
  { rfm: ['champions', 'loyal'] },
  { categoryId: 'groceries' },
  { categoryId: 'groceries', question: 'how much money goes to groceries' },
  { age: '25-34' },
  { age: '25-34', segments: [LISTENER.segments[0] as string] },
  { style: 'saver' },
  { need: 'buffer' },
  { need: 'buffer', segments: [LISTENER.segments[0] as string] },
  { band: 'strong' },
  { draft: CARD },
  { draft: CARD, rank: 2 },
  { draft: CARD, segments: [LISTENER.segments[0] as string] },
  { draft: CARD, otherDraft: { ...CARD, cashbackRate: 0.02 } },
  { draft: CARD, question: 'by age' },
  { draft: CARD, question: 'by gender' },
  { draft: CARD, question: 'how many are eligible' },
  { alert: 'fees' },
  { activity: 'slowing' },
  { activity: 'slowing', segments: [LISTENER.segments[1] as string] },
  ...[
    'what share of customers is active',
    'how stable are the segments',
    'how much better is the lift of the top tenth',
    'how many administrators are there',
    'how many accounts are locked',
    'how many calls were refused',
    'how long has it been running',
    'which operation is slowest',
    'how much memory is in use',
    'how large is the database file',
    'how many jobs failed',
    'how many network requests were refused',
    'when was the last backup',
    'how many looked at it',
    'how many opened it',
    'how many applied for it',
    'how many took it',
    'how much do they spend on average each',
    'what share of purchases do they make',
    'how much do they earn',
    'how much do they save',
    'how many have a loan',
    'what do they hold in deposits',
    'by gender',
    'by age',
  ].map((question) => ({ question })),
]

/** Cases of every kind of question to the bank, each plain sentence with at most a few different facts. */
export async function bankCases(): Promise<readonly SentenceCase[]> {
  const cases: SentenceCase[] = []
  for (const { intent, findings } of await bankFindings()) {
    cases.push(...toldCases(intent, findings, AS_OF, checkBankSentence))
  }
  return cases
}

/** Different answers to the bank, with what they were found for. */
export async function bankFindings(): Promise<readonly { readonly intent: BankAnswerable; readonly findings: Told }[]> {
  const found = new Map<string, { intent: BankAnswerable; findings: Told }>()
  for (const intent of Object.keys(ANSWERABLE) as BankAnswerable[]) {
    for (const ask of WITH) {
      const findings = await BANK_TOOLS[intent](SCOPE, { ...NOTHING, ...ask })
      const key = JSON.stringify([findings.wording, findings.facts.map(({ text }) => text)])
      if (!found.has(key)) found.set(key, { intent, findings })
    }
  }
  return [...found.values()]
}
