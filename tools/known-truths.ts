// Questions whose right answer is known from the rows alone, made by machine in many wordings for some customers.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldenQuestion } from './golden-questions'
import type { Result } from './golden-report'
import { type KnownBooks, knownBooks } from './known-books'
import { NARROWED } from './known-conditions'
import { OF_HOLDINGS } from './known-holdings'
import { LISTED } from './known-lists'
import { OF_SPENDING } from './known-spending'
import type { Choose } from './question-ways'

export interface Case {
  /** What the braces of a wording are filled with. */
  readonly slots: Readonly<Record<string, string>>
  /** Yes or no, with the figure that bears it out where it is known; or the names that a list has, and some that it has not. */
  readonly truth:
    | { readonly yes: boolean; readonly unit?: 'money' | 'count'; readonly figure?: number }
    | { readonly unit: 'money' | 'count' | 'date'; readonly figure: number | string }
    | { readonly contains: readonly string[]; readonly without: readonly string[]; readonly stated?: string }
}

/** One case that fits the books, by what is asked; null where none does. */
export type Family = (books: KnownBooks, choose: Choose) => Case | null
export type Families = Readonly<Record<string, Family>>

const FAMILIES: Families = { ...OF_SPENDING, ...OF_HOLDINGS, ...LISTED, ...NARROWED }

export const KNOWN_CUSTOMERS =
  'C00001 C00004 C00007 C00011 C00014 C00021 C00029 C00041 C00055 C00066 C00081 C00092 C00105 C00118 C00134'.split(' ')

/** Every wording of every family once for each customer, each about names and times of its own; always the same for a bank. */
export function knownQuestions(file: string, customers: readonly string[]): readonly GoldenQuestion[] {
  // A wording that begins with '-' asks the contrary.
  const wordings = JSON.parse(readFileSync(join(import.meta.dirname, 'known-wordings.json'), 'utf8'))
  return customers.flatMap((customer) => {
    const books = knownBooks(file, customer)
    return Object.entries(FAMILIES).flatMap(([family, draw]) =>
      (wordings[family.replace(/ \|.*/, '')] as readonly string[]).flatMap((wording, at) => {
        const one = draw(books, chooser(`${customer} ${family} ${wording}`))
        if (!one) return []
        const turn = wording.replace(/^-/, '').replace(/\{(\w+)\}/g, (slot, name) => one.slots[name] ?? slot)
        const expect = expected(one.truth, wording.startsWith('-'))
        return [{ id: `${family}: ${at} ${customer}`, role: 'customer' as const, customer, turns: [turn], expect }]
      }),
    )
  })
}

function expected(truth: Case['truth'], contrary: boolean): GoldenQuestion['expect'] {
  if ('contains' in truth) {
    const { stated, ...list } = truth
    return { kind: 'list', ...list, ...(stated && { value: stated }) }
  }
  if (!('yes' in truth)) return { kind: 'figure', unit: truth.unit, value: truth.figure }
  const { yes, unit, figure } = truth
  return { kind: 'yesno', value: yes === contrary ? 'no' : 'yes', ...(unit && figure && { unit, figure }) }
}

function chooser(seed: string): Choose {
  let drawn = 0
  return (items) => {
    const digest = createHash('sha256').update(`${seed} ${drawn++}`).digest()
    return items[digest.readUInt32BE() % items.length] as (typeof items)[number]
  }
}

/** What share of each family is right. */
export function rightByFamily(results: readonly Result[]): Readonly<Record<string, string>> {
  const familyOf = ({ question }: Result) => question.id.replace(/:.*/, '')
  return Object.fromEntries(
    [...new Set(results.map(familyOf))].map((family) => {
      const own = results.filter((result) => familyOf(result) === family)
      const right = own.filter(({ wrong }) => wrong === null).length
      return [family, `${((right / own.length) * 100).toFixed(1)} of ${own.length}`]
    }),
  )
}
