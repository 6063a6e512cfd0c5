// What a question names: a category, one of the customer's own payees, a period. Misspellings are understood.
import type { CategoryId, IsoDate } from '../../shared/domain'
import type { ProfileId } from '../../shared/profiles'
import { findAmounts } from './amounts'
import { CATEGORY_PHRASES } from './category-words'
import { editDistance } from './edit-distance'
import { findPeriods } from './find-periods'
import { withMonthsSpelt } from './month-spelling'
import type { Period } from './periods'
import { maskName } from './question-features'
import { KNOWN_WORDS } from './router'

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
  /** Whole units of the currency: the largest amount of the question. */
  readonly amount: number | null
  /** 0–1. */
  readonly share: number | null
  /** A category named by a word that more often means something else: 'rent' in 'when is my rent due'. */
  readonly hintedCategoryId: CategoryId | null
  /** What the name is compared with: 'Swiggy or Zomato'; one of the two is null. */
  readonly other: NamedOther | null
  /** A name in the question that is nobody whom the customer has paid; null when everything is known. */
  readonly strangeName: string | null
  /** The question with placeholders where names and periods stood: what the router reads. */
  readonly masked: string
}

/** 'More than last month' compares with that month; it does not ask about it. */
const COMPARED_WITH = /\b(than|vs|versus|against|with|to|from|compared to|se) (in |the |that of )?$/i

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Reads names and periods out of a screened question. `payees`: the customer's own, as they stand in the books. A
 * payee's full name wins over a category's, exact spelling over a misspelt one; the first period counts.
 */
export function readParameters(
  written: string,
  payees: readonly string[],
  asOf: IsoDate,
  country?: ProfileId,
): Parameters {
  const question = withMonthsSpelt(written, KNOWN_WORDS)
  const periods = findPeriods(question, asOf, country)
  const amounts = findAmounts(question, periods)
  const taken = [...periods, ...amounts]
  const words = wordsOf(question).filter((word) => !taken.some((span) => overlap(word, span)))
  const pair = COMPARES.test(question) ? pairOfNames(words, payees, question) : null
  const [one, other] = pair ?? []
  const payee = one ? (isPayee(one) ? one : null) : exactPayee(words, payees)
  const rest = payee ? words.filter((word) => !overlap(word, payee)) : words
  const category = one
    ? isPayee(one)
      ? null
      : one
    : (exactCategory(rest, question) ?? (payee ? null : fuzzyCategory(rest)))
  const misspelt = payee || category ? null : fuzzyPayee(rest, payees)
  const spans = [
    ...periods.map((period) => ({ ...period, mask: maskName('period') })),
    ...amounts.map((amount) => ({ ...amount, mask: maskName(amount.kind) })),
    ...(payee ? [{ ...payee, mask: maskName('payee') }] : []),
    ...(category ? [{ ...category, mask: maskName('category') }] : []),
    ...(misspelt ? [{ ...misspelt, mask: maskName('payee') }] : []),
    ...(other ? [{ ...other, mask: maskName(isPayee(other) ? 'payee' : 'category') }] : []),
  ]
  const asked = periods.find((period) => !COMPARED_WITH.test(question.slice(0, period.start))) ?? null
  const sums = amounts.filter(({ kind }) => kind === 'amount').map(({ value }) => value)
  return {
    categoryId: category?.categoryId ?? null,
    payee: payee?.payee ?? misspelt?.payee ?? null,
    period: asked?.period ?? null,
    against: periods.find((period) => period !== asked)?.period ?? null,
    amount: sums.length === 0 ? null : Math.max(...sums),
    share: amounts.find(({ kind }) => kind === 'share')?.value ?? null,
    hintedCategoryId: hintedCategory(words),
    other: other
      ? isPayee(other)
        ? { categoryId: null, payee: other.payee }
        : { categoryId: other.categoryId, payee: null }
      : null,
    strangeName: payee || category || misspelt ? null : strangeName(words),
    masked: masked(question, spans),
  }
}

