// npm run eval:assistant -- [--role customer|admin] [--data FILE.jsonl] [--database FILE] [--model PATH|none] [--json FILE] [--answers FILE] [--ways] [--others] [--truths]
// How often the assistant gives the right figure, refuses rightly, and shows a figure that no fact bears out. Without --data
// the questions of that role in tests/golden; a file may hold both. Without --database a synthetic bank made for the run.
// docs/assistant.md has the figures. --answers writes every question with what was said, to be read. --ways asks the questions that are
// answered rightly once more, put in other ways (question-ways.ts), and prints what share of them stays right; --others asks the
// customers' of them about somebody else's money (somebody-elses.ts), which is to be refused. --truths asks questions that are made from
// the books, with their answers (known-truths.ts), instead, and prints what share of each kind is right.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Guide, openGuide } from '../src/main/assistant/guide/guide'
import { readKnowledge } from '../src/main/assistant/guide/knowledge'
import { loadEmbeddedModel } from '../src/main/assistant/model/llama'
import type { PhrasingModel } from '../src/main/assistant/model/model'
import { booksOperations } from '../src/main/customer/books-operations'
import { openBank } from '../src/main/db/open'
import { refreshOutlook } from '../src/main/jobs/outlook-job'
import { readBankProfile } from '../src/main/seed-files'
import { PROFILE_IDS } from '../src/main/synthetic-bank/countries'
import { seedBankFile } from '../src/main/synthetic-bank/seed-bank'
import type { ProfileId } from '../src/shared/profiles'
import { askCustomer } from './golden-ask'
import { openForAdmin } from './golden-bank'
import { graded } from './golden-grade'
import { planGoldenCustomer } from './golden-plans'
import { type GoldenQuestion, goldenTruth, isOfRole, readQuestions } from './golden-questions'
import { evaluation, type Result } from './golden-report'
import { KNOWN_CUSTOMERS, knownQuestions, rightByFamily } from './known-truths'
import { rightByWay } from './question-ways'
import { rightOfOthers } from './somebody-elses'

type Truth = Awaited<ReturnType<typeof goldenTruth>>

