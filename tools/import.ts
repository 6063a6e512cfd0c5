// npm run import -- FILE --dry-run [--json OUT]                   reads a statement and says what is in it
// npm run import -- FILE --database FILE --account ID [--json OUT]   and books what is new in it
// npm run import -- FILE --database FILE                             the same for an extract over many customers
import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { listBackups, newBackupFile } from '../src/main/backup/backup-files'
import { makeBackup } from '../src/main/backup/make-backup'
import { accountsOf } from '../src/main/db/accounts'
import { profileOfFile } from '../src/main/db/bank-profile'
import { removeStaging } from '../src/main/db/bulk-staging'
import { openBank } from '../src/main/db/open'
import { AppError } from '../src/main/errors'
import { type LargeRowFile, readLargeRowFile } from '../src/main/ingest/large-row-file'
import { LARGEST_FILE, readStatement, tooLarge } from '../src/main/ingest/read-statement'
import type { StatementAccount, StatementFile } from '../src/main/ingest/statement'
import { type BulkPublishingInput, publishBulkRows, takeBackBulkImport } from '../src/main/jobs/bulk-publishing-job'
import { readBulkFile } from '../src/main/jobs/bulk-reading-job'
import { bookImport, previewImport } from '../src/main/jobs/import-job'
import { dayIn, readBankProfile, readMerchants } from '../src/main/seed-files'

const SEED_DIR = join(import.meta.dirname, '..', 'seed')
const USAGE =
  'Give a file and either --dry-run, or --database FILE with --account ID; an extract over many customers needs no account.'
const UNWATCHED = { onProgress: () => {}, signal: new AbortController().signal }

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
  if (values.database === undefined) throw new AppError('invalid-request', USAGE)
  if (!existsSync(values.database)) throw new AppError('not-found', `There is no database at ${values.database}.`)
  if (values.account === undefined) {
    await importExtract(file, values.database)
    return
  }
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
  const profile = profileOfFile(database) ?? 'in'
  const db = await openBank(database)
  try {
    const owner = await db.selectFrom('accounts').select('customer_id').where('id', '=', accountId).executeTakeFirst()
    const account = (await accountsOf(db, owner?.customer_id ?? '')).find(({ id }) => id === accountId)
    if (!owner || !account) throw new AppError('not-found', `There is no account ${accountId} in ${database}.`)
    const bytes = wholeFile(file)
    const now = Date.now()
    const input = {
      ...{ customerId: owner.customer_id, accountId, fileName: basename(file), bytes, mapping: null },
      merchants: readMerchants(SEED_DIR, profile),
      today: dayIn(readBankProfile(SEED_DIR, profile).timeZone, now),
    }
    const { counts, errors } = await previewImport(db, input, UNWATCHED)
    if (counts.new > 0) {
      await backUp(database, now)
      const batch = { batchId: randomUUID(), importedAt: new Date(now).toISOString() }
      await bookImport(db, { ...input, ...batch, includePossibleDuplicates: false, keepsMapping: false }, UNWATCHED)
    }
    console.log(
      `${counts.new} imported, ${counts['possible-duplicate'] + counts['already-there']} known or possibly known, ${errors.length} errors`,
    )
    const statement = readStatement(bytes, basename(file), undefined, account.currency)
    return { ...statement, errors }
  } finally {
    await db.destroy()
  }
}

/** As the application does: before the first import of a day. */
async function backUp(database: string, now: number): Promise<void> {
  const folder = join(dirname(database), 'backups')
  const newest = listBackups(folder).find(({ kind }) => kind === 'before-import')
  if (newest?.madeAt.slice(0, 10) === new Date(now).toISOString().slice(0, 10)) return
  const backupFile = newBackupFile(folder, 'before-import', now)
  await makeBackup({ bankFile: database, backupFile, how: 'quick' }, () => {})
}

async function importExtract(file: string, bankFile: string): Promise<void> {
  const now = Date.now()
  const profile = profileOfFile(bankFile) ?? 'in'
  const { currency, timeZone } = readBankProfile(SEED_DIR, profile)
  const stagingFile = `${bankFile}.import-${process.pid}`
  const bank = {
    bankFile,
    stagingFile,
    currency,
    today: dayIn(timeZone, now),
    merchants: readMerchants(SEED_DIR, profile),
  }
  try {
    const { rows, newRows, customers, badRows, counts } = await readBulkFile(
      { ...bank, file, fileName: basename(file) },
      UNWATCHED,
    )
    if (newRows > 0) await publishExtract({ bankFile, stagingFile, fileName: basename(file), counts }, now)
    console.log(
      `${newRows} rows imported, ${rows - newRows} known, ${badRows} errors; ${customers} customers in the file`,
    )
  } finally {
    removeStaging(stagingFile)
  }
}

async function publishExtract(
  staged: Pick<BulkPublishingInput, 'bankFile' | 'stagingFile' | 'fileName' | 'counts'>,
  now: number,
): Promise<void> {
  const { bankFile } = staged
  await backUp(bankFile, now)
  const id = randomUUID()
  try {
    await publishBulkRows({ ...staged, id, importedAt: new Date(now).toISOString() }, UNWATCHED)
  } catch (error) {
    await takeBackBulkImport({ bankFile, id }, UNWATCHED)
    throw error
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
