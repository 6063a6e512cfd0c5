// npm run eval:lab -- [--database FILE | --customers N --months N] [--json OUT]
// The product lab works with published groups of customers. How far are its figures from those of the rows themselves?
// FILE: a bank that is over 12 months old; it is copied and not changed.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { LabBase } from '../src/main/analytics/lab-base'
import { labResult } from '../src/main/analytics/lab-result'
import { type LabCustomers, labOutcome } from '../src/main/analytics/product-lab'
import { wholeMonths } from '../src/main/analytics/whole-months'
import { openAggregates } from '../src/main/db/aggregates/open'
import { readPage } from '../src/main/db/aggregates/pages'
import { asOfDate } from '../src/main/db/as-of'
import { firstBookedInBase } from '../src/main/db/customer-base'
import { openBank } from '../src/main/db/open'
import { labCustomers } from '../src/main/jobs/lab-customers'
import { refreshProducts } from '../src/main/jobs/products-job'
import { runSegmentation } from '../src/main/jobs/segments-job'
import { seedBankFile } from '../src/main/synthetic-bank/seed-bank'
import { type ProductDraft, simulationOf } from '../src/shared/product-simulation'

const SMALLEST_GROUP = 10
const UNTIL = '2026-10-31'
const QUIETLY = { onProgress: () => {}, signal: new AbortController().signal }

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      database: { type: 'string' },
      customers: { type: 'string', default: '600' },
      months: { type: 'string', default: '18' },
      json: { type: 'string' },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'teller-eval-lab-'))
  try {
    const file = join(folder, 'teller.sqlite')
    if (values.database) copyFileSync(values.database, file)
    else {
      const size = { customers: Number(values.customers), months: Number(values.months) }
      await seedBankFile(file, { ...size, randomSeed: 7, until: UNTIL }, () => {})
    }
    const result = await compare(file, join(folder, 'aggregates.sqlite'))
    console.log(JSON.stringify(result, null, 2))
    if (values.json) writeFileSync(values.json, JSON.stringify(result, null, 2))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(file: string, aggregatesFile: string) {
  const db = await openBank(file)
  const asOf = (await asOfDate(db)) ?? ''
  const { currency } = await db.selectFrom('accounts').select('currency').executeTakeFirstOrThrow()
  const job = { db, aggregatesFile, asOf, currency, smallestGroup: SMALLEST_GROUP }
  await runSegmentation({ ...job, seed: 7 }, QUIETLY)
  const started = performance.now()
  await refreshProducts({ ...job, synthetic: true }, QUIETLY)
  const published = performance.now() - started
  const aggregates = await openAggregates(aggregatesFile)
  const base = await readPage<LabBase>(aggregates, 'lab')
  await aggregates.destroy()
  const months = wholeMonths(await firstBookedInBase(db), asOf).slice(-12)
  const { customers } = await labCustomers(db, { asOf, currency, months })
  await db.destroy()
  const rows: readonly LabCustomers[] = customers.map((each) => ({
    ...each,
    segment: each.segment ?? '',
    customers: 1,
    // The same in both: it comes from the catalogue.
    replacedMarginMinor: 0,
  }))
  const designs = Object.entries(DESIGNS).map(([name, draft]) => {
    const { simulation } = simulationOf({ ...draft, assumptions: { replacing: 0 } }, base.grid, currency)
    const begun = performance.now()
    const lab = labResult(base, simulation)
    const milliseconds = Math.round((performance.now() - begun) * 10) / 10
    const exact = labOutcome(
      rows,
      { ...simulation, rateNow: base.rateNow ?? 0 },
      simulation.assumptions,
      lab.basis.products.flatMap(({ eligible, uptakes }) =>
        'suppressed' in eligible || 'suppressed' in uptakes
          ? []
          : { eligible: eligible.value, uptakes: Math.min(uptakes.value, eligible.value) },
      ),
    )
    return {
      name,
      milliseconds,
      eligible: ['suppressed' in lab.eligible ? null : lab.eligible.value, exact.eligible],
      benefitMinor: [lab.benefitMinor, Math.round(exact.benefitMinor)],
      shareBetterOff: [lab.shareBetterOff, Math.round(exact.shareBetterOff * 100) / 100],
      revenueMinor: [lab.revenueMinor.expected, Math.round(exact.revenueMinor.expected)],
      costMinor: [lab.costMinor.expected, Math.round(exact.costMinor.expected)],
      netMinor: [lab.netMinor.expected, Math.round(exact.netMinor.expected)],
      eligibleBySegment: lab.segments.map(({ segment, eligible }) => [
        segment,
        eligible,
        exact.bySegment.find((own) => own.segment === segment)?.eligible ?? 0,
      ]),
    }
  })
  return {
    customers: rows.length,
    grid: base.grid,
    places: base.places.length,
    groups: base.groups.length,
    rateNow: base.rateNow,
    publishedInMs: Math.round(published),
    designs,
  }
}

/** In the order: published, from the rows. */
const DESIGNS: Readonly<Record<string, ProductDraft>> = {
  'groceries card': { kind: 'card', cashbackRate: 0.03, cashbackCategories: ['groceries'], annualFeeMinor: 50_000 },
  'card with a limit': {
    kind: 'card',
    cashbackRate: 0.05,
    cashbackCategories: ['groceries', 'bills'],
    annualFeeMinor: 49_900,
    monthlyCashbackLimitMinor: 30_000,
    minAge: 25,
    minMonthlyIncomeMinor: 4_000_000,
  },
  'travel card': {
    kind: 'card',
    cashbackRate: 0.02,
    cashbackCategories: ['travel', 'transport'],
    annualFeeMinor: 249_900,
    minMonthlyIncomeMinor: 7_500_000,
  },
  'savings account': { kind: 'account', annualRate: 0.05 },
  'senior deposit': { kind: 'deposit', annualRate: 0.076, minAge: 45 },
}

await main()
