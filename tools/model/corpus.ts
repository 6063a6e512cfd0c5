// node scripts/run.mjs tool model/corpus [--phrasings FOLDER] [--out FILE]
// The training data of the embedded model: hand-written phrasings, taken apart, filled with facts and put through the
// application's own checks; what does not pass is left out. The same phrasings give the same file.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { OPENERS } from '../../src/main/assistant/wording/mood'
import { MODEL_SLOTS, STYLES } from '../../src/main/assistant/wording/restating'
import { readPhrasings } from './phrasing-files'
import { sentenceCases } from './sentence-cases'
import { waysOf } from './ways'

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      phrasings: { type: 'string', default: 'tools/model/phrasings' },
      out: { type: 'string', default: 'out/model/corpus.json' },
    },
  })
  const cases = await sentenceCases()
  const groups = readPhrasings(values.phrasings)
  const known = new Set(groups.flatMap(({ plain }) => plain))
  for (const plain of new Set(cases.map((each) => each.plain))) {
    if (!known.has(plain)) console.log(`no phrasings: ${plain}`)
  }
  const found = groups.map((group) => waysOf(group, cases))
  for (const refused of found.flatMap((each) => each.refused)) console.log(refused)
  const all = found.flatMap(({ ways }) => ways)
  mkdirSync(dirname(values.out), { recursive: true })
  writeFileSync(values.out, JSON.stringify({ slots: MODEL_SLOTS, styles: STYLES, openers: OPENERS, groups: all }))
  const ways = all.reduce((sum, each) => sum + each.ways.length + each.heard.length + each.heldOut.length, 0)
  console.log(`${groups.length} groups, ${all.length} sets of facts, ${ways} ways to say them`)
}
