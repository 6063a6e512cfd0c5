// Whether a sentence is good or bad news, and the words with which one may say so.
import type { Fact } from '../facts'
import { slotsOf } from './sentence'

export type Mood = 'good' | 'bad' | null

/** What stated figures are called where they are good news, and where they are bad news. */
const GOOD_LABELS: ReadonlySet<string> = new Set(['kept', 'gain', 'is left', 'still have', 'saved', 'savings rate'])
const BAD_LABELS: ReadonlySet<string> = new Set([
  'missing',
  'be missing',
  'beyond',
  'beyond your income',
  'overspent',
  'overspent so far',
  'loss',
  'did not come',
  'had the price raised',
])

/** Bad news when any of its facts is; nothing when its facts are neither. */
export function moodOf(template: string, facts: readonly Fact[]): Mood {
  const used = facts.filter(({ slot }) => slotsOf(template).includes(slot))
  const called = (labels: ReadonlySet<string>) => used.some(({ label }) => label.some((each) => labels.has(each)))
  if (used.some(({ trend, measure }) => trend === 'short' || measure === 'shortfall') || called(BAD_LABELS))
    return 'bad'
  if (used.some(({ trend, measure }) => trend === 'ok' || measure === 'saved') || called(GOOD_LABELS)) return 'good'
  return null
}

/** How a sentence of each style may begin; the rest of it follows in lower case. */
export const OPENERS = {
  again: ['Of course: ', 'Sure: ', 'Gladly: ', 'Here you are: '],
  good: ['Good news: ', 'Well done: ', 'Nicely done: ', 'A good sign: '],
  bad: ['Take care: ', 'Worth knowing: ', 'A word of caution: ', 'Something to watch: ', 'Please note: '],
} as const

/** Whether a sentence begins as only good or bad news may; null when it begins with neither. */
export function openerMood(said: string): Mood {
  const begins = (mood: 'good' | 'bad') => OPENERS[mood].some((opener) => said.startsWith(opener))
  return begins('good') ? 'good' : begins('bad') ? 'bad' : null
}
