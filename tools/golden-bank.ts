// Asks the bank's assistant as the application does, and finds out by SQL over the published file what is right.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { bankScope, namesOf } from '../src/main/admin/ask-operations'
import { answerBankQuestion } from '../src/main/admin/assistant/answer'
import type { BankUnderstood } from '../src/main/admin/assistant/scope'
import { READ_PAGES, type ReadBankPage } from '../src/main/admin/assistant/scope'
import type { PhrasingModel } from '../src/main/assistant/model/model'
import { screenQuestion } from '../src/main/assistant/screening/screening'
import { createBackend } from '../src/main/backend'
import { openAggregates } from '../src/main/db/aggregates/open'
import { AppError } from '../src/main/errors'
import { JOBS } from '../src/main/jobs/jobs'
import type { RunJob } from '../src/main/jobs/run'
import type { Bank } from '../src/shared/contract'
import { type ProfileId, profileOfLocale } from '../src/shared/profiles'
import type { Asked } from './golden-ask'
import type { GoldenQuestion } from './golden-questions'

export interface OpenBank {
  readonly ask: (question: GoldenQuestion) => Promise<Asked>
  readonly truth: (question: GoldenQuestion) => number | string | null
  readonly close: () => Promise<void>
}

const NEEDED = READ_PAGES.filter((name) => !['admin.lab.simulate', 'admin.audit'].includes(name))
const LONGEST_MS = 600_000

/** Opens a copy of a bank in `dataDir`, signs its demo administrator in and waits until all figures are published. */
export async function openForAdmin(
  file: string,
  dataDir: string,
  profile: ProfileId,
  model: PhrasingModel | null,
): Promise<OpenBank> {
  copyFileSync(file, join(dataDir, 'teller.sqlite'))
  const root = join(import.meta.dirname, '..')
  const runHere: RunJob = (name, input, watch) => JOBS[name](input as never, watch) as never
  let calls = 0
  const backend = createBackend({
    dataDir,
    profile,
    seedDir: join(root, 'seed'),
    modelsDir: join(dataDir, 'models'),
    // There is a limit to calls in a minute.
    now: () => Date.parse('2026-11-01T03:30:00Z') + 1000 * calls++,
    runJob: runHere,
    demo: { customers: 1, months: 1 },
  })
  const read: ReadBankPage = async (name, request) => {
    const reply = await backend.dispatch(name, request)
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.message)
    return reply.value as never
  }
  const prepared = await backend.dispatch('app.prepare', {})
  if (!prepared.ok) throw new Error(prepared.error.message)
  const bank = prepared.value as Bank
  const admin = bank.demoAccounts.find(({ role }) => role === 'admin')
  await backend.dispatch('session.signIn', { userId: admin?.userId, password: admin?.password })
  await backend.dispatch('admin.prepare', {})
  await published(read)
  const aggregatesFile = join(dataDir, 'aggregates.sqlite')
  const aggregates = await openAggregates(aggregatesFile)
  const scope = await bankScope({ aggregates: async () => aggregates, bank: () => bank }, read)
  const names = await namesOf(read)
  return {
    truth: (question) => truthOf(aggregatesFile, question),
    ask: async (question) => {
      let previous: BankUnderstood | null = null
      let asked: Asked | null = null
      for (const turn of question.turns) {
        const started = performance.now()
        const answered = await answerBankQuestion({
          question: screenQuestion(turn),
          ...{ scope, names, previous, model, country: profileOfLocale(bank.locale), emit: () => {} },
          signal: new AbortController().signal,
        })
        previous = answered.understood
        const text = answered.answer.sentences.map(({ parts }) => parts.map((part) => part.text).join('')).join(' ')
        asked = { answered, text, elapsedMs: performance.now() - started }
      }
      if (!asked) throw new RangeError(`${question.id} asks nothing.`)
      return asked
    },
    close: async () => {
      await aggregates.destroy()
      await backend.close()
    },
  }
}

/** Segments and products are counted after the overview. */
async function published(read: ReadBankPage): Promise<void> {
  const until = performance.now() + LONGEST_MS
  for (const name of NEEDED) {
    for (;;) {
      try {
        await read(name, {} as never)
        break
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'not-ready') || performance.now() > until) throw error
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    }
  }
}

/** Short names for what the questions ask of: `o` the overview, `seg`, `rfm`, `churnseg` and `prod` one row each. */
const CELLS = `with o as (select measure, part, value from overview_cells),
seg as (select id, name, movement,
  (select value from segment_cells c where c.segment = s.id and c.measure = 'customers') customers,
  (select value from segment_cells c where c.segment = s.id and c.measure = 'share-of-deposits') deposits,
  (select value from segment_cells c where c.segment = s.id and c.measure = 'median-income') income,
  (select value from segment_cells c where c.segment = s.id and c.measure = 'share-saved') saved,
  (select value from segment_cells c where c.segment = s.id and c.measure = 'with-loan') loan from segments s),
rfm as (select e.value->>'$.segment' segment, e.value->>'$.customers.value' customers, e.value->>'$.spentMinor.value' spent,
  e.value->>'$.shareOfSpend.value' share, e.value->>'$.typicalSpentMinor.value' typical
  from pages, json_each(content, '$.segments') e where page = 'rfm'),
churnseg as (select e.value->>'$.name' name, e.value->>'$.bands[0].value' atrisk, e.value->>'$.bands[1].value' slowing,
  e.value->>'$.depositsAtRiskMinor.value' deposits from pages, json_each(content, '$.told.segments') e where page = 'churn'),
prod as (select e.value->>'$.productId' id, e.value->>'$.name' name, e.value->>'$.reached.view.value' "view",
  e.value->>'$.reached.click.value' click, e.value->>'$.reached.application.value' application,
  e.value->>'$.reached.uptake.value' uptake, e.value->>'$.opportunity.open.value' open,
  e.value->>'$.opportunity.shareNeeding.value' needing from pages, json_each(content, '$.products') e where page = 'products')`

function truthOf(file: string, { expect }: GoldenQuestion): number | string | null {
  if (!expect.sql) return expect.value ?? null
  const db = new Database(file, { readonly: true })
  try {
    return (db.prepare(`${CELLS} ${expect.sql}`).pluck().get() as number | string | null | undefined) ?? null
  } finally {
    db.close()
  }
}
