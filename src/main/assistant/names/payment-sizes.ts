// The size of each payment that a question narrows its rows to: 'payments over 2,000', 'above 1,000 each'.
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { type FoundAmount, findAmounts } from './amounts'
import type { Condition, ConditionReader } from './condition'

const ROWS =
  '(?:payments?|purchases?|transactions?|txns?|orders?|bills?|debits?|credits?|withdrawals?|rides?|trips?|visits?|transfers?|bookings?|expenses?|items?|things|meals?|amounts?|deposits?|invoices?|receipts?)'
const ABOVE =
  '(?:over|above|beyond|exceeding|(?:that (?:were|are) )?(?:more|bigger|larger|higher|greater|dearer|costlier) than|upwards? of|north of|at least|of at least|worth (?:over|more than|at least))'
const BELOW =
  '(?:under|below|beneath|(?:less|smaller|lower|cheaper) than|at most|of at most|not more than|no more than|up to|worth (?:under|less than))'
const MADE_OF = '(?:(?:of|worth|for|that were|that are|which were|each) )?'

/** The size of each payment: 'payments over 2,000', 'above 1,000 each', '500+', 'between 200 and 500 at a time'. */
export const readSize: ConditionReader = (question, { unit }) => {
  // 'Did any client pay more than 25,000': who is one is told by all that they pay.
  if (/\bclients?\b/i.test(question)) return null
  const amounts = findAmounts(question, []).filter(({ kind }) => kind === 'amount')
  for (const [at, amount] of amounts.entries()) {
    const found = sizeAt(question, amount, amounts[at + 1] ?? null, unit)
    if (found) return found
  }
  return null
}

function sizeAt(question: string, first: FoundAmount, second: FoundAmount | null, unit: number): Condition | null {
  const before = question.slice(0, first.start)
  const minor = (value: number) => Math.round(value * unit)
  const ends = (end: number) => end + (EACH.exec(question.slice(end))?.[0].length ?? 0)
  const span = new RegExp(`${MADE_OF}\\b(?:between|from|of) $`, 'i').exec(before)
  if (span && second && /^ ?(?:and|to|-|–) ?$/.test(question.slice(first.end, second.start))) {
    if (!isOfEach(before.slice(0, span.index), question.slice(second.end))) return null
    const only = { minMinor: minor(first.value), maxMinor: minor(second.value) }
    return { only, start: begins(question, span.index), end: ends(second.end) }
  }
  const plus = /^ ?\+|^ (?:and|or) (?:above|more|over|up)\b/i.exec(question.slice(first.end))?.[0] ?? ''
  const below = new RegExp(`${MADE_OF}\\b${BELOW} $`, 'i').exec(before)
  const led = new RegExp(`${MADE_OF}\\b${ABOVE} $`, 'i').exec(before) ?? below
  if (!led && plus === '') return null
  const [start, end] = [led?.index ?? first.start, first.end + plus.length]
  if (!(plus.trim() === '+' && !asksYesOrNo(question)) && !isOfEach(question.slice(0, start), question.slice(end)))
    return null
  const itself = plus !== '' || /\bat (?:least|most)\b|\bup to\b|\bno(?:t)? more than\b/i.test(led?.[0] ?? '')
  const value = minor(first.value)
  const only = below ? { maxMinor: itself ? value : value - 1 } : { minMinor: itself ? value : value + 1 }
  return { only, start: begins(question, start), end: ends(end) }
}

/** 'In payments over 500' goes with its payments; 'my payments over 500' leaves them. */
function begins(question: string, start: number): number {
  return (
    /\bin (?:single |individual )?(?:payments?|purchases?|transactions?|amounts?) $/i.exec(question.slice(0, start))
      ?.index ?? start
  )
}

const EACH =
  /^ (?:each|apiece|a time|at a time|per (?:payment|transaction|purchase|order|visit|go)|at once|in one go)\b/i
/** 'Only above 500' after payments. */
const ONLY = /^\W*(?:(?:and|but|ok|okay|now) )*(?:only|just|sirf)(?: (?:those|the ones|ones|them))? *$/i
/** 'The last bill' is one, and whether it was over 500 is asked of it. */
const OF_ONE = new RegExp(`\\b(?:was|is|did|does) (?:my|the|our|that|this) .*${ROWS.replaceAll('s?', '')}$`, 'i')
/** 'Payments over 500', 'any medical expenses above 2,000', 'over 500 each'. */
function isOfEach(before: string, after: string): boolean {
  if (OF_ONE.test(before.trimEnd())) return false
  if (ONLY.test(before)) return true
  return EACH.test(after) || new RegExp(`\\b${ROWS}\\s*(?:(?:i|we) (?:made|did|had) ?)?$`, 'i').test(before.trimEnd())
}
