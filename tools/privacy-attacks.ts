// Plays an administrator who wants to know about single customers: asks every operation of the bank's side whatever it may be
// asked, and compares what comes back.
import { join } from 'node:path'
import { seededRandom } from '../src/main/analytics/random'
import type { Backend } from '../src/main/backend'
import { openBank } from '../src/main/db/open'
import type { AdminContract, BankAnswer, Request } from '../src/shared/contract'
import type { LabGrid, ProductSimulation } from '../src/shared/product-simulation'
import { usualAssumptions } from '../src/shared/product-simulation'
import type { SystemStatus } from '../src/shared/status'
import { NOSY, nosyQuestions, wordsOf } from './nosy-questions'

export interface PrivacyFindings {
  calls: number
  groupsShown: number
  groupsUnderK: number
  differenceAttacks: { tried: number; succeeded: number }
  /** What was found, for people. */
  readonly faults: string[]
}

/** Customers behind each shown cell, by its place in a reply. */
type Shown = ReadonlyMap<string, number>

export interface BankUnderAttack {
  readonly backend: Backend
  readonly dataDir: string
  readonly smallestGroup: number
  readonly currency: string
}

export function noFindings(): PrivacyFindings {
  return { calls: 0, groupsShown: 0, groupsUnderK: 0, differenceAttacks: { tried: 0, succeeded: 0 }, faults: [] }
}

/**
 * `rounds` times: every operation with a valid and several forged requests; then the attacks by difference. The administrator is
 * signed in already. Everything found is added to `findings`.
 */
export async function attackBank(bank: BankUnderAttack, rounds: number, seed: number, findings: PrivacyFindings) {
  const random = seededRandom(seed)
  await ask(bank, 'admin.prepare', {}, findings)
  const secrets = await secretsOf(bank)
  await askNosily(bank, findings, secrets)
  const known = await everyCell(bank, findings, secrets)
  for (let round = 0; round < rounds; round++) {
    await fuzz(bank, random, findings, secrets)
    sameAgain(known, await everyCell(bank, findings, secrets), 'asked again', findings)
    await neighbouringThresholds(bank, random, findings)
  }
  await oneCustomerMore(bank, known, findings, secrets)
}

/** One valid request for each operation; the type makes a new operation without one an error. Null is for what changes the bank. */
const REQUESTS: { readonly [C in keyof AdminContract]: ((random: () => number, grid: LabGrid) => Request<C>) | null } =
  {
    'admin.prepare': () => ({}),
    'admin.overview': () => ({}),
    'admin.models': () => ({}),
    'admin.models.import': () => ({}),
    'admin.models.verify': () => ({ id: 'unknown' }),
    'admin.models.choose': () => ({ id: 'unknown' }),
    'admin.models.unload': () => ({}),
    'admin.models.delete': () => ({ id: 'unknown' }),
    'admin.models.server': () => ({ on: false, port: 11_434, model: null }),
    'admin.ask': (random) => ({ question: NOSY[Math.floor(random() * NOSY.length)] as string }),
    'admin.segments': () => ({}),
    'admin.quality': () => ({}),
    'admin.rfm': () => ({}),
    'admin.churn': () => ({}),
    'admin.segments.run': (random) => (random() < 0.3 ? {} : { k: 2 + Math.floor(random() * 4) }),
    'admin.segments.views': () => ({}),
    'admin.products': () => ({}),
    'admin.lab': () => ({}),
    'admin.lab.simulate': (random, grid) => simulation(random, grid),
    'admin.lab.saved': () => ({}),
    'admin.lab.save': (random, grid) => ({ name: 'Attack', simulation: simulation(random, grid) }),
    'admin.lab.delete': () => ({ id: 999 }),
    'admin.lab.print': () => ({ name: 'Attack' }),
    'admin.audit': () => ({ filter: {}, offset: 0, limit: 50 }),
    'admin.audit.verify': () => ({}),
    'admin.audit.export': () => ({ filter: {} }),
    'admin.users': () => ({}),
    'admin.users.add': (random) => ({ userId: `a${Math.floor(random() * 1e9)}`, name: 'Attack', customerNumber: null }),
    'admin.users.lock': () => ({ userId: 'unknown', locked: true }),
    'admin.users.reset': () => ({ userId: 'unknown' }),
    'admin.status': () => ({}),
    'admin.status.check': () => ({}),
    'admin.backups': () => ({}),
    'admin.backup.make': null,
    'admin.backup.restore': () => ({ id: 'unknown' }),
    'admin.demo.reset': null,
    'admin.import.choose': () => ({}),
    'admin.import.preview': () => ({ token: 'unknown' }),
    'admin.import.confirm': () => ({ token: 'unknown' }),
    'admin.import.undo': () => ({ id: 'unknown' }),
    'admin.imports': () => ({}),
  }
