// npm run durability -- [--rounds 100] [--random-seed 7] [--work import|…] [--json OUT]
// kill −9 at random moments of imports, writing, asking, backup, restore, seeding and migration, in turn; after each the bank is opened
// and checked: sound, all there that was finished, nothing by halves. Fails with the first round that leaves it otherwise.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { seededRandom } from '../src/main/analytics/random'
import { type KilledBank, killedBank } from '../tests/integration/kill-rounds'
import { KILL_WORK, type KillWork } from '../tests/integration/kill-samples'

/** About what each takes once on a small bank, so that kills fall into all of it. */
const LONGEST_MS: Record<KillWork, number> = {
  ...{
    import: 1_500,
    'bulk import': 1_500,
    writing: 300,
    asking: 200,
    backup: 500,
    restore: 700,
    seeding: 1_500,
    migration: 500,
  },
}

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '100' },
      'random-seed': { type: 'string', default: '7' },
      work: { type: 'string' },
      json: { type: 'string' },
    },
  })
  const chosen = KILL_WORK.filter((work) => values.work === undefined || work === values.work)
  if (chosen.length === 0) throw new RangeError(`There is no work '${values.work}'; one of ${KILL_WORK.join(', ')}.`)
  const random = seededRandom(Number(values['random-seed']))
  const banks = new Map<KillWork, KilledBank>()
  const tally: Record<string, { rounds: number; faults: string[] }> = {}
  for (let round = 0; round < Number(values.rounds); round++) {
    const work = chosen[round % chosen.length] as KillWork
    const bank = banks.get(work) ?? (await killedBank(work))
    banks.set(work, bank)
    const ms = Math.round(random() * LONGEST_MS[work])
    const faults = await bank.round(ms)
    const own = tally[work] ?? { rounds: 0, faults: [] }
    tally[work] = {
      rounds: own.rounds + 1,
      faults: [...own.faults, ...faults.map((fault) => `after ${ms} ms: ${fault}`)],
    }
    for (const fault of faults) console.log(`${work}, killed after ${ms} ms: ${fault}`)
    if ((round + 1) % 10 === 0) console.log(`${round + 1} rounds`)
  }
  for (const [work, { rounds, faults }] of Object.entries(tally)) {
    console.log(`${work}: ${rounds} rounds, ${faults.length === 0 ? 'all well' : `${faults.length} faults`}`)
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(tally, null, 2)}\n`)
  if (Object.values(tally).some(({ faults }) => faults.length > 0)) process.exitCode = 1
}
