// What is imported, seeded and migrated while a process is killed.
export const KILL_WORK = [
  'import',
  'bulk import',
  'writing',
  'asking',
  'backup',
  'restore',
  'seeding',
  'migration',
] as const
export type KillWork = (typeof KILL_WORK)[number]

/** More than are booked at once. */
export const ROWS_OF_STATEMENT = 4_000
export const ROWS_OF_EXTRACT = 3_000
export const CUSTOMERS_OF_EXTRACT = 2_000
export const SMALLEST_BANK = { customers: 12, months: 4, randomSeed: 7, until: '2026-10-31' } as const
/** Beside the bank's file: one of the first version. */
export const OLD_BANK = 'old.sqlite'

export function statement(): Uint8Array {
  const lines = Array.from({ length: ROWS_OF_STATEMENT }, (_, at) => `2026-10-${day(at)},SHOP ${at},-${at + 1}.00`)
  return new TextEncoder().encode(['Date,Narration,Amount', ...lines, ''].join('\n'))
}

export function bulkExtract(): string {
  const lines = Array.from(
    { length: ROWS_OF_EXTRACT },
    (_, at) => `C7${at % CUSTOMERS_OF_EXTRACT},10/1/94,${day(at)}/8/16,${at}.25`,
  )
  return ['CustomerID,CustomerDOB,TransactionDate,TransactionAmount', ...lines].join('\n')
}

function day(at: number): string {
  return String(1 + (at % 28)).padStart(2, '0')
}