const GOLDEN = 'tests/golden'
const NOTHING_ASKED: Asking = { results: [], ways: {}, others: null }
const BANK = { customers: 150, months: 18, randomSeed: 7, until: '2026-10-31' } as const

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      role: { type: 'string', default: 'customer' },
      data: { type: 'string' },
      database: { type: 'string' },
      model: { type: 'string', default: 'none' },
      profile: { type: 'string', default: 'in' },
      json: { type: 'string' },
      answers: { type: 'string' },
      ways: { type: 'boolean', default: false },
      others: { type: 'boolean', default: false },
      truths: { type: 'boolean', default: false },
    },
  })
  const profile = PROFILE_IDS.find((id) => id === values.profile)
  if (!profile) throw new RangeError(`There is no profile '${values.profile}'; one of ${PROFILE_IDS.join(', ')}.`)
  const role = values.role === 'admin' ? 'admin' : 'customer'
  const files = values.data ? [values.data] : goldenFiles(role)
  const read = files.flatMap((file) => readQuestions(readFileSync(file, 'utf8')))
  const folder = mkdtempSync(join(tmpdir(), 'teller-golden-'))
  try {
    const own = values.database === undefined
    const file = values.database ?? join(folder, 'bank.sqlite')
    // Groups of a small bank are mostly too small to be shown.
    const customers = read.some((each) => each.role === 'admin') ? 600 : BANK.customers
    if (own) await seedBankFile(file, { ...BANK, customers, profile }, () => {})
    const questions = values.truths ? knownQuestions(file, KNOWN_CUSTOMERS) : read
    const model = values.model === 'none' ? null : await loadEmbeddedModel(values.model)
    const guide = openGuide(readKnowledge('seed', profile))
    const ofRole = (wanted: GoldenQuestion['role']) =>
      questions.filter((each) => (each.role === 'admin') === (wanted === 'admin'))
    const bank = readBankProfile('seed', profile)
    const ofCustomers = await askCustomers(file, bank, ofRole('customer'), model, guide, own, values)
    const ofBank = await askAdministrator(file, folder, profile, ofRole('admin'), model, values)
    const results = [...ofCustomers.results, ...ofBank.results]
    const { ways, others } = role === 'admin' ? ofBank : ofCustomers
    const result = {
      ...evaluation(results),
      ...(values.ways && { ways }),
      ...(values.others && { others }),
      ...(values.truths && { families: rightByFamily(results) }),
    }
    guide.close()
    await model?.dispose()
    if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
    if (values.answers) writeFileSync(values.answers, results.map(toRead).join(''))
    for (const miss of result.wrong) console.log(`  ${miss.id} ${miss.question}: ${miss.why}`)
    console.log(JSON.stringify({ ...result, wrong: result.wrong.length }, null, 2))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function toRead({ question, asked: { answered, text } }: Result): string {
  const { outcome, understood } = answered
  return `${question.id} ${question.turns.join(' / ')}\n  [${outcome}, ${understood?.intent ?? '-'}] ${text}\n`
}

function goldenFiles(role: GoldenQuestion['role']): readonly string[] {
  return readdirSync(GOLDEN)
    .filter((name) => name.endsWith('.jsonl') && isOfRole(name, role))
    .sort()
    .map((name) => join(GOLDEN, name))
}

interface Asking {
  readonly results: readonly Result[]
  /** What share of the right ones stays right, by way; empty where they were asked as they stand alone. */
  readonly ways: Awaited<ReturnType<typeof rightByWay>>
  readonly others: Awaited<ReturnType<typeof rightOfOthers>> | null
}

/** What is asked besides the questions as they stand. */
interface Besides {
  readonly ways: boolean
  readonly others: boolean
}

async function askAll(
  questions: readonly GoldenQuestion[],
  ask: (question: GoldenQuestion) => Promise<Result>,
  besides: Besides,
): Promise<Asking> {
  const results: Result[] = []
  for (const question of questions) results.push(await ask(question))
  const right = results.flatMap(({ question, wrong }) => (wrong === null ? question : []))
  const isRight = async (other: GoldenQuestion) => (await ask(other)).wrong === null
  return {
    results,
    ways: besides.ways ? await rightByWay(right, isRight) : {},
    others: besides.others ? await rightOfOthers(right, isRight) : null,
  }
}

async function askCustomers(
  file: string,
  bank: { readonly locale: string; readonly currency: string },
  questions: readonly GoldenQuestion[],
  model: PhrasingModel | null,
  guide: Guide,
  plan: boolean,
  besides: Besides,
): Promise<Asking> {
  if (questions.length === 0) return NOTHING_ASKED
  const db = await openBank(file)
  const pages = booksOperations({
    db: () => db,
    bank: () => bank,
    refreshOutlook: (input) => refreshOutlook(db, input),
  })
  const customers = [...new Set(questions.flatMap(({ customer }) => (customer ? [customer] : [])))]
  if (plan) for (const customer of customers) await planGoldenCustomer(pages, customer)
  // However a question is put, its right answer is the same.
  const truths = new Map<string, Truth>()
  const ask = async (question: GoldenQuestion): Promise<Result> => {
    const asked = await askCustomer({ db, bank, pages, model, guide }, question)
    const truth = truths.has(question.id)
      ? (truths.get(question.id) as Truth)
      : await goldenTruth(file, pages, question)
    truths.set(question.id, truth)
    return { question, asked, wrong: graded(question, truth, asked) }
  }
  const asking = await askAll(questions, ask, besides)
  await db.destroy()
  return asking
}

async function askAdministrator(
  file: string,
  folder: string,
  profile: ProfileId,
  questions: readonly GoldenQuestion[],
  model: PhrasingModel | null,
  besides: Besides,
): Promise<Asking> {
  if (questions.length === 0) return NOTHING_ASKED
  const dataDir = join(folder, 'admin')
  mkdirSync(dataDir)
  const bank = await openForAdmin(file, dataDir, profile, model)
  const ask = async (question: GoldenQuestion): Promise<Result> => {
    const asked = await bank.ask(question)
    return { question, asked, wrong: graded(question, bank.truth(question), asked) }
  }
  const asking = await askAll(questions, ask, besides)
  await bank.close()
  return asking
}
