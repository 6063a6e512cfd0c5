// The guide as it lies in seed/knowledge: one file a section, an entry a thing to know.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { GuideEntry } from '../../../shared/guide'
import type { ProfileId } from '../../../shared/profiles'

export interface KnowledgeEntry extends GuideEntry {
  /** Other names, and ways in which people put it. */
  readonly also: readonly string[]
}

const words = z.string().min(1).max(600)
const byCountry = z.union([words, z.strictObject({ in: words, gb: words, us: words })])
const section = z.strictObject({
  section: words,
  entries: z.array(
    z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), title: byCountry, also: z.array(words), text: byCountry }),
  ),
})

/** Sections in the order in which the guide shows them; others follow. */
const ORDER = ['spending', 'saving', 'borrowing', 'everyday-banking', 'staying-safe', 'investing-and-cover', 'teller']

/**
 * The entries for the bank's country, section by section. Throws when a file is malformed or two entries have one id: they
 * ship with the application. Empty when the folder is absent.
 */
export function readKnowledge(seedDir: string, country: ProfileId): readonly KnowledgeEntry[] {
  const folder = join(seedDir, 'knowledge')
  const place = (name: string) => (ORDER.indexOf(name) + ORDER.length + 1) % (ORDER.length + 1)
  const names = listed(folder).sort((a, b) => place(a) - place(b))
  const entries = names.flatMap((name) => {
    const file = section.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')))
    return file.entries.map(({ id, title, also, text }) => ({
      ...{ id, also, section: file.section },
      title: typeof title === 'string' ? title : title[country],
      text: typeof text === 'string' ? text : text[country],
    }))
  })
  const twice = entries.find(({ id }, at) => entries.findIndex((each) => each.id === id) !== at)
  if (twice) throw new RangeError(`The guide has two entries '${twice.id}'.`)
  return entries
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.replace(/\.json$/, ''))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
