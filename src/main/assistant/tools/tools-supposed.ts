// What would follow from another income, a new bill, subscriptions given up, or more put aside for a goal.
import { addMonths, firstOf, lastOf, monthOf } from '../../../shared/dates'
import { minorDigits } from '../../../shared/money'
import type { Goal } from '../../../shared/plans'
import { instalmentMinor } from '../../analytics/loan-schedule'
import { wholeMonths } from '../../analytics/whole-months'
import { firstBookedOn } from '../../db/sums'
import { aboutPayee, displayName, type Fact, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { paceAndTarget } from '../intent/saving-plan'
import { type Supposed, supposedIn, supposesBill, supposesLess } from '../intent/supposing'
import { withBankNames } from '../names/account-words'
import { findAmounts } from '../names/amounts'
import type { NamedOther } from '../names/parameters'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { fractionIn } from '../words/limits'
import { plainName } from '../words/question-words'
import { DERIVED, ESTIMATE, found, none, withVerdict } from './found'
import { spent } from './spending-facts'
import { afterChange } from './what-if-after'
import { NOT_ENOUGH, whatIf } from './what-if-page'

const SUGGESTIONS = ['Can I afford a larger purchase?', 'How can I save money?', 'Will I run out of money?']
const MONTHS_SEEN = 6

/** The findings for what a question supposes; null where it supposes none of these. */
export async function supposed(scope: Scope, ask: Ask, kind = supposedOf(ask)): Promise<Findings | null> {
  if (kind === 'income') return otherIncome(scope, ask)
  if (kind === 'bill') return newBill(scope, ask)
  if (kind === 'given-up') return givenUp(scope, ask)
  if (kind === 'loan') return borrowed(scope, ask)
  return null
}

export function supposedOf(ask: Ask): Supposed | null {
  const names = namesOf(ask).length
  return supposedIn(ask.question, { payee: ask.payee, share: ask.share, amount: ask.amountMinor, names })
}

function namesOf(ask: Ask): readonly NamedOther[] {
  return [
    { categoryId: ask.categoryId, payee: ask.payee },
    ...(ask.other ? [ask.other] : []),
    ...ask.together,
    ...ask.without,
  ].filter(({ categoryId, payee }) => categoryId !== null || payee !== null)
}

/** 'What if my salary drops by 20 %?', 'if Nandi Logistics stopped paying?' */
async function otherIncome(scope: Scope, ask: Ask): Promise<Findings> {
  const usual = await whatIf(scope, {}, 1)
  if (!usual) return none(NOT_ENOUGH, SUGGESTIONS)
  const income = ask.payee ? await monthlyFrom(scope, ask.payee) : usual.usual.monthlyIncomeMinor
  const share = ask.share ?? fractionIn(ask.question)
  const less = supposesLess(ask.question)
  const paid = share === null && ask.amountMinor !== null ? incomeAmountIn(scope, ask.question) : null
  const by = share !== null ? Math.round(share * income) : (paid ?? ask.amountMinor ?? income)
  const monthly = /(?<!\b(?:in|after|over) )\b(?:a|per|each|every) year\b|\byearly\b|\bannual/i.test(ask.question)
    ? Math.round(by / 12)
    : by
  if (monthly <= 0) return none('No regular income is known that money could be put aside from.', SUGGESTIONS)
  const incomeMinor = less ? -monthly : monthly
  const bill = share !== null && ask.amountMinor !== null && supposesBill(ask.question) ? ask.amountMinor : null
  // 'A holiday of 50,000 if my salary rose by 10,000': two amounts, of which one is to be spent.
  const bought = paid !== null && ask.amountMinor !== null && paid !== ask.amountMinor ? ask.amountMinor : null
  if (bought !== null) {
    const changes = { incomeMinor, purchases: [{ amountMinor: bought, month: 1 }] }
    return afterChange(scope, ask, monthly, changes, less ? 'less' : 'more', {
      minor: bought,
      words: 'a purchase of {besides}',
    })
  }
  const bills = bill === null ? {} : { bills: [{ monthlyMinor: bill, month: 1 }] }
  return afterChange(
    scope,
    ask,
    monthly,
    { incomeMinor, ...bills },
    less ? 'less' : 'more',
    bill === null ? null : { minor: bill, words: '{besides} more to pay' },
  )
}

/** 'What if I take on an EMI of 8,000?', 'suppose rent goes up by a tenth'. */
async function newBill(scope: Scope, ask: Ask): Promise<Findings> {
  const share = ask.share ?? fractionIn(ask.question)
  const usual = await whatIf(scope, {}, 1)
  if (!usual) return none(NOT_ENOUGH, SUGGESTIONS)
  const [name] = namesOf(ask)
  const categoryId = name?.categoryId ?? ask.hintedCategoryId
  const base = name?.payee
    ? -(await monthlyFrom(scope, name.payee))
    : (usual.usual.spending.find((each) => each.categoryId === categoryId)?.monthlyMinor ?? 0)
  const monthly =
    share === null ? (instalmentIn(scope, ask.question) ?? ask.amountMinor ?? 0) : Math.round(share * base)
  if (share === null && PRICE_ALONE.test(ask.question) && instalmentIn(scope, ask.question) === null)
    return none('Say what the instalment would be each month, and I will work it out.', SUGGESTIONS)
  if (monthly <= 0) return none('Say how much it would cost, and I will work it out.', SUGGESTIONS)
  return afterChange(scope, ask, monthly, { bills: [{ monthlyMinor: monthly, month: 1 }] }, 'bill')
}

/** The amount that income is said to move by, where a question has another; null where it is not said so. */
function incomeAmountIn({ books }: Scope, question: string): number | null {
  const amounts = findAmounts(question, []).filter(({ kind }) => kind === 'amount')
  const moved =
    amounts.length > 1 ? amounts.find(({ start }) => INCOME_BEFORE.test(question.slice(0, start))) : undefined
  return moved ? Math.round(moved.value * 10 ** minorDigits(books.currency)) : null
}

const INCOME_BEFORE = /\b(?:salary|pay|income|wages|earnings|pension|earn\w*|raise|hike|increment|bonus)\b[^,;]{0,30}$/i

/** The instalment of 'a scooter for 90,000 on an EMI of 3,000'; null where a question names none. */
function instalmentIn({ books }: Scope, question: string): number | null {
  const amounts = findAmounts(question, []).filter(({ kind }) => kind === 'amount')
  const monthly = amounts.find(
    ({ start, end }) => OF_INSTALMENT.test(question.slice(0, start)) || BY_MONTH.test(question.slice(end)),
  )
  return monthly ? Math.round(monthly.value * 10 ** minorDigits(books.currency)) : null
}

/** What is bought on instalments has a price, and how long it is paid off is left open. */
const PRICE_ALONE = /\b(?:buy|bought|purchase)\b.*\b(?:on|by|with) (?:an? )?(?:emis?|instal?lments?)\b(?! (?:of|at))/i
const OF_INSTALMENT = /\b(?:emis?|instal?lments?) (?:of|at|for) (?:about |around )?$/i
const BY_MONTH = /^ ?(?:(?:a|per|each|every) month|monthly|(?:emis?|instal?lments?)\b)/i

/** What a loan is paid back over unless the question says it. */
const TERM_MONTHS = 60

const LENT_FOR = ['home', 'car', 'bike', 'education', 'gold'] as const

/** 'What if we took a car loan of 5 lakh?': at the rate of the bank's loan of that kind, which has to be known. */
async function borrowed(scope: Scope, ask: Ask): Promise<Findings> {
  const { ranked, excluded } = await scope.page('customer.products', {})
  const loans = [...ranked, ...excluded]
    .map(({ product }) => product)
    .filter(({ kind, annualRate }) => kind === 'loan' && annualRate !== null)
  const asked = plainName(withBankNames(ask.question))
  const product =
    loans.find(({ name }) => asked.includes(plainName(name))) ??
    loans.find(({ name }) =>
      LENT_FOR.some((word) => asked.includes(`${word} loan`) && ` ${plainName(name)} `.includes(` ${word} `)),
    ) ??
    loans.find(({ name }) => /personal/i.test(name))
  const principalMinor = ask.amountMinor ?? 0
  if (!product || product.annualRate === null || principalMinor <= 0)
    return none('Say what the instalment would be each month, and I will work it out.', SUGGESTIONS)
  const years = /\b(\d{1,2}) years?\b/i.exec(ask.question)
  const termMonths = years ? Number(years[1]) * 12 : TERM_MONTHS
  const instalment = instalmentIn(scope, ask.question)
  if (instalment !== null && instalment < principalMinor) return newBill(scope, ask)
  const monthlyMinor = instalmentMinor({ principalMinor, annualRate: product.annualRate, termMonths })
  const after = await afterChange(scope, ask, monthlyMinor, { bills: [{ monthlyMinor, month: 1 }] }, 'bill')
  if (after.facts.length === 0) return after
  const about = { about: `product:${product.id}` }
  return found({
    ...after,
    facts: [
      ...after.facts,
      scope.write.word('product', product.id, `“${product.name.replace(/[“”]/g, '')}”`, about),
      years
        ? scope.write.share('rate', product.annualRate, DERIVED, said('rate of', about))
        : scope.write.number('term', termMonths, `${termMonths} months`, DERIVED, said('to pay it back', about)),
    ],
    // An answer has four figures: where the question leaves the term open, the one that is taken for it matters more than the rate.
    wording: [
      ...after.wording,
      years ? '{product} has a rate of {rate} a year.' : '{product} leaves {term} to pay it back.',
    ],
    headline: ASKS_EMI.test(ask.question) ? 'monthly' : (after.headline ?? 'product'),
  })
}

const ASKS_EMI =
  /\b(?:what|how (?:much|big|high)|kitn[ai])\b.*\b(?:emis?|instal?lments?|(?:a|per) month)\b|\b(?:emis?|instal?lments?)\b.{0,20}\b(?:be|hoga|hogi|come to|kitn[ai])\b/i

/** What a payee pays or takes in a usual month: signed, the mean of the last whole months. */
export async function monthlyFrom(scope: Scope, payee: string): Promise<number> {
  const months = wholeMonths(await firstBookedOn(scope.db, scope.books), scope.asOf).slice(-MONTHS_SEEN)
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return 0
  const sum = await spent(scope, { payee, from: firstOf(first), to: lastOf(last) }, true)
  return Math.round(sum.amountMinor / months.length)
}

const SHOWN = 2

/** 'What if I drop Netflix and the gym?': what they take in a year. */
async function givenUp(scope: Scope, ask: Ask): Promise<Findings | null> {
  const items = await scope.page('customer.recurring', {})
  const dropped = namesOf(ask).flatMap(({ payee }) => {
    const item = items.find((each) => each.payee === payee && each.amountMinor < 0 && each.status !== 'not-recurring')
    return payee && item ? [{ payee, item }] : []
  })
  if (dropped.length === 0) return null
  const yearlyMinor = dropped.reduce((sum, { item }) => sum + yearOf(item), 0)
  const monthlyMinor = Math.round(yearlyMinor / 12)
  const exact = dropped.every(({ item }) => item.fixedAmount)
  const { write } = scope
  return found({
    facts: [
      write.estimate('kept_year', yearlyMinor, { about: 'all', measure: 'saving-per-year' }, exact),
      write.estimate('kept_month', monthlyMinor, { about: 'all', measure: 'saving-per-month' }, exact),
      ...dropped
        .slice(0, SHOWN)
        .flatMap(({ payee, item }, at) => [
          write.payee(`payee_${at}`, payee, { measure: 'stated' }),
          write.estimate(
            `year_${at}`,
            yearOf(item),
            said('over a year', { about: aboutPayee(payee) }),
            item.fixedAmount,
          ),
        ]),
    ],
    wording: [
      'Over a year, you would keep {kept_year}.',
      'You would keep {kept_month} a month.',
      ...(dropped.length > 1
        ? dropped.slice(0, SHOWN).map((_, at) => `{payee_${at}} takes {year_${at}} over a year.`)
        : []),
    ],
    headline: /\b(?:month|monthly|mahine)\b/i.test(ask.question) ? 'kept_month' : 'kept_year',
    suggestions: SUGGESTIONS,
    table: dropped.map(({ payee, item }) => ({
      label: displayName(payee),
      categoryId: item.categoryId,
      figure: { ...item.paid, amountMinor: -item.paid.amountMinor },
    })),
  })
}

const PER_YEAR = { weekly: 52, fortnightly: 26, 'four-weekly': 13, monthly: 12, quarterly: 4, yearly: 1 } as const

function yearOf({
  amountMinor,
  period,
}: {
  readonly amountMinor: number
  readonly period: keyof typeof PER_YEAR
}): number {
  return -amountMinor * PER_YEAR[period]
}

/** 'If I save 10,000 a month, when is the holiday paid for?': at what is named, or at that on top of the pace so far. */
export function goalAtPace(scope: Scope, ask: Ask, goal: Goal, name: Fact): Findings | null {
  if (
    ask.amountMinor === null ||
    ask.amountMinor <= 0 ||
    !(supposedOf(ask) === 'goal' || BY_THE_MONTH.test(ask.question))
  )
    return null
  const about = `goal:${goal.id}`
  const monthsSaved = Math.max(1, monthsBetween(goal.begunOn, scope.asOf))
  const pace = EXTRA.test(ask.question) ? Math.max(0, goal.savedMinor - goal.putAsideMinor) / monthsSaved : 0
  const { monthly, target } = paceAndTarget(ask.question)
  const minor = (amount: number) => Math.round(amount * 10 ** minorDigits(scope.books.currency))
  const rest = (target === null ? goal.targetMinor : minor(target)) - goal.savedMinor
  if (rest <= 0) return none('{goal} has been reached.', SUGGESTIONS, [name])
  const monthlyMinor = Math.round((monthly === null ? ask.amountMinor : minor(monthly)) + pace)
  const reachedOn = lastOf(addMonths(monthOf(scope.asOf), Math.ceil(rest / monthlyMinor)))
  return withVerdict(
    found({
      facts: [
        name,
        scope.write.derived('monthly', monthlyMinor, said('put aside')),
        scope.write.date('projected', reachedOn, ESTIMATE, said('reached', { about })),
        ...(goal.dueOn ? [scope.write.date('due', goal.dueOn, DERIVED, said('set for', { about }))] : []),
      ],
      wording: [
        'With {monthly} put aside each month, {goal} would be reached around {projected}.',
        '{goal} is set for completion by {due}.',
      ],
      headline: 'projected',
      suggestions: SUGGESTIONS,
    }),
    asksYesOrNo(ask.question) && goal.dueOn ? scope.write.verdict(reachedOn <= goal.dueOn) : null,
  )
}

const BY_THE_MONTH = /^(?!.*\b(?:how much|kitna|what)\b).*\b(?:(?:a|per|each|every) month|monthly)\b/i
const EXTRA = /\b(?:more|extra|additional|another|on top)\b/i

function monthsBetween(from: string, to: string): number {
  const months = (on: string) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7))
  return months(to) - months(from)
}
