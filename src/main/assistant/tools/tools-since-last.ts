// 'How many days since I last went to Starbucks', 'how long ago was my last salary': the days that have passed since the latest payment.
import { daysBetween } from '../../../shared/dates'
import { said } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import type { Answerable } from '../intents'
import { anyWording } from '../words/word-lists'
import { DERIVED } from './found'

const SINCE = anyWording([
  'how (?:long|many (?:days|weeks|months)) (?:ago|since|back|(?:has|have|is) (?:it|passed|gone)\\b.*\\bsince)',
  '(?:days|weeks|months) since',
  'kitne (?:din|hafte|mahine) (?:ho ?gaye|pehle)',
])

/** What is about something whatever it names. */
const OF_ITSELF: readonly Answerable[] = ['fees', 'cash', 'salary', 'refunds']

/** Whether the time since something was last paid is asked for. */
export function asksHowLongSince(
  intent: Answerable,
  { question, periodGiven, payee, categoryId, hintedCategoryId }: Ask,
): boolean {
  const named = payee !== null || categoryId !== null || hintedCategoryId !== null || OF_ITSELF.includes(intent)
  return SINCE.test(question) && !periodGiven && named
}

/** The latest payment, as `tool` tells it, begun with the days since; as it tells the question otherwise where it finds no day. */
export async function sinceLast(scope: Scope, ask: Ask, tool: Tool): Promise<Findings> {
  const told = await tool(scope, { ...ask, question: 'when was the last payment' })
  const on = told.facts.find(({ slot, kind }) => kind === 'date' && slot === told.headline)
  if (!on) return told
  const days = daysBetween(String(on.value) as Ask['period']['to'], scope.asOf)
  return {
    ...told,
    facts: [...told.facts, scope.write.count('days', days, ['day', 'days'], DERIVED, said('have passed|has passed'))],
    wording: [`{days} ${days === 1 ? 'has' : 'have'} passed since the latest payment.`, ...told.wording],
    headline: 'days',
  }
}
