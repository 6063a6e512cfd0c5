// What a question names: a category, one of the customer's own payees, a period. Misspellings are understood.
import type { CategoryId, IsoDate } from '../../../shared/domain'
import type { ProfileId } from '../../../shared/profiles'
import { type SpanAhead, timeAhead } from '../periods/days-ahead'
import { type FoundPeriod, findPeriods } from '../periods/find-periods'
import { withMonthsSpelt } from '../periods/month-spelling'
import { addsTimes, asksOfAMove } from '../periods/period-lists'
import type { Period } from '../periods/periods'
import { timesOutside } from '../periods/times-outside'
import { type WeekDays, weekDaysIn } from '../periods/week-days'
import { maskName } from '../router/question-features'
import { KNOWN_WORDS } from '../router/router'
import { overlap, type Span, wordsOf } from '../words/question-words'
import { findAmounts } from './amounts'
import { hintedCategory } from './category-finding'
import { type FoundNames, leftOutIn, namesOf } from './name-finding'
import { isPayee, type Name } from './names-listed'
import { exactPayee } from './payee-finding'

/** A second payee or category; one of them is null. */
export interface NamedOther {
  readonly categoryId: CategoryId | null
  readonly payee: string | null
}

export interface Parameters {
  readonly categoryId: CategoryId | null
  readonly payee: string | null
  readonly period: Period | null
  /** What the question compares that with, or the second time that it names. */
  readonly against: Period | null
  /** A time that lies ahead, where the question asks what is to be paid in it: 'what goes out in the first week of November'. */
  readonly ahead: SpanAhead | null
  /** Whether it names a time that no row can be of. */
  readonly outside: boolean
  /** Days of the week that it is about: 'at weekends'. */
  readonly weekDays: readonly WeekDays[]
  /** All the times of a question that adds them up, 'March and June together'; else none. */
  readonly times: readonly Period[]
  /** Whole units of the currency: the largest amount of the question. */
  readonly amount: number | null
  /** The smaller of two amounts: 'between 5,000 and 10,000'. */
  readonly amountFrom: number | null
  /** 0–1. */
  readonly share: number | null
  /** A category named by a word that more often means something else: 'rent' in 'when is my rent due'. */
  readonly hintedCategoryId: CategoryId | null
  /** What the name is compared with: 'Swiggy or Zomato'; one of the two is null. */
  readonly other: NamedOther | null
  /** Several payees whose names begin with the word that names one; empty where the name is plain. */
  readonly alike: readonly string[]
  /** What is asked of together with the first name: 'Swiggy and Zomato'. */
  readonly together: readonly NamedOther[]
  /** The customer's payees of the kind that the category's word stands for: of 'petrol' the filling stations. */
  readonly shops: readonly string[]
  /** The words for that kind, or for that of a payee that is named by what it is: 'tea stalls'; null where none is named. */
  readonly kind: string | null
  /** What the question leaves out: 'apart from rent'. */
  readonly without: readonly NamedOther[]
  /** A name in the question that is nobody whom the customer has paid; null when everything is known. */
  readonly strangeName: string | null
  /** The question with placeholders where names and periods stood. */
  readonly masked: string
  /** The same with a placeholder for the strange name, too: what the router reads. */
  readonly routed: string
}

/** 'More than last month' compares with that month; it does not ask about it. */
const COMPARED_WITH =
  /\b(?:(?:than|vs|versus|against|with|(?<!\bc[ao]me )from|same as|(?:up|down|more|less|higher|lower) on(?! in ))|(?:compar\w*|relative|close|similar|equal|opposed|next)\b.{0,40}\bto) ((?:in|on|for|during|over|at) (?:the )?|the |that of |what it was in |it was in |(?:it|they|she|he|i|we) (?:did|was|were|had|has|have) (?:in )?)?$/i

/** 'Pichle mahine se is mahine zyada': what stands before 'se' is compared with. */
const LESS_OR_MORE_THAN = /^ se\b(?=.*\b(?:zyada|jyada|kam)\b)/i

const SPAN = /\b(?:between|from|range|within|beech)\b/i

/**
 * Reads names and periods out of a screened question. `payees`: the customer's own, as they stand in the books. A
 * payee's full name wins over a category's, exact spelling over a misspelt one; the first period counts.
 */
