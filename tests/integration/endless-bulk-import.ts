// A child process for killed-bulk-import.test.ts: imports an extract and takes it out again until it is killed.
// Arguments: the bank's file and the extract. Says 'begun' once it adds rows.
import { publishBulkRows, takeBackBulkImport } from '../../src/main/jobs/bulk-publishing-job'
import { readBulkFile } from '../../src/main/jobs/bulk-reading-job'

const [bankFile = '', file = ''] = process.argv.slice(2)
const watch = { onProgress: () => {}, signal: new AbortController().signal }
const stagingFile = `${bankFile}.staged`
const input = {
  bankFile,
  stagingFile,
  file,
  fileName: 'extract.csv',
  merchants: [],
  today: '2026-10-31',
  currency: 'INR',
}

await readBulkFile(input, watch)
process.send?.('begun')
for (let round = 0; ; round++) {
  const id = `${process.pid}-${round}`
  await publishBulkRows({ ...input, id, importedAt: new Date(round).toISOString() }, watch)
  await takeBackBulkImport({ bankFile, id }, watch)
}