const CHANNELS = Object.keys(REQUESTS) as (keyof AdminContract)[]

/** What is published: asked before and after each change. */
const FIGURES = [
  ...(['admin.overview', 'admin.segments', 'admin.segments.views', 'admin.rfm', 'admin.churn'] as const),
  ...(['admin.products', 'admin.lab', 'admin.quality'] as const),
]

/** A login account is linked to a customer by number; the audit log names who signed in. */
const MAY_NAME: ReadonlySet<string> = new Set(['admin.users', 'admin.users.lock', 'admin.audit', 'admin.audit.export'])

const MOST_NOSY = 20

/** Asks the assistant about people; no word of an answer may be one's, and no group behind a figure too small. */
async function askNosily(bank: BankUnderAttack, findings: PrivacyFindings, secrets: readonly string[]): Promise<void> {
  for (const question of nosyQuestions(secrets, MOST_NOSY)) {
    const reply = await ask(bank, 'admin.ask', { question }, findings)
    if (reply === undefined) continue
    inspect('admin.ask', reply, bank, findings, secrets)
    const words = wordsOf(reply as BankAnswer)
    for (const secret of secrets) if (words.includes(secret)) fault(findings, `the assistant says ${secret}`)
  }
}

async function fuzz(
  bank: BankUnderAttack,
  random: () => number,
  findings: PrivacyFindings,
  secrets: readonly string[],
) {
  const grid = await gridOf(bank)
  for (const channel of CHANNELS) {
    const valid = REQUESTS[channel]?.(random, grid) ?? null
    const forged: unknown[] = [
      { ...valid, customerId: 'C00001' },
      { ...valid, smallestGroup: 1 },
      { ...valid, filter: { customerId: 'C00001' }, offset: 0, limit: 50 },
      null,
      [],
      'C00001',
    ]
    for (const request of [...(valid ? [valid] : []), ...forged]) {
      const reply = await ask(bank, channel, request, findings)
      if (reply === undefined) continue
      inspect(channel, reply, bank, findings, secrets)
      if (request !== valid) fault(findings, `${channel} answered a forged request`)
    }
  }
}

/** Looks at everything that is shown without changing anything. */
async function everyCell(bank: BankUnderAttack, findings: PrivacyFindings, secrets: readonly string[]): Promise<Shown> {
  const shown = new Map<string, number>()
  for (const channel of FIGURES) {
    const reply = await ask(bank, channel, {}, findings)
    if (reply === undefined) continue
    for (const [place, customers] of inspect(channel, reply, bank, findings, secrets)) shown.set(place, customers)
  }
  return shown
}

function inspect(
  channel: string,
  reply: unknown,
  { smallestGroup }: BankUnderAttack,
  findings: PrivacyFindings,
  secrets: readonly string[],
): Shown {
  const shown = cellsOf(channel, reply)
  for (const [place, customers] of shown) {
    findings.groupsShown += 1
    if (customers < smallestGroup || customers % 5 !== 0) {
      findings.groupsUnderK += 1
      findings.faults.push(`${place} stands for ${customers} customers`)
    }
  }
  if (!MAY_NAME.has(channel)) {
    const text = JSON.stringify(reply)
    for (const secret of secrets)
      if (text.includes(JSON.stringify(secret))) fault(findings, `${channel} says ${secret}`)
  }
  return shown
}

function fault(findings: PrivacyFindings, what: string): void {
  findings.groupsUnderK += 1
  findings.faults.push(what)
}

/** Whatever has a number of customers in it, wherever it is in a reply. Lists are told apart by their names, where they have any. */
export function cellsOf(place: string, value: unknown): Map<string, number> {
  const cells = new Map<string, number>()
  const walk = (at: string, inside: unknown): void => {
    if (typeof inside !== 'object' || inside === null) return
    const record = inside as Record<string, unknown>
    if (typeof record.customers === 'number') cells.set(at, record.customers)
    for (const [key, child] of Object.entries(record))
      walk(`${at}/${Array.isArray(inside) ? nameOf(child, key) : key}`, child)
  }
  walk(place, value)
  return cells
}

