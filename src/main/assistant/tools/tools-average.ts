// How much on average: a month, a week, a day or a payment, and the median of payments.
import { addMonths, daysBetween, firstOf, lastOf, monthOf } from '../../../shared/dates'
import type { Figure, Month } from '../../../shared/domain'
import { median } from '../../analytics/median'
import { wholeMonths } from '../../analytics/whole-months'
import { firstBookedOn } from '../../db/sums'
import { transactions } from '../../db/transactions'
import { said } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import { isAllTime, lastMonthsPeriod, monthsPeriod, type Period } from '../periods/periods'
import { anyWording } from '../words/word-lists'
import { payersMeant } from './clients'
import { found } from './found'
import { kindNamed } from './income-rows'
import { asksPriceOfOne, COUNTED_THINGS } from './price-of-one'
import { nothing, rows, spent } from './spending-facts'
import { type Topic, topicOf } from './topic'

const USUAL_MONTHS = 6

/** 'How much will I spend next month', 'forecast my expenses for November'. */
export const ASKS_OF_SPENDING_AHEAD = [
  "(?:will|shall|(?:am|are) (?:i|we) (?:going|likely|expected) to) (?:i |we )?(?:likely |probably )?(?:spend|be spending)|(?:i|we)[’']ll (?:probably |likely )?spend",
  '(?:forecast|predict|project|estimate|expect|expected|projected|forecasted|likely|anticipated|predicted|estimated)(?: of| for)? (?:me )?(?:my |our |the )?(?:monthly |total )?(?:spend\\w*|expen\\w+|outgoings)',
  '(?:spend\\w*|expen\\w+|outgoings) (?:forecast|prediction|projection|estimate)',
].join('|')
/** What is likely to be spent is told of what usually is. */
export const SPENDING_AHEAD = anyWording([ASKS_OF_SPENDING_AHEAD])

/** 'What do I spend in an average month?', or by the week, the day or the payment. Whole months, the last six unless a time is named. */
export const averageOf: Tool = async (scope, asked) => {
  // What is likely to be spent is what usually is, whatever month to come the question names.
  const ask = SPENDING_AHEAD.test(asked.question) ? { ...asked, periodGiven: false } : asked
  const per = unitOf(ask.question)
  const period = per === 'payment' ? paymentPeriod(scope, ask) : await averagePeriod(scope, ask)
  const suggestions = ['How much did I spend this month?', 'How can I save money?']
  if (!period) return nothing([], 'An average takes a whole month of transactions.', null, suggestions)
  const topic = topicOf(scope, ask, period)
  const filter = per === 'payment' ? ({ ...topic.filter, direction: 'out' } as const) : topic.filter
  const paid = await spent(scope, filter)
  const onlyPaid =
    ask.payee !== null && paid.amountMinor <= 0 && (await spent(scope, topic.filter, true)).amountMinor > 0
  const payers = onlyPaid ? null : await payersMeant(scope, ask)
  const kind = kindNamed(ask)
  const earned = onlyPaid || payers !== null || kind !== null || asksOfIncome(ask)
  const time = { from: period.from, to: period.to }
  const total = earned
    ? await spent(
        scope,
        onlyPaid
          ? { ...topic.filter, direction: 'in' }
          : kind
            ? { categoryId: kind, direction: 'in', ...time }
            : { kind: 'income', direction: 'in', ...(payers && { payees: payers }), ...time },
        true,
      )
    : paid
  const periodFact = scope.write.period('period', period)
  if (MEDIAN.test(ask.question) && per === 'payment' && !earned) return medianOf(scope, topic, period, suggestions)
  const parts = { payment: total.transactions, month: monthsIn(period), week: daysIn(period) / 7, day: daysIn(period) }
  const average = Math.round(total.amountMinor / parts[per])
  if (total.transactions === 0 || average <= 0) {
    return nothing([...topic.names, periodFact], `You spent nothing${topic.on} in {period}.`, total, suggestions)
  }
  const of = { about: topic.about, period }
  const from = topic.names.length > 0 ? ' from {category}' : ''
  return found({
    facts: [
      ...topic.names,
      periodFact,
      scope.write.derived('average', average, said(`each ${per}`, of)),
      earned
        ? scope.write.figure('total', total, said('in all', of))
        : scope.write.figure('total', total, { ...of, measure: 'spent' }),
    ],
    wording: earned
      ? [`{average} came in each ${per}${from} in {period}, on average.`, `In all, {total} came in${from} in {period}.`]
      : [
          `{average} went out each ${per}${topic.on} in {period}, on average.`,
          `You spent {total}${topic.on} in {period}.`,
        ],
    headline: 'average',
    suggestions,
  })
}

