// npm run import -- FILE --dry-run [--json OUT]                   reads a statement and says what is in it
// npm run import -- FILE --database FILE --account ID [--json OUT]   and books what is new in it
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { book } from '../src/main/customer/import-operations'
import { accountsOf } from '../src/main/db/accounts'
import { openBank } from '../src/main/db/open'
import { AppError } from '../src/main/errors'
import { type LargeRowFile, readLargeRowFile } from '../src/main/ingest/large-row-file'
import { prepareImport } from '../src/main/ingest/prepare-import'
import { LARGEST_FILE, readStatement, tooLarge } from '../src/main/ingest/read-statement'
import type { StatementAccount, StatementFile } from '../src/main/ingest/statement'
import { dayIn, readBankProfile, readMerchants } from '../src/main/seed-files'

const SEED_DIR = join(import.meta.dirname, '..', 'seed')
const USAGE = 'Give a file and either --dry-run, or --database FILE and --account ID.'

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      json: { type: 'string' },
      database: { type: 'string' },
      account: { type: 'string' },
    },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new AppError('invalid-request', USAGE)
  if (values['dry-run']) {
    dryRun(file, values.json)
    return
  }
  if (values.database === undefined || values.account === undefined) throw new AppError('invalid-request', USAGE)
  const statement = await importInto(file, values.database, values.account)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report(statement), null, 2)}\n`)
}

function dryRun(file: string, json: string | undefined): void {
  const large = readLargeRowFile(file, basename(file))
  if (large) {
    console.log(writeLarge(large, json))
    return
  }
  const statement = readStatement(wholeFile(file), basename(file))
  console.log(summary(statement))
  if (json) writeFileSync(json, `${JSON.stringify(report(statement), null, 2)}\n`)
}

/** Refused by its size before it is read. */
function wholeFile(file: string): Uint8Array {
  if (statSync(file).size > LARGEST_FILE) throw tooLarge()
  return readFileSync(file)
}

/** The same report, one account a line and never as a whole in memory. */
function writeLarge({ format, accounts, errors }: LargeRowFile, json: string | undefined): string {
  const out = json === undefined ? null : openSync(json, 'w')
  const write = (text: string) => {
    if (out !== null) writeSync(out, text)
  }
  let count = 0
  let rows = 0
  let waiting: string[] = []
  write(`{"format": "${format}", "accounts": [`)
  for (const account of accounts) {
    waiting.push(`${count === 0 ? '' : ','}\n${JSON.stringify(accountReport(account))}`)
    count++
    rows += account.rows.length
    if (waiting.length >= 1_000) {
      write(waiting.join(''))
      waiting = []
    }
  }
  write(`${waiting.join('')}],\n"errors": ${JSON.stringify(errors)}}\n`)
  if (out !== null) closeSync(out)
  return `${format}: ${count} account(s), ${rows} rows, ${errors.length} errors`
}

async function importInto(file: string, database: string, accountId: string): Promise<StatementFile> {
  if (!existsSync(database)) throw new AppError('not-found', `There is no database at ${database}.`)
  const db = await openBank(database)
  try {
    const owner = await db.selectFrom('accounts').select('customer_id').where('id', '=', accountId).executeTakeFirst()
    const account = (await accountsOf(db, owner?.customer_id ?? '')).find(({ id }) => id === accountId)
    if (!owner || !account) throw new AppError('not-found', `There is no account ${accountId} in ${database}.`)
    const statement = readStatement(wholeFile(file), basename(file), undefined, account.currency)
    const now = Date.now()
    const today = dayIn(readBankProfile(SEED_DIR).timeZone, now)
    const customerId = owner.customer_id
    const merchants = readMerchants(SEED_DIR)
    const { rows, errors } = await prepareImport(db, statement, { customerId, account, merchants, today })
    const fresh = rows.filter((row) => row.status === 'new')
    const importedAt = new Date(now).toISOString()
    if (fresh.length > 0) await book(db, fresh, { customerId, account, fileName: basename(file), importedAt })
    console.log(
      `${fresh.length} imported, ${rows.length - fresh.length} known or possibly known, ${errors.length} errors`,
    )
    return { ...statement, errors }
  } finally {
    await db.destroy()
  }
}

function summary({ format, accounts, errors, csv, assumedDateOrder }: StatementFile): string {
  const rows = accounts.reduce((sum, account) => sum + account.rows.length, 0)
  const order = assumedDateOrder ?? (csv && !csv.dateOrderCertain ? csv.mapping.dateOrder : null)
  const assumed = order ? `; dates could be read in another order, ${order} is assumed` : ''
  return `${format}: ${accounts.length} account(s), ${rows} rows, ${errors.length} errors${assumed}`
}

function report({ format, accounts, errors }: StatementFile) {
  return { format, accounts: accounts.map(accountReport), errors }
}

function accountReport({ id, currency, balanceMinor, balanceOn, rows }: StatementAccount) {
  return {
    id,
    currency,
    balanceMinor,
    balanceOn,
    rows: rows.map(({ bookedOn, occurredAt, amountMinor, payee, reference, note, customer }) => ({
      bookedOn,
      ...(occurredAt === null ? {} : { occurredAt }),
      amountMinor,
      payee,
      reference,
      note,
      ...(customer ? { customer } : {}),
    })),
  }
}

main().catch((error: unknown) => {
  const known = error instanceof AppError || (error instanceof Error && 'code' in error)
  console.error(known ? (error as Error).message : error)
  process.exit(1)
})