function nameOf(item: unknown, index: string): string {
  const record = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>
  const name =
    record.month ?? record.categoryId ?? record.band ?? record.feature ?? record.name ?? record.productId ?? record.gap
  if (typeof record.x === 'number') return `${record.x},${record.y}`
  return typeof name === 'string' ? name : index
}

/** Two looks at the same books must be the same. */
function sameAgain(before: Shown, after: Shown, what: string, findings: PrivacyFindings): void {
  for (const [place, customers] of before) {
    // By hand the number of segments was changed meanwhile.
    if (place.startsWith('admin.segments') || place.includes('/segments/')) continue
    findings.differenceAttacks.tried += 1
    if (after.get(place) === customers) continue
    findings.differenceAttacks.succeeded += 1
    findings.faults.push(`${place}, ${what}: ${customers}, then ${after.get(place) ?? 'hidden'}`)
  }
}

/** The same product with one threshold moved by one step: those in between are nobody, or enough. */
async function neighbouringThresholds(bank: BankUnderAttack, random: () => number, findings: PrivacyFindings) {
  const grid = await gridOf(bank)
  const base = simulation(random, grid)
  // One threshold at a time: who is taken in by a step is then taken in by the step before.
  const ladders: readonly (readonly ProductSimulation[])[] = [
    grid.ages.map((minAge) => ({ ...base, minAge, maxAge: null })),
    grid.incomesMinor.map((minMonthlyIncomeMinor) => ({ ...base, minMonthlyIncomeMinor })),
  ]
  for (const steps of ladders) {
    let before: Shown | null = null
    for (const step of steps) {
      const reply = await ask(bank, 'admin.lab.simulate', step, findings)
      if (reply === undefined) continue
      const { eligible } = reply as { eligible: unknown }
      const shown = cellsOf('admin.lab.simulate/eligible', eligible)
      if (before) notSlightlyOther(before, shown, bank.smallestGroup, 'threshold moved by one step', findings)
      before = shown
    }
  }
}

/** Rounding moves each count by up to 2, so a difference of 5 could be one person. */
function notSlightlyOther(before: Shown, after: Shown, smallestGroup: number, what: string, findings: PrivacyFindings) {
  for (const [place, customers] of before) {
    findings.differenceAttacks.tried += 1
    const then = after.get(place)
    if (then === undefined || then === customers || Math.abs(then - customers) + 4 >= smallestGroup) continue
    findings.differenceAttacks.succeeded += 1
    findings.faults.push(`${place}, ${what}: ${customers}, then ${then}`)
  }
}

/** One customer comes, and goes again; then as many come as may be shown. Segments are run by hand in between. */
async function oneCustomerMore(
  bank: BankUnderAttack,
  known: Shown,
  findings: PrivacyFindings,
  secrets: readonly string[],
) {
  const run = () => ask(bank, 'admin.segments.run', { k: 2 }, findings)
  const withSegments = async () => {
    await run()
    await quiet(bank)
    return everyCell(bank, findings, secrets)
  }
  const compare = (before: Shown, after: Shown, what: string) => {
    for (const [place, customers] of before) {
      findings.differenceAttacks.tried += 1
      if (after.get(place) === customers) continue
      findings.differenceAttacks.succeeded += 1
      findings.faults.push(`${place}, ${what}: ${customers}, then ${after.get(place) ?? 'hidden'}`)
    }
  }
  // Twice: movement is told against the run before.
  await withSegments()
  const before = await withSegments()
  await changeCustomers(bank, 1)
  const more = await withSegments()
  compare(before, more, 'a customer came')
  await removeAdded(bank)
  compare(before, await withSegments(), 'the customer went')
  await changeBooks(bank)
  compare(before, await withSegments(), 'a customer’s books changed')
  await changeCustomers(bank, bank.smallestGroup)
  await ask(bank, 'admin.prepare', {}, findings)
  const many = await everyCell(bank, findings, secrets)
  // Of other segments the same place tells of other people.
  const steady = (shown: Shown) =>
    new Map([...shown].filter(([place]) => STEADY.test(place) && !place.includes('/segments/')))
  notSlightlyOther(steady(known), steady(many), bank.smallestGroup, 'as many came as may be shown', findings)
}

const STEADY = /^admin\.(overview|rfm|churn|quality)/

