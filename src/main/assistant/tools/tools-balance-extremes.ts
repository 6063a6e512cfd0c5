// How low or high the balance of an account was, and on which day; what it was on average.
import { addDays, daysBetween } from '../../../shared/dates'
import type { Account, Figure, IsoDate } from '../../../shared/domain'
import { firstBookedOn, sumsByDay } from '../../db/sums'
import { aboutAccount, said } from '../facts'
import { type Ask, type Findings, type Scope, wantOf } from '../findings'
import { lastMonthsPeriod, type Period } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { found, withVerdict } from './found'
import { spent } from './spending-facts'

const LOWEST = /\b(?:lowest|least|how low|low point|minimum|min|smallest|sabse kam)\b/i
const HIGHEST = /\b(?:highest|most|how high|high point|peak|maximum|max|largest|biggest|sabse zyada)\b/i
const WAS = /\b(?:was|were|had|did|got|went|gone|been|ever|reached|fell|dropped|tha|thi)\b/i
/** 'Was I ever overdrawn', 'has it ever dropped below a lakh'. */
const BELOW =
  /\b(?:overdrawn|negative|in the (?:red|minus)|in minus|(?:below|under|less than) (?:zero|nil|rs|inr|[₹£$]|\d|a |one ))/i
const EVER = /\b(?:ever|never|kabhi|at any (?:time|point)|once)\b/i
const TO_COME = /\b(?:will|shall|should|might|may|could|can|going to|would|next|coming|expected)\b/i

/** 'What was the lowest my balance got', 'when was my balance highest': of days that are over. */
export function wasExtreme(question: string, period: Period | null): boolean {
  if (TO_COME.test(question)) return false
  if (/\bat (?:least|most)\b/i.test(question)) return false
  if (BELOW.test(question) && EVER.test(question)) return true
  if (!(LOWEST.test(question) || HIGHEST.test(question))) return false
  // 'In November' alone, said in October, is to come, whatever November it is read as.
  const ofAnotherYear = period !== null && /\d{4}/.test(period.name) && !/\d{4}|\blast\b/i.test(question)
  return WAS.test(question) || (period !== null && !ofAnotherYear)
}

const MONTHS = 12

interface DayEnd {
  readonly on: IsoDate
  readonly minor: number
}

/** What an account held at the end of the first day of a time and of each day of it that has a row. `nowMinor`: what it holds now. */
async function dayEnds(scope: Scope, period: Period, accountId: string, nowMinor: number): Promise<DayEnd[]> {
  const first = (await firstBookedOn(scope.db, scope.books, accountId)) ?? period.from
  const from = period.from < first ? first : period.from
  const later = await sumsByDay(scope.db, scope.books, { accountId, from })
  const before = later.reduce((left, { sumMinor }) => left - sumMinor, nowMinor)
  let held = before
  const ends = later.flatMap(({ on, sumMinor }) => {
    held += sumMinor
    return on <= period.to ? [{ on, minor: held }] : []
  })
  // Before its first row of the time an account holds what it held the day before.
  return ends[0]?.on === from ? ends : [{ on: from, minor: before }, ...ends]
}

/** 'My average balance in June': that of the ends of its days, and not that of its last one. */
export function asksAverageBalance(question: string): boolean {
  return AVERAGE.test(question) && !TO_COME.test(question)
}

const AVERAGE = /\b(?:average|avg|mean balance|on average|typical(?:ly)?|usual(?:ly)?|generally)\b/i

/** What an account held on average at the end of a day; over a year unless a time is named. `nowMinor`: what it holds now. */
export async function averageBalance(scope: Scope, ask: Ask, account: Account, nowMinor: number): Promise<Findings> {
  const period = ask.periodGiven ? ask.period : lastMonthsPeriod(MONTHS, scope.asOf)
  const ends = await dayEnds(scope, period, account.id, nowMinor)
  const days = ends.map(({ on, minor }, at) => {
    const until = ends[at + 1]?.on ?? addDays(period.to, 1)
    return { minor, days: daysBetween(on, until) }
  })
  const all = days.reduce((sum, each) => sum + each.days, 0)
  const mean = Math.round(days.reduce((sum, each) => sum + each.minor * each.days, 0) / all)
  const { transactions, filter } = await spent(scope, { accountId: account.id, to: period.to }, true)
  return found({
    facts: [
      scope.write.account('account', account),
      scope.write.period('period', period),
      scope.write.figure(
        'balance',
        { amountMinor: mean, transactions, filter },
        said('on average', { about: aboutAccount(account.id), period }),
      ),
    ],
    wording: ['In {period} the balance of {account} was {balance} on average.'],
    headline: 'balance',
    suggestions: ['What was the lowest my balance got this year?', 'What is my balance?', 'Will I run out of money?'],
  })
}

/** The day at whose end an account held least or most; of a year unless a time is named. `nowMinor`: what it holds now. */
export async function extremeBalance(scope: Scope, ask: Ask, account: Account, nowMinor: number): Promise<Findings> {
  const period = ask.periodGiven ? ask.period : lastMonthsPeriod(MONTHS, scope.asOf)
  const ends = await dayEnds(scope, period, account.id, nowMinor)
  const below = BELOW.test(ask.question) && EVER.test(ask.question)
  const least = below || LOWEST.test(ask.question)
  const [best] = ends.sort((a, b) => (least ? a.minor - b.minor : b.minor - a.minor) || (a.on < b.on ? -1 : 1))
  const point = least ? 'lowest' : 'peak'
  const { on, minor } = best as { on: IsoDate; minor: number }
  const rows = await spent(scope, { accountId: account.id, to: on }, true)
  const figure = { ...rows, amountMinor: minor }
  const about = said(`at its ${point}`, { about: aboutAccount(account.id), period })
  const verdict = below && asksYesOrNo(ask.question) ? scope.write.verdict(minor < (ask.amountMinor ?? 0)) : null
  const told = found({
    facts: [
      scope.write.account('account', account),
      scope.write.period('period', period),
      scope.write.date('day', on, { transactions: rows.transactions, filter: rows.filter }, about),
      scope.write.figure('balance', figure, about),
    ],
    wording: [`In {period} the balance of {account} was at its ${point} on {day}, with {balance}.`],
    headline: wantOf(ask.question) === 'date' ? 'day' : 'balance',
    suggestions: ['Will I run out of money?', 'What is my balance?', 'What were my largest payments?'],
  })
  return withVerdict(told, verdict)
}

/** What an account held at the end of an earlier day: its balance without the rows after it. */
export async function balanceAt(scope: Scope, accountId: string, nowMinor: number, to: IsoDate): Promise<Figure> {
  const later = await spent(scope, { accountId, from: addDays(to, 1) }, true)
  const until = await spent(scope, { accountId, to }, true)
  return { ...until, amountMinor: nowMinor - later.amountMinor }
}
