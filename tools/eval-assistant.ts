// npm run eval:assistant -- [--data FILE.jsonl] [--database FILE] [--model PATH|none] [--json FILE]
// How often the assistant gives the right figure, refuses rightly, and shows a figure that no fact bears out. Without --data
// the questions in tests/golden; without --database a synthetic bank made for the run. docs/assistant.md has the figures.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Guide, openGuide } from '../src/main/assistant/guide'
import { readKnowledge } from '../src/main/assistant/knowledge'
import { loadEmbeddedModel } from '../src/main/assistant/llama'
import type { PhrasingModel } from '../src/main/assistant/model'
import { booksOperations } from '../src/main/customer/books-operations'
import { openBank } from '../src/main/db/open'
import { refreshOutlook } from '../src/main/jobs/outlook-job'
import { readBankProfile } from '../src/main/seed-files'
import { PROFILE_IDS } from '../src/main/synthetic-bank/countries'
import { seedBankFile } from '../src/main/synthetic-bank/seed-bank'
import { type Asked, askCustomer } from './golden-ask'
import { graded } from './golden-grade'
import { planGoldenCustomer } from './golden-plans'
import { type GoldenQuestion, goldenTruth, readQuestions } from './golden-questions'
import { evaluation } from './golden-report'

const GOLDEN = 'tests/golden'
const BANK = { customers: 150, months: 18, randomSeed: 7, until: '2026-10-31' } as const

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      database: { type: 'string' },
      model: { type: 'string', default: 'none' },
      profile: { type: 'string', default: 'in' },
      json: { type: 'string' },
    },
  })
  const profile = PROFILE_IDS.find((id) => id === values.profile)
  if (!profile) throw new RangeError(`There is no profile '${values.profile}'; one of ${PROFILE_IDS.join(', ')}.`)
  const files = values.data ? [values.data] : goldenFiles()
  const questions = files.flatMap((file) => readQuestions(readFileSync(file, 'utf8')))
  const folder = mkdtempSync(join(tmpdir(), 'teller-golden-'))
  try {
    const own = values.database === undefined
    const file = values.database ?? join(folder, 'bank.sqlite')
    if (own) await seedBankFile(file, { ...BANK, profile }, () => {})
    const model = values.model === 'none' ? null : await loadEmbeddedModel(values.model)
    const guide = openGuide(readKnowledge('seed', profile))
    const result = await evaluate(file, readBankProfile('seed', profile), questions, model, guide, own)
    guide.close()
    await model?.dispose()
    if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
    for (const miss of result.wrong) console.log(`  ${miss.id} ${miss.question}: ${miss.why}`)
    console.log(JSON.stringify({ ...result, wrong: result.wrong.length }, null, 2))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function goldenFiles(): readonly string[] {
  return readdirSync(GOLDEN)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(GOLDEN, name))
}

async function evaluate(
  file: string,
  bank: { readonly locale: string; readonly currency: string },
  questions: readonly GoldenQuestion[],
  model: PhrasingModel | null,
  guide: Guide,
  plan: boolean,
) {
  const db = await openBank(file)
  const pages = booksOperations({
    db: () => db,
    bank: () => bank,
    refreshOutlook: (input) => refreshOutlook(db, input),
  })
  const customers = [...new Set(questions.flatMap(({ customer }) => (customer ? [customer] : [])))]
  if (plan) for (const customer of customers) await planGoldenCustomer(pages, customer)
  const results: { readonly question: GoldenQuestion; readonly asked: Asked; readonly wrong: string | null }[] = []
  for (const question of questions) {
    const asked = await askCustomer({ db, bank, pages, model, guide }, question)
    const truth = await goldenTruth(file, pages, question)
    results.push({ question, asked, wrong: graded(question, truth, asked) })
  }
  await db.destroy()
  return evaluation(results)
}
