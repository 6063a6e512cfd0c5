// What is put aside by the month, for how long, and what that comes to: two of them say the third.
import { addMonths, monthOf } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import { findAmounts } from '../names/amounts'
import { spanAhead } from '../periods/days-ahead'
import { timesOutside } from '../periods/times-outside'

export interface SavingPlan {
  readonly monthly: number
  readonly months: number
  readonly saved: number
  /** What the question leaves open. */
  readonly asks: 'monthly' | 'months' | 'saved'
}

const SAVES =
  /\b(?:sav(?:e|ed|ing)|put(?:ting)? (?:away|aside|by|in|together)|set(?:ting)? aside|stash\w*|have|reach|collect|bach\w*)\b/i
/** Goals have their own targets and paces; loans are paid back. */
const ELSEWHERE =
  /\b(?:goals?|loans?|emis?|debts?|spen[dt]|budgets?|afford|cost|mortgage|if (?:my|our) (?:salary|pay|income))\b/i
/** '5,000 more a month': beside what is put aside for something already. */
const ON_TOP = /\b(?:add|more|extra|additional)\b.*\b(?:month|monthly)\b/i
const BY_MONTH =
  /^ ?(?:rupees |rs\.? )?(?:aside |away |by |more |extra |additional )?(?:(?:a|per|each|every) month|monthly|p\.?m\.?|(?:har )?mahin[ae])\b/i
const MONTHLY = /\b(?:(?:a|per|each|every) (?:month|week)|monthly|weekly|mahin[ae])\b/i
/** Where a question names no time: the sentence says so. */
const A_YEAR = 12
const TOWARDS = /\b(?:for|to (?:have|reach|get|build|collect|make)|towards?)\b/i
const HOW_LONG = /\b(?:how (?:long|many months|soon)|when|kab|by when|kitne (?:mahine|time))\b/i
const HOW_MUCH = /\b(?:how much|what|kitn[aei])\b/i
/** 'I want to save 50,000 by March'. */
const AIMS =
  /\b(?:(?:i|we)(?:['’]d like| want| need| wish| hope| plan| have|['’]m trying| am trying|['’]m planning| am planning) to|how (?:can|could|do|should|would) (?:i|we)|help (?:me|us)(?: to)?|(?:can|could) (?:i|we)|is it possible to|trying to) (?:\w+ )?(?:sav(?:e|ing)|put (?:away|aside)|set aside|collect|reach|have)\b/i
const IN_SPAN = /\b(?:in|within|over|for|after) (\d{1,2}|a|one|two|three|four|five|six) (month|year)s?\b/i
const COUNTS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }
const MOST_MONTHS = 600

/** What is to be put aside by the month, and the sum that it is to come to, as they are written: '5,000 more a month until I have 4 lakh'. */
export function paceAndTarget(question: string): { readonly monthly: number | null; readonly target: number | null } {
  const amounts = findAmounts(question, []).filter(({ kind }) => kind === 'amount')
  const byMonth = amounts.find(({ end }) => BY_MONTH.test(question.slice(end)))
  const target = byMonth && amounts.find((each) => each !== byMonth)
  return { monthly: byMonth?.value ?? null, target: target?.value ?? null }
}

/** What something is to cost by the month, 'a gym at 1,500 a month', 'a rent of 15,000', as it is written; null where nothing is. */
export function monthlyPriceIn(question: string): number | null {
  const amounts = findAmounts(question, []).filter(({ kind }) => kind === 'amount')
  const byMonth = amounts.find(({ end }) => BY_MONTH.test(question.slice(end)))
  const [only] = amounts
  if (byMonth) return byMonth.value
  return only && amounts.length === 1 && PAID_BY_MONTH.test(question) ? only.value : null
}

/** What has a price by the month without saying so. */
const PAID_BY_MONTH =
  /(?<!\bon )\b(?:an?|another|new|extra) (?:[^ ]+ ){0,3}?(?:emis?|instal?lments?|rent)\b|\b(?:emis?|rent) of\b|\d (?:rent|emi)\b|\bmonthly\b/i

/** A sum that is to be saved, where the question asks how long that takes and names no pace; as it is written. */
export function targetWithoutPace(question: string): number | null {
  if (!SAVES.test(question) || !HOW_LONG.test(question)) return null
  const amounts = findAmounts(question, []).filter(({ kind }) => kind === 'amount')
  const [target] = amounts
  return target && amounts.length === 1 && !BY_MONTH.test(question.slice(target.end)) ? target.value : null
}

/** The plan that a question asks to have worked out; null where it does not name two of the three. Amounts as they are written. */
export function savingPlanIn(question: string, asOf: IsoDate): SavingPlan | null {
  if (!SAVES.test(question) || ELSEWHERE.test(question) || ON_TOP.test(question)) return null
  const deadlines = timesOutside(question, asOf)
  const amounts = findAmounts(question, deadlines).filter(({ kind }) => kind === 'amount')
  const byMonth = amounts.find(({ end }) => BY_MONTH.test(question.slice(end)))
  const target = amounts.find((each) => each !== byMonth)
  const months = monthsIn(question, asOf)
  if (byMonth && target && HOW_LONG.test(question))
    return plan(byMonth.value, Math.ceil(target.value / byMonth.value), target.value, 'months')
  if (!byMonth && target && amounts.length === 1 && MONTHLY.test(question) && HOW_MUCH.test(question)) {
    const within = months ?? (TOWARDS.test(question) ? A_YEAR : null)
    return within === null ? null : plan(target.value / within, within, target.value, 'monthly')
  }
  if (!byMonth && target && amounts.length === 1 && months && AIMS.test(question))
    return plan(target.value / months, months, target.value, 'monthly')
  if (byMonth && !target && months && HOW_MUCH.test(question))
    return plan(byMonth.value, months, byMonth.value * months, 'saved')
  return null
}

function plan(monthly: number, months: number, saved: number, asks: SavingPlan['asks']): SavingPlan | null {
  return monthly > 0 && months > 0 && months <= MOST_MONTHS ? { monthly, months, saved, asks } : null
}

/** Whole months until the day or over the span that a question names. */
function monthsIn(question: string, asOf: IsoDate): number | null {
  const span = IN_SPAN.exec(question)
  if (span)
    return (COUNTS[(span[1] as string).toLowerCase()] ?? Number(span[1])) * (span[2]?.toLowerCase() === 'year' ? 12 : 1)
  const [deadline] = timesOutside(question, asOf)
  const named = deadline?.why === 'ahead' ? deadline.from : spanAhead(question, asOf)?.to
  const to = /\b(?:by|before|until|till)\b/i.test(question) ? named : undefined
  if (!to) return null
  let months = 0
  while (addMonths(monthOf(asOf), months) < monthOf(to)) months++
  return months
}