/** A name without accents, case and punctuation, so that 'Café Mysore' and 'cafe mysore' meet. */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

function wordsOf(question: string): readonly Word[] {
  return [...question.matchAll(/[\p{L}\p{M}\d]+(?:[&'’.-][\p{L}\p{M}\d]+)*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The longest payee whose whole name, or whose first words when they are no ordinary words, stand in the question. */
function exactPayee(words: readonly Word[], payees: readonly string[]): PayeeSpan | null {
  const byName = new Map<string, string>()
  const byFirstTwo = new Map<string, string>()
  const byFirstWord = new Map<string, string>()
  for (const payee of payees) {
    const name = plainName(payee)
    const first = name.split(' ')[0] ?? ''
    if (name.length >= 2 && !ordinary(name) && !byName.has(name)) byName.set(name, payee)
    const two = name.split(' ').slice(0, 2)
    const firstTwo = two.join(' ')
    if (firstTwo !== name && two.length === 2 && !two.every(ordinary) && !byFirstTwo.has(firstTwo)) {
      byFirstTwo.set(firstTwo, payee)
    }
    if (first !== name && first.length >= 4 && !ordinary(first) && !byFirstWord.has(first))
      byFirstWord.set(first, payee)
  }
  for (const run of runs(words, 6)) {
    const payee = byName.get(plainName(run.text))
    if (payee) return { ...run, payee }
  }
  for (const run of runs(words, 2)) {
    const payee = byFirstTwo.get(plainName(run.text))
    if (payee) return { ...run, payee }
  }
  for (const run of runs(words, 1)) {
    const payee = byFirstWord.get(plainName(withoutPossessive(run.text)))
    // 'In Mumbai' is a place, whoever is called after it.
    const before = words[words.findIndex((word) => word.start === run.start) - 1]
    if (payee && before?.text.toLowerCase() !== 'in') return { ...run, payee }
  }
  return null
}

function exactCategory(words: readonly Word[], question: string): CategorySpan | null {
  const byPhrase = new Map([...CATEGORY_PHRASES].reverse().map(({ phrase, categoryId }) => [phrase, categoryId]))
  for (const run of runs(words, 4)) {
    const phrase = plainName(run.text)
    const categoryId = byPhrase.get(phrase)
    if (!categoryId) continue
    const before = words[words.findIndex((word) => word.start === run.start) - 1]
    const after = words.find((word) => word.start > run.end - 1)
    const led = [before, after].some((word) => LEADS_TO_CATEGORY.has(plainName(word?.text ?? '')))
    const rent = phrase === 'rent' && !DUE.test(question)
    if (led || rent || !DOUBTFUL.has(phrase)) return { ...run, categoryId }
  }
  return null
}

type PayeeSpan = Span & { readonly payee: string }
type CategorySpan = Span & { readonly categoryId: CategoryId }

/** Words that set two names against each other. */
const COMPARES =
  /\b(or|vs|versus|than|compare\w*|against|between|gap|difference|outweigh\w*|beats?|which|who|ya|zyada|kam)\b/i

/** The first two names of a question, in order; null where there are fewer. */
function pairOfNames(
  words: readonly Word[],
  payees: readonly string[],
  question: string,
): readonly [PayeeSpan | CategorySpan, PayeeSpan | CategorySpan] | null {
  const names: (PayeeSpan | CategorySpan)[] = []
  for (let rest = words; names.length < 3; ) {
    const next = exactPayee(rest, payees) ?? exactCategory(rest, question)
    if (!next) break
    names.push(next)
    rest = rest.filter((word) => !overlap(word, next))
  }
  const [first, second] = names.sort((a, b) => a.start - b.start)
  return first && second && nameOf(first) !== nameOf(second) ? [first, second] : null
}

function nameOf(name: PayeeSpan | CategorySpan): string {
  return isPayee(name) ? `payee ${name.payee}` : name.categoryId
}

function isPayee(name: PayeeSpan | CategorySpan): name is PayeeSpan {
  return 'payee' in name
}

/** A word written like a name that is no word of ordinary questions. */
function strangeName(words: readonly Word[]): string | null {
  const word = words.find(
    ({ text }) => /^\p{Lu}\p{Ll}{2,}/u.test(text) && !ordinary(plainName(withoutPossessive(text))),
  )
  return word?.text ?? null
}

function hintedCategory(words: readonly Word[]): CategoryId | null {
  const doubtful = words
    .map((word) => plainName(word.text))
    .find((word) => DOUBTFUL.has(word) && !NEVER_A_HINT.has(word))
  return CATEGORY_PHRASES.find(({ phrase }) => phrase === doubtful)?.categoryId ?? null
}

/** 'Which bills are due' does not ask about the category of that name. */
const NEVER_A_HINT: ReadonlySet<string> = new Set(['bills', 'pay', 'charges', 'home', 'other', 'card', 'shares', 'fun'])

/** Words for a category that more often mean something else: 'when is my rent due', 'has my salary come'. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  ...'bills pay savings salary pension charges fun cash emi emis policy rent interest home other wages auto shares card'.split(
    ' ',
  ),
  ...'health investment investments sip sips holidays trip holiday'.split(' '),
  ...[
    'mutual fund',
    'mutual funds',
    'card bill',
    'credit card bill',
    'loan repayment',
    'fixed deposit',
    'recurring deposit',
  ],
])
/** 'When is my rent due' asks for a day, 'rent this year' for a sum. */
const DUE = /\b(when|due|next|kab|dena|agla|agli|date)\b/i
const LEADS_TO_CATEGORY: ReadonlySet<string> = new Set(
  'on pe par mein towards into about kharcha spending spend spent spends expenses costs'.split(' '),
)

function fuzzyCategory(words: readonly Word[]): CategorySpan | null {
  for (const word of words) {
    const text = plainName(word.text)
    if (ordinary(text)) continue
    const hit = CATEGORY_PHRASES.find(({ phrase }) => !phrase.includes(' ') && phrase.length >= 6 && near(text, phrase))
    if (hit) return { start: word.start, end: word.end, categoryId: hit.categoryId }
  }
  return null
}

function fuzzyPayee(words: readonly Word[], payees: readonly string[]): PayeeSpan | null {
  const names = payees.map((payee) => ({ payee, name: plainName(payee).replaceAll(' ', '') }))
  let best: PayeeSpan | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const run of runs(words, 3)) {
    const text = plainName(run.text).replaceAll(' ', '')
    if (text.length < 4 || plainName(run.text).split(' ').every(ordinary)) continue
    for (const { payee, name } of names) {
      const allowed = mostEdits(name)
      const edits = editDistance(text, name, allowed)
      if (edits <= allowed && edits < fewest) {
        best = { start: run.start, end: run.end, payee }
        fewest = edits
      }
    }
  }
  return best
}

/** Runs of up to `most` neighbouring words, longest first. */
function runs(words: readonly Word[], most: number): readonly Word[] {
  const all: Word[] = []
  for (let length = Math.min(most, words.length); length >= 1; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      const run = words.slice(first, first + length)
      const start = run[0]?.start ?? 0
      all.push({ text: run.map((word) => word.text).join(' '), start, end: run.at(-1)?.end ?? start })
    }
  }
  return all
}

function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/u, '')
}

function ordinary(word: string): boolean {
  return KNOWN_WORDS.has(word)
}

function near(text: string, name: string): boolean {
  const allowed = mostEdits(name)
  return allowed > 0 && editDistance(text, name, allowed) <= allowed
}

/** Short names are too near to other words to be guessed. */
function mostEdits(name: string): number {
  return name.length >= 8 ? 2 : name.length >= 5 ? 1 : 0
}

function masked(question: string, spans: readonly (Span & { readonly mask: string })[]): string {
  let text = question
  for (const span of [...spans].sort((a, b) => b.start - a.start)) {
    text = text.slice(0, span.start) + span.mask + text.slice(span.end)
  }
  return text.replace(/\s+/g, ' ').trim()
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
