// npm run eval:knowledge -- [--data FILE.jsonl] [--json FILE]
// How often the guide has the right entry first, or among the first three, and how often a question of the kind is answered with
// that entry by the whole assistant. docs/assistant.md has the figures.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Guide, openGuide } from '../src/main/assistant/guide/guide'
import { readKnowledge } from '../src/main/assistant/guide/knowledge'
import { quotedEntry } from '../src/main/assistant/guide/quoted-entry'
import { understand } from '../src/main/assistant/intent/understanding'
import { PROFILE_IDS } from '../src/main/synthetic-bank/countries'
import type { ProfileId } from '../src/shared/profiles'

interface Question {
  readonly question: string
  readonly profile: ProfileId
  /** Null where the guide has nothing to say. */
  readonly entry: string | null
}

const CURRENCY = { in: 'INR', gb: 'GBP', us: 'USD' } as const

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: 'tests/knowledge/questions.jsonl' }, json: { type: 'string' } },
  })
  const lines = readFileSync(values.data, 'utf8').split('\n')
  const questions = lines.flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Question]))
  const guides = new Map(PROFILE_IDS.map((id) => [id, openGuide(readKnowledge('seed', id))]))
  const results = []
  for (const question of questions) results.push(await asked(question, guides.get(question.profile) as Guide))
  for (const guide of guides.values()) guide.close()
  const known = results.filter(({ entry }) => entry !== null)
  const strange = results.filter(({ entry }) => entry === null)
  const result = {
    entries: guides.get('in')?.entries.length ?? 0,
    questions: known.length,
    hitAt1: share(known, ({ entry, found }) => found[0] === entry),
    hitAt3: share(known, ({ entry, found }) => found.slice(0, 3).includes(entry as string)),
    answeredRightly: share(known, ({ entry, quoted }) => quoted === entry),
    answeredOrOffered: share(known, ({ entry, quoted, offered }) => [quoted, ...offered].includes(entry)),
    answeredWithAnother: share(known, ({ entry, quoted }) => quoted !== null && quoted !== entry),
    outside: strange.length,
    outsideQuoted: share(strange, ({ quoted }) => quoted !== null),
  }
  for (const { question, entry, found, quoted } of results) {
    if (found[0] !== entry && entry) console.log(`  ${question}: ${found.slice(0, 3).join(', ')}, not ${entry}`)
    if (quoted !== entry) console.log(`  ${question}: answered with ${quoted}, not ${entry}`)
  }
  console.log(JSON.stringify(result, null, 2))
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
}

async function asked({ question, profile, entry }: Question, guide: Guide) {
  const listener = { payees: [], asOf: '2026-10-31', currency: CURRENCY[profile], country: profile }
  const found = (await guide.find(question)).map((each) => each.entry.id)
  const quoted = await quotedEntry(question, understand(question, listener, null), guide)
  return {
    question,
    entry,
    found,
    quoted: quoted?.entry?.id ?? null,
    offered: quoted?.related.map(({ id }) => id) ?? [],
  }
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : Number((items.filter(holds).length / items.length).toFixed(4))
}
