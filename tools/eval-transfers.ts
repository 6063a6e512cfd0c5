// npm run eval:transfers -- [--random-seed 11] [--customers 200] [--json OUT]
// How well own transfers are told when the two statements are imported one after the other: a made bank's labels are taken
// away, every account but the first of each customer comes in as a statement, and what is paired is held against the labels.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { accountsOf } from '../src/main/db/accounts'
import { type BookedRow, bookedBetween } from '../src/main/db/imports'
import type { Db } from '../src/main/db/open'
import { payeeNamer } from '../src/main/ingest/categorise'
import { ownTransfers } from '../src/main/ingest/own-transfers'
import { readMerchants } from '../src/main/seed-files'
import { CATEGORY_KIND, type CategoryId } from '../src/shared/domain'
import { onSyntheticBank } from './temporary-bank'

const EVER = { from: '0000-01-01', to: '9999-12-31' }
/** From here on a pair is booked without a question. */
const CERTAIN_FROM = 0.9

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'random-seed': { type: 'string', default: '11' },
      customers: { type: 'string', default: '200' },
      json: { type: 'string' },
    },
  })
  const [customers, randomSeed] = [Number(values.customers), Number(values['random-seed'])]
  const bank = { customers, months: 12, randomSeed, until: '2026-10-31' }
  const result = { customers, randomSeed, ...(await onSyntheticBank(bank, measure)) }
  console.log(
    `${customers} customers, seed ${randomSeed}: ${result.sides} incoming rows have their other side in another account`,
  )
  for (const how of ['certain', 'asked'] as const) {
    console.log(`${how}: ${result[how].right} right, ${result[how].wrong} wrong`)
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
}

async function measure(db: Db) {
  const name = payeeNamer(readMerchants(join(import.meta.dirname, '..', 'seed'), 'in'))
  const found = { certain: { right: 0, wrong: 0 }, asked: { right: 0, wrong: 0 } }
  let sides = 0
  for (const { id: customerId } of await db.selectFrom('customers').select('id').orderBy('id').execute()) {
    const accounts = (await accountsOf(db, customerId)).filter(({ currency }) => currency === 'INR')
    const rows = await bookedBetween(db, customerId, 'INR', EVER)
    for (const into of accounts.slice(1)) {
      const incoming = rows.filter(({ accountId }) => accountId === into.id)
      const others = rows.filter(({ accountId }) => accountId !== into.id)
      const unlabelled = others.map((row) => ({
        ...row,
        categoryId: (row.amountMinor > 0 ? 'other-income' : 'other') as CategoryId,
        account: accounts.find(({ id }) => id === row.accountId) ?? into,
        settled: name(row.printed || row.payee, row.payee).merchant !== null,
      }))
      const known = incoming.map((row) => ({ ...row, settled: name(row.printed || row.payee, '').merchant !== null }))
      const transfers = ownTransfers(known, unlabelled, into)
      incoming.forEach((row, at) => {
        if (isMoved(row) && others.some((other) => isOtherSide(row, other))) sides++
        const transfer = transfers[at]
        if (!transfer || transfer.booked === null) return
        const right = isMoved(row) && isMoved(others[transfer.booked] as BookedRow)
        found[transfer.confidence >= CERTAIN_FROM ? 'certain' : 'asked'][right ? 'right' : 'wrong']++
      })
    }
  }
  return { sides, ...found }
}

function isMoved({ categoryId }: BookedRow): boolean {
  return CATEGORY_KIND[categoryId] === 'neutral'
}

function isOtherSide(row: BookedRow, other: BookedRow): boolean {
  const days = Math.abs(Date.parse(row.bookedOn) - Date.parse(other.bookedOn)) / 86_400_000
  return isMoved(other) && other.amountMinor === -row.amountMinor && days <= 3
}
