// npm run eval:privacy -- [--rounds N] [--sizes 0,9,10,11,150,600] [--json FILE]
// Attacks the bank's side of made banks of several sizes: groups shown under k, and differences that speak of fewer than k.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createBackend } from '../src/main/backend'
import { openBank } from '../src/main/db/open'
import { JOBS } from '../src/main/jobs/jobs'
import type { RunJob } from '../src/main/jobs/run'
import { seedBankFile } from '../src/main/synthetic-bank/seed-bank'
import type { Bank } from '../src/shared/contract'
import { attackBank, noFindings } from './privacy-attacks'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '0,9,10,11,150,600' },
    json: { type: 'string' },
  },
})
const UNTIL = '2026-10-31'
const root = join(import.meta.dirname, '..')
const runHere: RunJob = (name, input, watch) => JOBS[name](input as never, watch) as never
const findings = noFindings()
const password = 'only for this run'

for (const customers of values.sizes.split(',').map(Number)) {
  const dataDir = mkdtempSync(join(tmpdir(), 'teller-privacy-'))
  const bankFile = join(dataDir, 'teller.sqlite')
  if (customers === 0) await (await openBank(bankFile)).destroy()
  else await seedBankFile(bankFile, { customers, months: 8, randomSeed: 7, until: UNTIL }, () => {})
  let minute = 0
  const backend = createBackend({
    dataDir,
    seedDir: join(root, 'seed'),
    modelsDir: join(dataDir, 'no-models'),
    // There is a limit to calls in a minute.
    now: () => Date.parse('2026-11-01T03:30:00Z') + 100 * minute++,
    runJob: runHere,
    demo: { customers, months: 8, until: UNTIL },
  })
  const prepared = await backend.dispatch('app.prepare', {})
  if (!prepared.ok) throw new Error(prepared.error.message)
  const bank = prepared.value as Bank
  const admin = bank.demoAccounts.find(({ role }) => role === 'admin')
  await backend.dispatch('session.signIn', { userId: admin?.userId, password: admin?.password ?? password })
  const before = findings.calls
  const attacked = { backend, dataDir, smallestGroup: bank.smallestGroup, currency: bank.currency }
  await attackBank(attacked, Number(values.rounds), customers + 1, findings)
  console.error(`${customers} customers: ${findings.calls - before} calls, ${findings.faults.length} faults so far`)
  await backend.close()
  rmSync(dataDir, { recursive: true, force: true })
}

for (const fault of findings.faults.slice(0, 20)) console.error(fault)
const { faults, ...figures } = findings
if (values.json) writeFileSync(values.json, JSON.stringify(figures, null, 2))
console.log(JSON.stringify(figures))
process.exitCode = faults.length > 0 ? 1 : 0
