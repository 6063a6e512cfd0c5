// Seeds the bank that the tests share: 150 customers over 12 months up to a fixed day.
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import temporaryFolder from '../temporary-folder'

export const AS_OF = '2026-10-31'

export default function globalSetup(): () => void {
  const removeFolder = temporaryFolder()
  const file = join(mkdtempSync(join(tmpdir(), 'teller-e2e-bank-')), 'teller.sqlite')
  const options = ['--customers', '150', '--months', '12', '--random-seed', '7', '--until', AS_OF, '--database', file]
  const seeded = spawnSync(
    process.env.ELECTRON_EXEC_PATH ?? process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, '../../tools/seed.ts'), ...options],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' },
  )
  if (seeded.status !== 0) throw new Error(`the bank for the tests could not be seeded:\n${seeded.stderr}`)
  process.env.TELLER_E2E_BANK = file
  return removeFolder
}
