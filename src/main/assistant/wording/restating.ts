// What the embedded model is asked for: one plain sentence, its facts as slots named after their kind, said in other words.

import { NUMBER_WORDS } from '../check/grounding-words'
import type { Fact } from '../facts'
import { slotsOf } from './sentence'

/**
 * How a sentence is to sound: as it is, following a question before it, or with a word of encouragement or of caution,
 * which only a sentence may have that is good or bad news.
 */
export type Style = 'plain' | 'again' | 'good' | 'bad'

export const STYLES: readonly Style[] = ['plain', 'again', 'good', 'bad']

export interface Restating {
  /** As the model was trained: the style, and the sentence with kinds for slots. Nothing in it comes from a customer. */
  readonly prompt: string
  /** The kinds of slots in the sentence, '{money}' and '{money2}', each once, to the facts' own slots. */
  readonly slots: ReadonlyMap<string, string>
}

/** How many facts of each kind one sentence may have. The model has one token for each of these slots. */
const MOST = {
  money: 4,
  count: 2,
  share: 2,
  date: 3,
  time: 2,
  category: 2,
  payee: 2,
  account: 1,
  goal: 1,
  product: 2,
  word: 3,
} as const

type SlotKind = keyof typeof MOST

/** Every slot that the model knows: 'money', 'money2', …, 'word2'. */
export const MODEL_SLOTS: readonly string[] = (Object.keys(MOST) as SlotKind[]).flatMap((kind) =>
  Array.from({ length: MOST[kind] }, (_, at) => numbered(kind, at + 1)),
)

/**
 * The request for one plain sentence. `template`: with the facts' own slots, without a verdict. Null where there is nothing to
 * restate: no slot, a slot twice, more facts of a kind than the model has slots for, or a number that is no fact's ('in the last
 * 30 days'), which the model cannot say.
 */
export function restating(template: string, facts: readonly Fact[], style: Style): Restating | null {
  const kinds = new Map<string, string>()
  const counts = new Map<SlotKind, number>()
  for (const slot of slotsOf(template)) {
    const fact = facts.find((each) => each.slot === slot)
    const kind = fact ? kindOf(fact) : null
    if (!kind || kinds.has(slot)) return null
    const at = (counts.get(kind) ?? 0) + 1
    if (at > MOST[kind]) return null
    counts.set(kind, at)
    kinds.set(slot, numbered(kind, at))
  }
  if (kinds.size === 0 || /\d/.test(template.replaceAll(/\{\w+\}/g, ''))) return null
  const sentence = template.replaceAll(/\{(\w+)\}/g, (_, slot: string) => `{${kinds.get(slot)}}`)
  return { prompt: `${style}\n${sentence}`, slots: new Map([...kinds].map(([slot, kind]) => [kind, slot])) }
}

/** What the model said, with the facts' own slots again; slots that it was not offered stay as they are. */
export function restored(said: string, { slots }: Restating): string {
  return said.replaceAll(/\{(\w+)\}/g, (whole, kind: string) => (slots.has(kind) ? `{${slots.get(kind)}}` : whole))
}

/**
 * Why what the model said is not the sentence that it was asked for; null when it has each of `slots` once and no other, says
 * nothing in figures or names of its own, and ends.
 */
export function restatingProblem(said: string, slots: ReadonlySet<string>): string | null {
  const used = slotsOf(said)
  const words = said.replaceAll(/\{\w+\}/g, ' ').toLowerCase()
  if (used.some((slot) => !slots.has(slot))) return 'a slot that was not offered'
  if (new Set(used).size < used.length) return 'a slot used twice'
  if (used.length < slots.size) return 'a slot left out'
  if (!/^[^.!?]+[.!?]$/.test(said)) return 'it is not one whole sentence'
  if (!/^[\p{L}\s,.;:!?'’()-]*$/u.test(words)) return 'signs that no sentence needs'
  if (NUMBER_WORDS.test(words)) return 'a number in words'
  return /\b(we|my|our)\b/.test(words) ? 'it speaks of itself' : null
}

const NAMED: readonly SlotKind[] = ['category', 'payee', 'account', 'goal', 'product']

/** Slots of the bank's answers that are words, whatever they are about: 'largest', and the name of a segment. */
const WORDS = /^(place|segment)/

/** A verdict is never restated: 'Yes' and 'No' are the tool's. */
function kindOf(fact: Fact): SlotKind | null {
  if (fact.kind === 'verdict') return null
  // A hidden cell of the bank: why it is not shown is said as it is.
  if (fact.value === -1 && fact.evidence && 'page' in fact.evidence) return null
  if (fact.kind === 'period') return 'time'
  if (fact.kind !== 'name') return fact.kind
  if (WORDS.test(fact.slot)) return 'word'
  return NAMED.find((kind) => fact.about.startsWith(`${kind}:`)) ?? 'word'
}

function numbered(kind: string, at: number): string {
  return at === 1 ? kind : `${kind}${at}`
}
