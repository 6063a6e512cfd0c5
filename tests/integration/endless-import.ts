// A child process for killed.test.ts: imports a statement of many rows and takes it out again, over and over until it is
// killed. Arguments: 'import' and the bank's file. Says 'begun' once.
import { randomUUID } from 'node:crypto'
import { openBank } from '../../src/main/db/open'
import { JOBS } from '../../src/main/jobs/jobs'

/** More than are booked at once. */
const ROWS = 4_000

const [, bankFile = ''] = process.argv.slice(2)
const watch = { onProgress: () => {}, signal: new AbortController().signal }
const lines = Array.from(
  { length: ROWS },
  (_, at) => `2026-10-${String(1 + (at % 28)).padStart(2, '0')},SHOP ${at},-${at + 1}.00`,
)
const bytes = new TextEncoder().encode(['Date,Narration,Amount', ...lines, ''].join('\n'))

const db = await openBank(bankFile)
const { id: accountId, customer_id: customerId } = await db
  .selectFrom('accounts')
  .select(['id', 'customer_id'])
  .where('kind', '=', 'savings')
  .orderBy('id')
  .executeTakeFirstOrThrow()
await db.destroy()

process.send?.('begun')
for (;;) {
  const batchId = randomUUID()
  await JOBS.importBooking(
    {
      ...{ bankFile, customerId, accountId, batchId, fileName: 'many.csv', bytes, mapping: null, merchants: [] },
      ...{ today: '2026-10-31', importedAt: '2026-10-31T12:00:00.000Z' },
      ...{ includePossibleDuplicates: true, keepsMapping: false },
    },
    watch,
  )
  await JOBS.importRemoval({ bankFile, customerId, batchId })
}
