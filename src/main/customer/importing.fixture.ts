// For tests: the import of a hand-made bank, its job done at once in this thread.
import type { Merchant } from '../ingest/merchants'
import { JOBS } from '../jobs/jobs'
import type { RunJob } from '../jobs/run'
import type { HandMadeBank } from './hand-made-bank.fixture'
import { type ImportOperations, importOperations } from './import-operations'

const runHere: RunJob = (name, input, watch) => JOBS[name](input as never, watch) as never

export const CALL = { emit: () => {}, signal: new AbortController().signal }

/** On the last of October 2026. */
export function importsInto(bank: HandMadeBank, merchants: readonly Merchant[]): ImportOperations {
  return importOperations({
    db: () => bank.db,
    bankFile: bank.file,
    runJob: runHere,
    merchants,
    today: () => '2026-10-31',
    now: () => Date.UTC(2026, 9, 31),
  })
}
