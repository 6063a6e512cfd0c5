// What was paid on days of the week: 'at weekends', 'on Saturdays', weekdays against weekends; and on how many days.
import { addDays, daysBetween, weekday } from '../../../shared/dates'
import type { Figure, IsoDate } from '../../../shared/domain'
import { firstBookedOn } from '../../db/sums'
import { spentMinor, transactions } from '../../db/transactions'
import { type Fact, said } from '../facts'
import { type Ask, type Findings, type Scope, wantOf } from '../findings'
import { LISTS_ROWS } from '../intent/settled-intent'
import { lastMonthsPeriod, type Period } from '../periods/periods'
import type { WeekDays } from '../periods/week-days'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { DERIVED, found, withVerdict } from './found'
import { nothing, paymentLines, rows } from './spending-facts'
import { type Topic, topicOf } from './topic'

const USUAL_MONTHS = 12
const SUGGESTIONS = ['On which weekday do I spend most?', 'Where does my money go?', 'What were my largest payments?']
const AVERAGE =
  /\b(?:average|avg|typical\w*|usual\w*|normal\w*|mean|(?:an?|per|each|every) (?:week-?end|week-?day|\w+day|day))\b/i

interface OnDays {
  readonly of: WeekDays
  readonly amountMinor: number
  readonly transactions: number
  /** Days with a payment. */
  readonly paidOn: number
  readonly rows: Awaited<ReturnType<typeof transactions>>
}

/** The sum, the number or the average of what was paid on days of the week; of the last twelve months unless a time is named. */
export async function onWeekDays(scope: Scope, ask: Ask, sets: readonly WeekDays[]): Promise<Findings> {
  const period = ask.periodGiven ? ask.period : lastMonthsPeriod(USUAL_MONTHS, scope.asOf)
  const topic = topicOf(scope, ask, period)
  const all = await transactions(scope.db, scope.books, topic.filter)
  const [own, other] = sets.map((of) => onDays(of, all))
  const periodFact = scope.write.period('period', period)
  if (!own || (own.transactions === 0 && !other)) {
    const looked: Figure = { amountMinor: 0, transactions: 0, filter: topic.filter }
    return nothing(
      [...topic.names, periodFact],
      `There is no spending${topic.on} on those days in {period}.`,
      looked,
      SUGGESTIONS,
    )
  }
  const of = { about: topic.about, period }
  const name = (slot: string, { name }: WeekDays) => scope.write.word(slot, name, name, { about: topic.about })
  const facts = [...topic.names, periodFact, name('weekdays', own.of), amountOf(scope, 'amount', own, of)]
  if (other && AVERAGE.test(ask.question)) return averagesCompared(scope, [own, other], period, topic)
  if (other) {
    const findings = found({
      facts: [...facts, name('other_weekdays', other.of), amountOf(scope, 'other_amount', other, of)],
      wording: [
        `On {weekdays} you spent {amount}${topic.on} in {period}.`,
        `On {other_weekdays} you spent {other_amount}${topic.on} in {period}.`,
      ],
      headline: 'amount',
      suggestions: SUGGESTIONS,
    })
    // 'On weekdays or at weekends' is no question of yes or no.
    const verdict = /\bor\b/i.test(ask.question) ? null : isMore(ask.question, own.amountMinor, other.amountMinor)
    return withVerdict(findings, verdict === null ? null : scope.write.verdict(verdict))
  }
  const count = scope.write.count(
    'count',
    own.transactions,
    ['payment', 'payments'],
    evidence(own, topic.filter),
    said('made|spread over', of),
  )
  if (OF_DAYS.test(ask.question) && wantOf(ask.question) === 'count') {
    return found({
      facts: [
        ...facts,
        scope.write.count('days', own.paidOn, own.of.words, evidence(own, topic.filter), said('had', of)),
      ],
      wording: [
        `{days} had payments${topic.on} in {period}.`,
        `On {weekdays} you spent {amount}${topic.on} in {period}.`,
      ],
      headline: 'days',
      suggestions: SUGGESTIONS,
    })
  }
  if (wantOf(ask.question) === 'count') {
    return found({
      facts: [...facts, count],
      wording: [
        `On {weekdays} you made {count}${topic.on} in {period}.`,
        `On {weekdays} you spent {amount}${topic.on} in {period}.`,
      ],
      headline: 'count',
      suggestions: SUGGESTIONS,
    })
  }
  const averaged = AVERAGE.test(ask.question)
  const occasions = await occasionsOf(scope, own.of, period)
  const average = scope.write.derived('average', Math.round(own.amountMinor / occasions), said('on average', of))
  return found({
    facts: [
      ...facts,
      count,
      ...(averaged ? [average, scope.write.word('weekday', own.of.single, own.of.single, { about: topic.about })] : []),
    ],
    wording: [
      `On average, {average} went out each {weekday}${topic.on} in {period}.`,
      `On {weekdays} you spent {amount}${topic.on} in {period}.`,
      `On {weekdays} you made {count}${topic.on} in {period}.`,
    ],
    headline: averaged ? 'average' : 'amount',
    suggestions: SUGGESTIONS,
    table: LISTS_ROWS.test(ask.question)
      ? paymentLines(
          scope,
          own.rows.slice(0, SHOWN).map((row) => ({ ...row, amountMinor: spentMinor(row.amountMinor) })),
        )
      : [],
  })
}

