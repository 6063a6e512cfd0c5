// Writes a synthetic bank into an empty database, all or nothing.
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { PROFILE_SETTING } from '../db/bank-profile'
import { withoutIndexes } from '../db/dialects/sqlite'
import { type Db, openBank } from '../db/open'
import { AppError } from '../errors'
import { type Answers, addAnswers, noAnswers } from './answers'
import { countryOf } from './countries'
import { generateBank } from './generate-bank'
import type { BankOptions, GeneratedCustomer } from './generated'
import { rowWriter } from './row-writer'

export type { BankOptions } from './generated'

export interface Seeded {
  readonly customers: number
  readonly transactions: number
  /** What was planted; for evaluations, never for the product. */
  readonly answers: Answers
}

/** One transaction for as many customers: few enough to stay small, many enough to be fast. */
const CUSTOMERS_PER_STEP = 40
/** Of the time; the indexes take the rest. */
const ROWS_SHARE = 0.85

/**
 * Seeds `file`, which must not be there yet (or be empty): everything is written to `file.seeding`, closed, and renamed,
 * so that a crash leaves no half bank. A left-over of an earlier crash is removed first. `onProgress` gets 0–1.
 * Throws AppError 'invalid-request' when the file is there, 'cancelled' when `signal` aborts; then nothing is left.
 */
export async function seedBankFile(
  file: string,
  options: BankOptions,
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): Promise<Seeded> {
  if (existsSync(file) && statSync(file).size > 0) {
    throw new AppError('invalid-request', `${file} is there already. Choose another file, or move this one away first.`)
  }
  const seeding = `${file}.seeding`
  removeDatabase(seeding)
  try {
    const db = await openBank(seeding)
    try {
      // Indexes are built at the end, in one go: keeping them up row by row takes twice as long.
      const seeded = await withoutIndexes(db, 'transactions', () =>
        seedBank(db, options, (done) => onProgress(done * ROWS_SHARE), signal),
      )
      onProgress(1)
      // The last connection to close folds the write-ahead log into the file.
      await db.destroy()
      if (existsSync(`${seeding}-wal`)) throw new Error('the write-ahead log was not folded into the seeded file')
      renameSync(seeding, file)
      return seeded
    } finally {
      await db.destroy()
    }
  } catch (error) {
    removeDatabase(seeding)
    throw error
  }
}

/**
 * Fills an empty bank. The settings 'seeded' and 'seed_options' (JSON) come with the last transaction: a database with
 * customers and without 'seeded' was interrupted. Throws like `seedBankFile`, and when there are customers already.
 */
export async function seedBank(
  db: Db,
  options: BankOptions,
  onProgress: (done: number) => void,
  signal?: AbortSignal,
): Promise<Seeded> {
  if (await db.selectFrom('customers').select('id').limit(1).executeTakeFirst()) {
    throw new AppError('invalid-request', 'This bank has customers already. A synthetic bank needs an empty one.')
  }
  const answers = noAnswers()
  const rows = rowWriter()
  let done = 0
  let transactions = 0
  const country = countryOf(options.profile ?? 'in')
  for (const group of inGroups(generateBank(options), CUSTOMERS_PER_STEP)) {
    const last = done + group.length === options.customers
    await db.transaction().execute(async (step) => {
      if (done === 0) await rows.writeProducts(step, country)
      for (const customer of group) {
        await rows.write(step, customer, transactions)
        addAnswers(answers, customer, transactions)
        transactions += customer.transactions.length
      }
      if (last) {
        await step
          .insertInto('settings')
          .values([
            { key: 'seed_options', value: JSON.stringify(options) },
            { key: 'seeded', value: options.until },
            { key: PROFILE_SETTING, value: options.profile ?? 'in' },
          ])
          .execute()
      }
    })
    done += group.length
    onProgress(done / options.customers)
    // Everything here is synchronous underneath: let a cancellation in.
    await nextTurn()
    if (signal?.aborted && !last) {
      throw new AppError('cancelled', 'The demo bank was not made: it was cancelled. Nothing is left of it.')
    }
  }
  return { customers: done, transactions, answers }
}

function* inGroups(customers: Iterable<GeneratedCustomer>, size: number): Generator<readonly GeneratedCustomer[]> {
  let group: GeneratedCustomer[] = []
  for (const customer of customers) {
    group.push(customer)
    if (group.length === size) {
      yield group
      group = []
    }
  }
  if (group.length > 0) yield group
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true })
}