/** Products are split by the new segments beside the window. */
async function quiet({ backend }: BankUnderAttack): Promise<void> {
  for (;;) {
    const reply = await backend.dispatch('admin.status', {})
    if (!reply.ok) return
    const { jobs } = reply.value as SystemStatus
    if (jobs.every(({ outcome }) => outcome !== 'running')) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function changeCustomers({ dataDir, currency }: BankUnderAttack, count: number): Promise<void> {
  const db = await openBank(join(dataDir, 'teller.sqlite'))
  try {
    for (let n = 0; n < count; n++) {
      const id = `ADDED${n}`
      const person = {
        name: `Added ${n}`,
        born_on: '1990-01-01',
        gender: 'female',
        city: 'Kochi',
        joined_on: '2026-01-01',
      }
      await db
        .insertInto('customers')
        .values({ id, ...person })
        .execute()
      const account = {
        kind: 'savings',
        name: 'Savings',
        tail: '0001',
        currency,
        opened_on: '2026-01-01',
        opening_minor: 9e8,
      }
      await db
        .insertInto('accounts')
        .values({ id: `${id}-1`, customer_id: id, ...account })
        .execute()
    }
  } finally {
    await db.destroy()
  }
}

/** One customer buys a great deal of everything, long ago and now. */
async function changeBooks({ dataDir }: BankUnderAttack): Promise<void> {
  const db = await openBank(join(dataDir, 'teller.sqlite'))
  try {
    const account = await db.selectFrom('accounts').select(['id', 'customer_id']).orderBy('id').executeTakeFirst()
    if (!account) return
    for (const [n, booked_on] of ['2026-04-12', '2026-10-02', '2026-10-20'].entries()) {
      await db
        .insertInto('transactions')
        .values({
          ...{ customer_id: account.customer_id, account_id: account.id, booked_on, occurred_at: null },
          ...{ amount_minor: -5e7, payee: '', category_id: n === 0 ? 'other' : 'shopping', category_source: 'guess' },
          ...{ category_confidence: 0.5, reference: '', channel: '', note: '', bank_reference: null },
          import_batch_id: null,
        })
        .execute()
    }
    await db
      .updateTable('customers')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', account.customer_id)
      .execute()
  } finally {
    await db.destroy()
  }
}

async function removeAdded({ dataDir }: BankUnderAttack): Promise<void> {
  const db = await openBank(join(dataDir, 'teller.sqlite'))
  try {
    for (const table of ['segment_members', 'accounts'] as const) {
      await db.deleteFrom(table).where('customer_id', 'like', 'ADDED%').execute()
    }
    await db.deleteFrom('customers').where('id', 'like', 'ADDED%').execute()
  } finally {
    await db.destroy()
  }
}

async function secretsOf({ dataDir }: BankUnderAttack): Promise<readonly string[]> {
  const db = await openBank(join(dataDir, 'teller.sqlite'))
  try {
    const people = await db.selectFrom('customers').select(['id', 'name']).execute()
    return people.flatMap(({ id, name }) => [id, name])
  } finally {
    await db.destroy()
  }
}

async function ask({ backend }: BankUnderAttack, channel: string, request: unknown, findings: PrivacyFindings) {
  findings.calls += 1
  const reply = await backend.dispatch(channel, request)
  if (!reply.ok && reply.error.code === 'internal') throw new Error(`${channel} failed inside`)
  return reply.ok ? reply.value : undefined
}

async function gridOf({ backend }: BankUnderAttack): Promise<LabGrid> {
  const reply = await backend.dispatch('admin.lab', {})
  return reply.ok ? (reply.value as { grid: LabGrid }).grid : { ages: [], incomesMinor: [] }
}

function simulation(random: () => number, grid: LabGrid): ProductSimulation {
  const some = (values: readonly number[]) => values[Math.floor(random() * (values.length + 1))] ?? null
  return {
    kind: 'card',
    annualRate: 0,
    annualFeeMinor: Math.floor(random() * 100_000),
    cashbackRate: Math.round(random() * 5) / 100,
    cashbackCategories: random() < 0.5 ? ['groceries'] : ['groceries', 'travel'],
    monthlyCashbackLimitMinor: null,
    minAge: some(grid.ages),
    maxAge: null,
    minMonthlyIncomeMinor: some(grid.incomesMinor),
    assumptions: usualAssumptions('INR'),
  }
}
