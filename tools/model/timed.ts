// Sets of facts that no tool says: those of a sentence without a time, with one more. One in three is never trained on, so that
// there are enough to measure by; the others teach that a time is said wherever it is asked for.
import { factWriter } from '../../src/main/assistant/facts'
import { monthPeriod } from '../../src/main/assistant/periods/periods'
import { AS_OF, BANK } from '../../src/main/assistant/sample-books.fixture'
import type { SentenceCase } from './sentence-cases'

const PERIOD = monthPeriod('2026-10', AS_OF)
const SLOT = 'time_more'
/** What says a time already, by a slot or in words, or is of no time. */
const TIMED =
  /\{(time|date)|\b(months?|years?|week|day|now|moment|currently|recent|lately|coming|far|run|runs|in a|each|next|newest|would|should|could|likely|since|start|forecast|put|take|cut|invest|build)\b/i

/** The sentence with a time at its end; null where it has one or wants none. */
export function timed(text: string): string | null {
  return TIMED.test(text) || !text.endsWith('.') ? null : `${text.slice(0, -1)} in {time}.`
}

/** The case with its figures in that time. */
export function timedCase(each: SentenceCase): SentenceCase {
  const facts = each.facts.map((fact) => (fact.kind === 'name' ? fact : { ...fact, period: PERIOD }))
  return {
    ...each,
    slots: new Map([...each.slots, ['time', SLOT]]),
    facts: [...facts, factWriter(BANK, AS_OF).period(SLOT, PERIOD)],
  }
}
