// npm run eval:transfers -- [--seed N] [--customers N]
// How well own transfers are told when the two statements are imported one after the other: a made bank's labels are taken
// away, every account but the first of each customer comes in as a statement, and what is paired is held against the labels.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { accountsOf } from '../src/main/db/accounts'
import { type BookedRow, bookedBetween } from '../src/main/db/imports'
import { openBank } from '../src/main/db/open'
import { payeeNamer } from '../src/main/ingest/categorise'
import { ownTransfers } from '../src/main/ingest/own-transfers'
import { readMerchants } from '../src/main/seed-files'
import { seedBankFile } from '../src/main/synthetic-bank/seed-bank'
import { CATEGORY_KIND, type CategoryId } from '../src/shared/domain'

const { values } = parseArgs({ options: { seed: { type: 'string' }, customers: { type: 'string' } } })
const EVER = { from: '0000-01-01', to: '9999-12-31' }

const folder = mkdtempSync(join(tmpdir(), 'teller-transfers-'))
const file = join(folder, 'teller.sqlite')
const customers = Number(values.customers ?? 200)
const randomSeed = Number(values.seed ?? 11)
await seedBankFile(file, { customers, months: 12, randomSeed, until: '2026-10-31' }, () => {})
const db = await openBank(file)
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
      found[transfer.confidence >= 0.9 ? 'certain' : 'asked'][right ? 'right' : 'wrong']++
    })
  }
}
await db.destroy()
rmSync(folder, { recursive: true })
console.log(
  `${customers} customers, seed ${randomSeed}: ${sides} incoming rows have their other side in another account`,
)
for (const [how, { right, wrong }] of Object.entries(found)) console.log(`${how}: ${right} right, ${wrong} wrong`)

function isMoved({ categoryId }: BookedRow): boolean {
  return CATEGORY_KIND[categoryId] === 'neutral'
}

function isOtherSide(row: BookedRow, other: BookedRow): boolean {
  const days = Math.abs(Date.parse(row.bookedOn) - Date.parse(other.bookedOn)) / 86_400_000
  return isMoved(other) && other.amountMinor === -row.amountMinor && days <= 3
}
