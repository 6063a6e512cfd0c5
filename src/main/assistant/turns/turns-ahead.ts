// A time ahead that a turn names in passing: 'the week after', 'all of November', 'up to the 10th' after what is due.
import { addDays } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import type { Answerable } from '../intents'
import { spanAhead } from '../periods/days-ahead'
import { MONTHS } from '../periods/periods'
import { AFTER_THAT, lettersLeft } from './follow-up'
import type { Turn } from './turns-joined'

const DUES: readonly Answerable[] = ['bills', 'instalments']

/**
 * A turn about what is due, in the words that say its time in full; null for other turns, and where it names no time ahead. `masked`:
 * the turn with placeholders for times that have been.
 */
export function dueInTime({ intent, ask }: Turn, question: string, masked: string, asOf: IsoDate): string | null {
  if (!DUES.includes(intent)) return null
  const before = spanAhead(ask.question, asOf)
  if (before && AFTER_THAT.test(question) && before.to > before.from) {
    const days = AS_MANY_DAYS - 1
    return `what bills are due between ${ordinal(addDays(before.to, 1))} and ${ordinal(addDays(before.to, 1 + days))}`
  }
  const month = ONE_MONTH.exec(question)?.[1]
  const span = month ? spanAhead(`in ${month}`, asOf) : null
  if (span && span.from <= addDays(asOf, SOON) && lettersLeft(masked.replace(AROUND, ' ')) === '')
    return `what bills are due in ${month}`
  const to = TO_DAY.exec(question)?.[1]
  return to ? `what is the total of the bills due by the ${to}` : null
}

/** Further ahead nobody asks what is due: 'and in July?' in October means the one that was. */
const SOON = 92
/** A week. */
const AS_MANY_DAYS = 7

function ordinal(on: IsoDate): string {
  return `the ${Number(on.slice(8))}th`
}

const ONE_MONTH = new RegExp(`\\b(${MONTHS.join('|')}|next month)\\b(?! \\d{4})`, 'i')
const AROUND = /\b(?:all|whole|entire|of|in|next|month|due)\b/gi
const TO_DAY = /\b(?:up ?to|till|until|by|before) (?:the )?(\d{1,2}(?:st|nd|rd|th))\b/i
