// Kinds of payee within a category, by the words that customers have for them: electricity among the bills, petrol within transport.
import type { ProfileId } from '../../../shared/profiles'
import { overlap, plainName, runs, type Span, type Word } from '../words/question-words'
import { merchantsOf } from './known-merchants'
import { EVERYWHERE, type Kind, OF_COUNTRY } from './merchant-kind-words'

export interface KindSpan extends Span {
  /** The customer's own payees of that kind, at least one. */
  readonly payees: readonly string[]
  /** Other words for the same kind: 'diesel and petrol'. */
  readonly others: readonly Span[]
}

/**
 * The kind of payee that a question names, the longest name first, with the payees of `payees` that are of it; of bills that are
 * added up, 'gas and water', those of all. Null where it names none, or several otherwise, and where the customer has paid nobody
 * of one of them.
 */
export function kindIn(
  words: readonly Word[],
  payees: readonly string[],
  country: ProfileId | undefined,
): KindSpan | null {
  if (!country) return null
  const named = runs(words, LONGEST).filter(({ text }) => KINDS[country].has(plainName(text)))
  const [run] = named
  const kind = run && KINDS[country].get(plainName(run.text))
  const before = run && words[words.findIndex(({ start }) => start === run.start) - 1]
  if (kind?.notOne && /^an?$/i.test(before?.text ?? '')) return null
  const others = named.filter((each) => run && !overlap(each, run))
  if (!kind) return null
  if (others.some(({ text }) => KINDS[country].get(plainName(text)) !== kind)) {
    return kindsAdded([run, ...withoutOverlaps(others)], words, payees, country)
  }
  const own = payees.filter((payee) => isOf(kind, payee, country))
  if (own.length === 0) return null
  return { start: run.start, end: run.end, payees: own, others }
}

/** Each kind that is named, with the customer's payees of it, in the order of the words; none where nobody is paid for one of them. */
export function kindsIn(
  words: readonly Word[],
  payees: readonly string[],
  country: ProfileId | undefined,
): readonly NamedKind[] {
  if (!country) return []
  const found = withoutOverlaps(runs(words, LONGEST).filter(({ text }) => KINDS[country].has(plainName(text)))).map(
    ({ text, start, end }) => {
      const kind = KINDS[country].get(plainName(text)) as Kind
      const own = payees.filter((payee) => isOf(kind, payee, country))
      return { start, end, payees: own, wide: WIDE.test(`${kind.groups.join(' ')} ${text}`) }
    },
  )
  return found.some(({ payees: own }) => own.length === 0) ? [] : found.sort((a, b) => a.start - b.start)
}

/** A kind that a question names and that nobody of the books is of: 'tax' of somebody who pays none. */
export function kindUnpaid(
  words: readonly Word[],
  payees: readonly string[],
  country: ProfileId | undefined,
): string | null {
  if (!country) return null
  const unpaid = runs(words, LONGEST).find(({ text }) => {
    const kind = KINDS[country].get(plainName(text))
    return kind && !IN_PASSING.test(text) && !payees.some((payee) => isOf(kind, payee, country))
  })
  return unpaid?.text ?? null
}

/**
 * The word for what is paid to nobody else, the rent or the electricity, where nobody of the books is of that kind: to tell the whole
 * category instead would tell of other bills.
 */
export function billUnpaid(
  words: readonly Word[],
  payees: readonly string[],
  country: ProfileId | undefined,
): Word | null {
  if (!country) return null
  const [named, ...others] = withoutOverlaps(
    runs(words, LONGEST).filter(({ text }) => KINDS[country].has(plainName(text))),
  )
  const kind = named && KINDS[country].get(plainName(named.text))
  if (!kind || others.length > 0 || IN_PASSING.test(named.text)) return null
  const ofOneBill = kind.groups.some((group) => BILLED.test(group)) || RENT.test(named.text)
  return ofOneBill && !payees.some((payee) => isOf(kind, payee, country)) ? named : null
}

const RENT = /\brent$|^kiraya$/i

/** 'On my phone' names no bill. */
const IN_PASSING = /^(?:apps|online apps|phone|mobile|autos?|water|energy|gas)$/i

export interface NamedKind extends Span {
  readonly payees: readonly string[]
  /** Two such kinds together stand for their whole category: 'petrol and cabs'. */
  readonly wide: boolean
}

const WIDE =
  /\b(?:fuel|ride|rail|clinic|pharmacy|school|nursery|cinema|streaming|games|courses|fitness|supermarket|online-shopping|fashion|electronics|autos?|rickshaws?|metro|labs|flights?|apps)\b/i

function withoutOverlaps(spans: readonly Word[]): readonly Word[] {
  return spans.filter((span, at) => !spans.slice(0, at).some((longer) => overlap(longer, span)))
}

/** 'Gas and water', 'broadband + TV + mobile': the payees of all these bills, where nothing but joining words stands between their names. */
function kindsAdded(
  named: readonly Word[],
  words: readonly Word[],
  payees: readonly string[],
  country: ProfileId,
): KindSpan | null {
  const inOrder = [...named].sort((a, b) => a.start - b.start)
  const joined = inOrder.every((name, at) => {
    const before = inOrder[at - 1]
    if (!before) return true
    const between = words.filter(({ start, end }) => start >= before.end && end <= name.start)
    // Without a word, more than a blank is a sign: '+', ','.
    if (between.length === 0) return name.start - before.end > 1
    return (
      between.every(({ text }) => JOINS.test(text) || BESIDE.test(text)) && between.some(({ text }) => JOINS.test(text))
    )
  })
  const kinds = inOrder.map(({ text }) => KINDS[country].get(plainName(text)) as Kind)
  const own = kinds.map((kind) => payees.filter((payee) => isOf(kind, payee, country)))
  // 'Petrol and cabs' stand for the whole category.
  const billed = kinds.every(({ groups }) => groups.some((group) => BILLED.test(group)))
  if (!joined || !billed || own.some((each) => each.length === 0)) return null
  const [first] = inOrder
  const last = inOrder.at(-1)
  return first && last ? { start: first.start, end: last.end, payees: [...new Set(own.flat())], others: [] } : null
}

/** Groups whose payees send bills of their own. */
const BILLED =
  /^(?:electricity|water|broadband|mobile|gas|piped-gas|television|tv-licence|heating|waste|council)$|-insurance$/
const JOINS = /^(?:and|n|plus|aur|with)$/i
const BESIDE = /^(?:bills?|charges?|the|my|our|for)$/i

/** By the dictionary where it knows the payee and the kind, otherwise by the name. */
function isOf({ groups, names }: Kind, payee: string, country: ProfileId): boolean {
  const group = GROUPS[country].get(plainName(payee))
  return group && groups.length > 0 ? groups.includes(group) : (names?.test(payee) ?? false)
}

const LONGEST = 3

const KINDS: Readonly<Record<ProfileId, ReadonlyMap<string, Kind>>> = {
  in: byWords('in'),
  gb: byWords('gb'),
  us: byWords('us'),
}

const GROUPS: Readonly<Record<ProfileId, ReadonlyMap<string, string>>> = {
  in: byName('in'),
  gb: byName('gb'),
  us: byName('us'),
}

function byWords(country: ProfileId): ReadonlyMap<string, Kind> {
  const kinds = [...EVERYWHERE, ...OF_COUNTRY[country]]
  return new Map(kinds.flatMap((kind) => kind.words.split('|').map((word) => [plainName(word), kind])))
}

function byName(country: ProfileId): ReadonlyMap<string, string> {
  return new Map(merchantsOf(country).map(({ name, group }) => [plainName(name), group]))
}
