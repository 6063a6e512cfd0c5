// Whether something is so every month, ever, or always: 'did I pay the rent every month', 'have I spent over 3,000 there in any month',
// 'am I always charged on the 5th', 'did I miss a month'.
import { addMonths, lastOf, monthOf } from '../../../shared/dates'
import { CATEGORY_KIND, type IsoDate, type Transaction } from '../../../shared/domain'
import { isComplete } from '../../analytics/whole-months'
import { transactions } from '../../db/transactions'
import type { Fact } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { IN_ONE_GO } from '../intent/settled-intent'
import { MONTH_NAME } from '../periods/period-reader'
import { allTimePeriod, dayPeriod, monthPeriod, type Period, samePeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { isBeyond, type Limit, limitIn } from '../words/limits'
import { besideLatest, type InMonth, inAll, oneRow, oneTime, type Side, withoutMonth } from './every-month-told'
import { withVerdict } from './found'
import { onlyPays } from './tools-income'
import { topicOf } from './topic'

const EVERY =
  /\b(?:(?:every|each)(?: single)? month|all (?:the |of the )?months|always|without fail|regularly|har (?:ek )?(?:mahin[ae]|month)|hamesha|every time)\b/i
const EVER =
  /\b(?:ever|any (?:single |one )?month|(?:was|is|has) there (?:a|one) month|there (?:been|were) (?:any )?months|in a (?:single )?month|kabhi)\b/i
/** 'The same as last year', 'does it differ from July'. */
const AGAINST_ANOTHER = /\b(?:as|from|than|fixed (?:deposit|income))\b/i
const MISSED = /\b(?:miss(?:ed)?|skip(?:ped)?|forg[eo]t(?:ten)?|fail(?:ed)? to pay|left out)\b/i

/** Whether a yes-or-no question asks of all months, or of any: of a name, the salary or all spending against a limit. */
export function asksOfEveryMonth(ask: Ask): boolean {
  const { question } = ask
  if (!asksYesOrNo(question) || ask.other || ask.together.length > 0) return false
  if (asksByDay(ask)) return true
  if (ask.against) return false
  const named = ask.payee !== null || ask.categoryId !== null
  if (asksIfAlike(ask)) return true
  if (named && (MISSED.test(question) || EVERY.test(question))) return true
  return EVER.test(question) && limitOf(ask) !== null && !IN_ONE_GO.test(question) && (named || SPENT.test(question))
}

/** 'Is the rent the same every month', 'does my phone bill vary', of one payee or the salary. */
export function asksIfAlike(
  ask: Pick<Ask, 'payee' | 'categoryId' | 'question' | 'other' | 'against' | 'together'>,
): boolean {
  const { payee, categoryId, question } = ask
  const alone = ask.other === null && ask.against === null && ask.together.length === 0
  if (!alone || (payee === null && categoryId !== 'salary') || AGAINST_ANOTHER.test(question)) return false
  return asksYesOrNo(question) && (STEADY.test(question) || (SAME.test(question) && EVERY.test(question)))
}

const STEADY =
  /\b(?:constant|fixed|identical|unchanged|vary|varies|varied|varying|fluctuat\w+|the same (?:date|day)|differs? (?:each|every|from month))\b/i

/** 'Did my salary come before the 3rd', 'was it in by 3 June'. */
function asksByDay({ question, categoryId, payee }: Ask): boolean {
  return (
    categoryId === 'salary' && payee === null && dayIn(question) !== null && /\b(?:before|by|after)\b/i.test(question)
  )
}

const SPENT = /\b(?:spen[dt]\w*|expens\w*|kharch\w*|earn\w*)\b/i

function limitOf(ask: Ask): Limit | null {
  const limit = limitIn(ask.question, ask)
  return limit?.kind === 'money' ? limit : null
}

/**
 * Goes through each month of the time asked for, or since the first such payment, and says whether it is so, with the month or the
 * payment that decides it. Null where nothing of the kind is booked.
 */
export async function inEveryMonth(scope: Scope, ask: Ask): Promise<Findings | null> {
  const { question } = ask
  const day = dayIn(question)
  if (day && !EVERY.test(question) && !MISSED.test(question) && asksByDay(ask)) return byDay(scope, ask, day)
  // 'On the 5th' is a day of each month, and no time.
  const given = ask.periodGiven && !(day && !isWholeMonths(ask.period, scope))
  const late = asksIfLate(ask)
  const time = given && !late ? ask.period : allTimePeriod(scope.asOf)
  const topic = topicOf(scope, ask, time)
  const received = ask.categoryId === 'salary' || (ask.payee !== null && (await onlyPays(scope, ask.payee)))
  const booked = await transactions(
    scope.db,
    scope.books,
    received ? { ...topic.filter, direction: 'in' } : topic.filter,
  )
  const all = booked.filter(({ amountMinor }) => amountMinor > 0 === received)
  const months = monthsOf(scope, time.to, given ? time.from : null, booked, all)
  const [latest] = all
  if (!latest || months.length === 0) return null
  const moved = !received && CATEGORY_KIND[latest.categoryId] !== 'spending'
  const told: Side = { scope, ask, topic, kind: received ? 'received' : moved ? 'moved' : 'spent' }
  const limit = limitOf(ask)
  if (limit) {
    const decides = extreme(months, EVERY.test(question) ? opposite(limit) : limit)
    return withVerdict(
      oneTime(told, monthPeriod(decides.month, scope.asOf), decides),
      verdict(isBeyond(decides.minor, limit)),
    )
  }
  if (late) {
    const { from, to } = ask.period
    const own = all.find(({ bookedOn }) => bookedOn >= from && bookedOn <= to)
    if (!own) return null
    const usual = usualDay(all, from)
    const on = Number(own.bookedOn.slice(8))
    const yes = LATE.test(question) ? on > usual : EARLY.test(question) ? on < usual : on <= usual
    return withVerdict(oneTime(told, dayPeriod(own.bookedOn, scope.asOf), oneRow(own)), verdict(yes))
  }
  const constant = day ? null : constancyIn(question)
  const odd = day
    ? all.find(({ bookedOn }) => !day(Number(bookedOn.slice(8))))
    : constant && all.find((row) => constant.of(row) !== constant.of(latest))
  if (odd) {
    const other = oneTime(told, dayPeriod(odd.bookedOn, scope.asOf), oneRow(odd))
    return withVerdict(constant ? besideLatest(told, other, latest) : other, verdict(constant?.varies ?? false))
  }
  const missing = day ? undefined : months.find(({ rows: own }) => own.length === 0)
  if (constant) return withVerdict(besideLatest(told, inAll(told, months), latest), verdict(!constant.varies))
  const findings = missing ? withoutMonth(told, missing.month) : inAll(told, months)
  return withVerdict(findings, verdict(MISSED.test(question) === (missing !== undefined)))

  function verdict(yes: boolean): Fact {
    return scope.write.verdict(yes)
  }
}

/** Whether the first of them in the month at hand came by its day. */
async function byDay(scope: Scope, ask: Ask, isSo: (day: number) => boolean): Promise<Findings> {
  // 'The May salary by the 5th' is of May, whatever else its day is read as.
  const named = [ask.period, ask.against].find(
    (each) => each && samePeriod(each, monthPeriod(monthOf(each.from), scope.asOf)),
  )
  const period = monthPeriod(monthOf((named ?? ask.period).from), scope.asOf)
  const topic = topicOf(scope, ask, period)
  const first = (await transactions(scope.db, scope.books, { ...topic.filter, direction: 'in' })).at(-1)
  const side: Side = { scope, ask, topic, kind: 'received' }
  if (!first) return withVerdict(withoutMonth(side, monthOf(period.from)), scope.write.verdict(false))
  const told = oneTime(side, dayPeriod(first.bookedOn, scope.asOf), oneRow(first))
  return withVerdict(told, scope.write.verdict(isSo(Number(first.bookedOn.slice(8)))))
}

/** 'Before the 5th' is read as a time of the month at hand as well. */
function isWholeMonths({ from, to }: Period, { asOf }: Scope): boolean {
  return from.endsWith('-01') && (to === asOf || to === lastOf(monthOf(to)))
}

/** The day of the month on which most of them came, of those before the time where there are any. */
function usualDay(all: readonly Transaction[], from: IsoDate): number {
  const before = all.filter(({ bookedOn }) => bookedOn < from)
  const days = (before.length > 0 ? before : all).map(({ bookedOn }) => Number(bookedOn.slice(8))).sort((a, b) => a - b)
  return days[Math.floor(days.length / 2)] ?? 1
}

const LATE = /\b(?:late|later|delayed|der se)\b/i
const EARLY = /\b(?:early|earlier|before time)\b/i
const ON_TIME = /\b(?:on time|in time|on schedule|as usual|time pe)\b/i

/** Whether the payment of the month at hand came late, early or on time, by the usual day of the ones before. */
export function asksIfLate(ask: Ask): boolean {
  const { question } = ask
  const named = ask.payee !== null || ask.categoryId === 'salary'
  const day = LATE.test(question) || EARLY.test(question) || ON_TIME.test(question)
  return (
    named &&
    day &&
    asksYesOrNo(question) &&
    /\b(?:c[ao]me|arrived?|paid|pay|credited|landed|received|get|got|aayi|aaya|charged|debited|salary|pension|stipend|on time)\b/i.test(
      question,
    ) &&
    !/\b(?:will|next|can|should)\b/i.test(question)
  )
}

const SAME =
  /\b(?:same|equal|unchanged|constant|identical|fixed|vary|varies|varied|varying|fluctuat\w+|differ(?:s|ed)?)\b/i
const VARIES = /\b(?:vary|varies|varied|varying|fluctuat\w+|differ(?:s|ed)?)\b/i
const OF_DAYS =
  /\b(?:same|fixed|identical) (?:date|day|time)\b|\b(?:date|day)s?\b.{0,20}\b(?:same|fixed|constant|vary|varies|differ)/i

/** 'The same every month', 'on the same date', 'does it vary': what has to be alike in all payments; null where nothing has. */
function constancyIn(question: string): { readonly of: (row: Transaction) => number; readonly varies: boolean } | null {
  if (!SAME.test(question)) return null
  const ofDays = OF_DAYS.test(question)
  return {
    of: ({ bookedOn, amountMinor }) => (ofDays ? Number(bookedOn.slice(8)) : amountMinor),
    varies: VARIES.test(question),
  }
}

/** Months are judged by their lowest where all have to be above, by their highest where one has to be. */
function extreme(months: readonly InMonth[], { side }: Pick<Limit, 'side'>): InMonth {
  const sorted = [...months].sort((a, b) => a.minor - b.minor)
  return (side === 'above' ? sorted.at(-1) : sorted[0]) as InMonth
}

function opposite({ side }: Limit): Pick<Limit, 'side'> {
  return { side: side === 'above' ? 'below' : 'above' }
}

const BY_DAY = new RegExp(
  `\\b(on|before|by|after|until) (?:the )?(\\d{1,2})(?:(?:st|nd|rd|th)\\b|(?= (?:of )?${MONTH_NAME}))`,
  'i',
)

/** 'On the 5th', 'before the 7th': whether a day of the month is so; null where the question says nothing of days. */
function dayIn(question: string): ((day: number) => boolean) | null {
  const match = BY_DAY.exec(question)
  if (!match) return null
  const limit = Number(match[2])
  const word = match[1]?.toLowerCase()
  if (word === 'on') return (day) => day === limit
  if (word === 'after') return (day) => day > limit
  return word === 'before' ? (day) => day < limit : (day) => day <= limit
}

/** From the first month to the last that is over; the one under way counts where something is booked in it. */
function monthsOf(
  scope: Scope,
  to: IsoDate,
  from: IsoDate | null,
  booked: readonly Transaction[],
  all: readonly Transaction[],
): readonly InMonth[] {
  const first = all.at(-1)?.bookedOn ?? to
  const months: InMonth[] = []
  for (let month = monthOf(from && from > first ? from : first); month <= monthOf(to); month = addMonths(month, 1)) {
    const own = all.filter(({ bookedOn }) => monthOf(bookedOn) === month)
    if (own.length === 0 && !isComplete(month, scope.asOf)) break
    const sum = booked.reduce((total, row) => total + (monthOf(row.bookedOn) === month ? row.amountMinor : 0), 0)
    months.push({ month, rows: own, minor: Math.abs(sum) })
  }
  return months
}