export function readParameters(
  written: string,
  payees: readonly string[],
  asOf: IsoDate,
  country?: ProfileId,
  /** Whether words that more often mean something else are categories. */
  fragment = false,
): Parameters {
  const question = withMonthsSpelt(written, KNOWN_WORDS)
  const weekDays = weekDaysIn(question)
  // 'June 2031' is not the June that was, and '31 June' no June.
  const outside = timesOutside(question, asOf, country)
  const within = findPeriods(question, asOf, country).filter((span) => !outside.some((each) => overlap(each, span)))
  const spans = withoutNames(within, question, payees)
  const ahead = timeAhead(question, spans, asOf)
  const periods = (ahead ? [] : spans).filter((span) => !weekDays.some((days) => overlap(days, span)))
  const amounts = findAmounts(question, [...periods, ...outside])
  const taken = [...spans, ...outside, ...amounts, ...weekDays]
  const all = wordsOf(question).filter((word) => !taken.some((span) => overlap(word, span)))
  const out = leftOutIn(question, all, payees, country)
  const words = all.filter((word) => !out.some((each) => overlap(word, each.span)))
  const past = periods.some(({ period }) => period.to < asOf)
  const { payee, category, other, together, strange, shops } = namesOf(words, question, payees, country, fragment, past)
  const masks = [
    ...[...spans, ...outside, ...weekDays].map((span) => ({ ...span, mask: maskName('period') })),
    ...amounts.map((amount) => ({ ...amount, mask: maskName(amount.kind) })),
    ...[payee, category, other].flatMap((name) => (name ? [{ ...name, mask: maskOf(name) }] : [])),
    // The payees of one kind stand in the same place.
    ...together.filter(({ start }) => start !== payee?.start).map((name) => ({ ...name, mask: ' ' })),
    ...out.map(({ span }) => ({ ...span, mask: ' ' })),
  ]
  const asked =
    periods.find(
      ({ start, end }) => !COMPARED_WITH.test(question.slice(0, start)) && !LESS_OR_MORE_THAN.test(question.slice(end)),
    ) ??
    // 'Less in August than June': each stands after a word that compares, and the first one is asked about.
    (periods.length > 1 ? periods[0] : undefined) ??
    // 'Left over from last month' compares with nothing.
    periods.find(
      ({ start }) => periods.length === 1 && /\bfrom $/i.test(question.slice(0, start)) && !asksOfAMove(question),
    ) ??
    null
  const sums = amounts.filter(({ kind }) => kind === 'amount').map(({ value }) => value)
  return {
    categoryId: category?.categoryId ?? null,
    payee: payee?.payee ?? null,
    period: asked?.period ?? null,
    against: periods.find((period) => period !== asked)?.period ?? null,
    ahead,
    outside: outside.length > 0,
    weekDays,
    times: periods.length > 1 && addsTimes(question) ? periods.map(({ period }) => period) : [],
    amount: sums.length === 0 ? null : Math.max(...sums),
    amountFrom: sums.length === 2 && SPAN.test(question) ? Math.min(...sums) : null,
    share: amounts.find(({ kind }) => kind === 'share')?.value ?? null,
    hintedCategoryId: hintedCategory(words),
    other: other && named(other),
    alike: alikeAmong([payee, other, ...together, ...out.map(({ name }) => name)]),
    together: together.map(named),
    shops,
    kind: kindNamed(question, payee, category, shops),
    without: out.map(({ name }) => named(name)),
    strangeName: strange?.text ?? null,
    masked: masked(question, masks),
    routed: masked(question, strange ? [...masks, { ...strange, mask: maskName('payee') }] : masks),
  }
}

/** 'Monsoon Tours' is a payee and no season. */
function withoutNames(spans: readonly FoundPeriod[], question: string, payees: readonly string[]) {
  const words = wordsOf(question)
  return spans.filter((span) => {
    const near = words.filter(({ start, end }) => end > span.start && start < span.end + LONGEST_NAME)
    const name = exactPayee(near, payees)
    return !name || !overlap(name, span) || name.end <= span.end
  })
}

/** The payees whose names begin like the first name that leaves open which one it is. */
function alikeAmong(names: readonly (Name | null)[]): readonly string[] {
  return names.flatMap((name) => (name && isPayee(name) && name.alike ? [name.alike] : []))[0] ?? []
}

function kindNamed(
  question: string,
  payee: FoundNames['payee'],
  category: FoundNames['category'],
  shops: readonly string[],
): string | null {
  const named = payee?.byKind ? payee : shops.length > 0 ? category : null
  return named && question.slice(named.start, named.end)
}

/** Letters after the word of a time that its payee may go on in. */
const LONGEST_NAME = 25

function maskOf(name: Name): string {
  return maskName(isPayee(name) && !name.byKind ? 'payee' : 'category')
}

function named(name: Name): NamedOther {
  return isPayee(name) ? { categoryId: null, payee: name.payee } : { categoryId: name.categoryId, payee: null }
}

function masked(question: string, spans: readonly (Span & { readonly mask: string })[]): string {
  let text = question
  for (const span of [...spans].sort((a, b) => b.start - a.start)) {
    text = text.slice(0, span.start) + span.mask + text.slice(span.end)
  }
  return text.replace(/\s+/g, ' ').trim()
}