/** 'What do I spend on a weekday, and on a weekend': what one of each costs. */
async function averagesCompared(
  scope: Scope,
  sets: readonly OnDays[],
  period: Period,
  topic: Topic,
): Promise<Findings> {
  const of = { about: topic.about, period }
  const facts = await Promise.all(
    sets.map(async ({ of: { single, ...days }, amountMinor }, at) => [
      scope.write.word(`weekday_${at}`, single, single, { about: topic.about }),
      scope.write.derived(
        `average_${at}`,
        Math.round(amountMinor / (await occasionsOf(scope, { single, ...days }, period))),
        said('on average', of),
      ),
    ]),
  )
  return found({
    facts: [...topic.names, scope.write.period('period', period), ...facts.flat()],
    wording: sets.map((_, at) => `On average, {average_${at}} went out each {weekday_${at}}${topic.on} in {period}.`),
    headline: 'average_0',
    suggestions: SUGGESTIONS,
  })
}

/** Whether a question counts days, and not payments: 'on how many days did I eat out', 'how many no-spend days'. */
export function countsDays(question: string): boolean {
  return /\bhow many (?:different |separate )?(?:(?:no|zero)[- ]?spend(?:ing)? )?days\b(?! (?:until|till|to|left|away|before|ago))/i.test(
    question,
  )
}

const WITHOUT =
  /\b(?:no|zero)[- ]?spend|\b(?:without|spen[dt] nothing|nothing|no (?:payments?|spending|purchases?|expenses?))\b|\b(?:did(?:n['’]t| not)|not) (?:spend|pay|buy)\b/i

/** On how many days of a time something was paid, or nothing at all. */
export async function daysWithPayments(scope: Scope, ask: Ask): Promise<Findings> {
  const { period } = ask
  const topic = topicOf(scope, ask)
  const paid = await transactions(scope.db, scope.books, { ...topic.filter, direction: 'out' })
  const first = (await firstBookedOn(scope.db, scope.books)) ?? period.from
  const days = daysBetween(period.from > first ? period.from : first, period.to) + 1
  const paidOn = new Set(paid.map(({ bookedOn }) => bookedOn)).size
  const without = WITHOUT.test(ask.question)
  const of = { about: topic.about, period }
  return found({
    facts: [
      ...topic.names,
      scope.write.period('period', period),
      scope.write.count(
        'days',
        without ? days - paidOn : paidOn,
        ['day', 'days'],
        DERIVED,
        said(without ? 'had no' : 'had', of),
      ),
    ],
    wording: [`{days} had ${without ? 'no ' : ''}payments${topic.on} in {period}.`],
    headline: 'days',
    suggestions: SUGGESTIONS,
  })
}

const SHOWN = 15
/** 'How many Mondays', and not how many payments on Mondays. */
const OF_DAYS = /\bhow many (?:different |of (?:the|my|those) )?(?:\w+days|week-?ends|days)\b/i

function onDays(of: WeekDays, all: OnDays['rows']): OnDays {
  const own = all.filter(({ bookedOn }) => of.days.includes(weekday(bookedOn)))
  const paid = own.filter(({ amountMinor }) => amountMinor < 0)
  return {
    of,
    amountMinor: spentMinor(own.reduce((sum, { amountMinor }) => sum + amountMinor, 0)),
    transactions: paid.length,
    paidOn: new Set(paid.map(({ bookedOn }) => bookedOn)).size,
    rows: own,
  }
}

/** At most so many rows can be named one by one; `TransactionFilter.ids`. */
const MOST_IDS = 200

function amountOf(
  scope: Scope,
  slot: string,
  { amountMinor, rows: own }: OnDays,
  of: Pick<Fact, 'about' | 'period'>,
): Fact {
  const about = said('spent', of)
  return own.length > MOST_IDS
    ? scope.write.derived(slot, amountMinor, about)
    : scope.write.figure(
        slot,
        { amountMinor, transactions: own.length, filter: { ids: own.map(({ id }) => id) } },
        about,
      )
}

function evidence({ rows: own }: OnDays, filter: Figure['filter']) {
  const paid = own.filter(({ amountMinor }) => amountMinor < 0)
  return paid.length > MOST_IDS
    ? DERIVED
    : rows({ amountMinor: 0, transactions: paid.length, filter: { ...filter, ids: paid.map(({ id }) => id) } })
}

/** How many weekends, or Saturdays, a time has since the books began. */
async function occasionsOf(scope: Scope, { days }: WeekDays, period: Period): Promise<number> {
  const first = (await firstBookedOn(scope.db, scope.books)) ?? period.from
  const from: IsoDate = period.from > first ? period.from : first
  let count = 0
  for (let at = 0; at <= daysBetween(from, period.to); at++) {
    // A weekend is one occasion, whatever day of it was paid on.
    if (
      weekday(addDays(from, at)) === days.at(-1) ||
      (days.length === WORKING && days.includes(weekday(addDays(from, at))))
    )
      count++
  }
  return Math.max(1, count)
}

const WORKING = 5

/** Of 'do I spend more at weekends than on weekdays'; null for other questions. */
function isMore(question: string, ownMinor: number, otherMinor: number): boolean | null {
  if (!asksYesOrNo(question)) return null
  return /\b(?:less|lower|cheaper|fewer|kam)\b/i.test(question) ? ownMinor < otherMinor : ownMinor > otherMinor
}
