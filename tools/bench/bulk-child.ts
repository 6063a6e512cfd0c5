// A child process for imports.ts: one bulk import, with the time it takes and the memory it needs.
import { resolve } from 'node:path'
import { publishBulkRows } from '../../src/main/jobs/bulk-publishing-job'
import { readBulkFile } from '../../src/main/jobs/bulk-reading-job'
import { readMerchants } from '../../src/main/seed-files'

export interface BulkMeasured {
  readonly seconds: number
  /** Before the import, and the most while it ran. */
  readonly restMb: number
  readonly peakMb: number
}

const [bankFile = '', file = ''] = process.argv.slice(2)
const merchants = readMerchants(resolve(import.meta.dirname, '../../seed'), 'in')
const unwatched = { onProgress: () => {}, signal: new AbortController().signal }
const staging = { bankFile, stagingFile: `${bankFile}.staging`, fileName: 'extract.csv' }

const peakMb = () => process.resourceUsage().maxRSS / 1024
const restMb = peakMb()
const from = performance.now()
await readBulkFile({ ...staging, file, merchants, today: '2026-11-01', currency: 'INR' }, unwatched)
await publishBulkRows({ ...staging, id: 'bench', importedAt: '2026-11-01T00:00:00.000Z' }, unwatched)
const seconds = (performance.now() - from) / 1000
process.send?.({ seconds, restMb, peakMb: peakMb() } satisfies BulkMeasured)
