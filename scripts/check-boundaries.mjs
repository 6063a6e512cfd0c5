// dependency-cruiser over src with the rules of .dependency-cruiser.cjs. Finding no modules at all is a failure:
// it means that the tool could not read the sources, not that they are clean.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './runtime.mjs'

const cruised = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    'src',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  ],
  { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
)
if (!cruised.stdout) {
  console.error(cruised.stderr)
  process.exit(1)
}
const { summary } = JSON.parse(cruised.stdout)
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`)
if (summary.totalCruised === 0) console.error('No modules were cruised.')
const good = summary.violations.length === 0 && summary.totalCruised > 0
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations`)
process.exit(good ? 0 : 1)