const MEDIAN = /\b(?:median|middle (?:one|value|payment|bill|order))\b/i

/** The payment in the middle: as many were larger as smaller. */
async function medianOf(scope: Scope, topic: Topic, period: Period, suggestions: readonly string[]): Promise<Findings> {
  const paid = await transactions(scope.db, scope.books, { ...topic.filter, direction: 'out' })
  const periodFact = scope.write.period('period', period)
  if (paid.length === 0) {
    const looked: Figure = { amountMinor: 0, transactions: 0, filter: topic.filter }
    return nothing([...topic.names, periodFact], `You spent nothing${topic.on} in {period}.`, looked, suggestions)
  }
  const middle = Math.round(median(paid.map(({ amountMinor }) => -amountMinor)))
  const of = { about: topic.about, period }
  const looked: Figure = { amountMinor: 0, transactions: paid.length, filter: { ...topic.filter, direction: 'out' } }
  return found({
    facts: [
      ...topic.names,
      periodFact,
      scope.write.derived('median', middle, said('median', of)),
      scope.write.count('count', paid.length, ['payment', 'payments'], rows(looked), said('made', of)),
    ],
    wording: [`The median payment${topic.on} in {period} was {median}.`, `You made {count}${topic.on} in {period}.`],
    headline: 'median',
    suggestions,
  })
}

/** 'What do I earn in an average month?' */
function asksOfIncome({ question, payee, categoryId }: Ask): boolean {
  if (payee || categoryId) return false
  return (
    /\b(earn\w*|income|sales|takings|revenue|turnover|come in|comes in|came in|make|bring in|inflow|kama\w*|credited)\b/i.test(
      question,
    ) && !/\b(spen[dt]\w*|paid|payments?|go(?:es)? out|expens\w*)\b/i.test(question)
  )
}

const ONE_OF = new RegExp(
  `\\b(?:${COUNTED_THINGS}|payment|transaction|purchase|time|basket|bill|tab|ticket|fare|settlement|invoice|credit(?! card)|deposit|instalment|premium|cheque|donation|film|movie|lesson)s?\\b`,
  'i',
)

type Unit = 'month' | 'week' | 'day' | 'payment'

function unitOf(question: string): Unit {
  if (
    /\b(monthly|monthwise|(per|a|each|every|by|average|avg|typical|usual|normal) month|month (on|by) month)\b/i.test(
      question,
    )
  )
    return 'month'
  if (ONE_OF.test(question) || asksPriceOfOne(question)) return 'payment'
  if (/\beach\b(?! (?:month|week|day|one of))|\b(?:a|per|one|each) (?:go|piece|meal|cup|fill)\b/i.test(question))
    return 'payment'
  if (/\b(week|weekly|hafte|hafta)\b/i.test(question)) return 'week'
  if (/\b(day|daily|din|roz)\b/i.test(question)) return 'day'
  return 'month'
}

function paymentPeriod(scope: Scope, ask: Ask): Period {
  return ask.periodGiven ? ask.period : lastMonthsPeriod(12, scope.asOf)
}

/** The named time when it is a whole month or more; else the last six whole months. */
async function averagePeriod(scope: Scope, ask: Ask): Promise<Period | null> {
  const months: readonly Month[] = wholeMonths(await firstBookedOn(scope.db, scope.books), scope.asOf)
  const [first, last] = [months[0], months.at(-1)]
  if (isAllTime(ask.period)) return first && last ? monthsPeriod(first, last, scope.asOf) : null
  if (ask.periodGiven && unitOf(ask.question) !== 'month' && daysIn(ask.period) >= 7) return ask.period
  if (ask.periodGiven && monthOf(ask.period.from) !== monthOf(ask.period.to)) return ask.period
  const from = months.slice(-USUAL_MONTHS)[0]
  return from && last ? monthsPeriod(from, last, scope.asOf) : null
}

/** Months that a period touches; one that has only begun counts by its days. */
function monthsIn(period: Period): number {
  let months = 0
  for (let month = monthOf(period.from); month <= monthOf(period.to); month = addMonths(month, 1)) {
    const days = daysBetween(firstOf(month), lastOf(month)) + 1
    const to = period.to < lastOf(month) ? period.to : lastOf(month)
    const from = period.from > firstOf(month) ? period.from : firstOf(month)
    months += (daysBetween(from, to) + 1) / days
  }
  return months
}

function daysIn(period: Period): number {
  return daysBetween(period.from, period.to) + 1
}
