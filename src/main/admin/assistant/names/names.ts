// Names, times and amounts in an administrator's question, and the question with placeholders in their places.

import type { AlertKind } from '../../../../shared/contract'
import type { IsoDate } from '../../../../shared/domain'
import type { ProfileId } from '../../../../shared/profiles'
import { RFM_SEGMENTS, type RfmSegment } from '../../../../shared/rfm'
import { findAmounts } from '../../../assistant/names/amounts'
import { findPeriods } from '../../../assistant/periods/find-periods'
import type { Period } from '../../../assistant/periods/periods'
import { timesOutside } from '../../../assistant/periods/times-outside'
import { editDistance } from '../../../assistant/words/edit-distance'
import type { BankAsk, NamedProduct } from '../scope'
import { categoriesIn, categoryIdsIn } from './categories-asked'
import { type DraftWords, describesProduct, designsIn, draftIn } from './draft-words'
import { rankIn } from './ranks'
import { masked, type Span, withoutSpans } from './spans'
import {
  ACTIVITY_WORDS,
  AGE_WORDS,
  ALERT_WORDS,
  BAND_WORDS,
  keyIn,
  keysIn,
  NEED_WORDS,
  RFM_WORDS,
  STYLE_WORDS,
} from './words'

export interface BankListener {
  /** Of the newest run. */
  readonly segments: readonly string[]
  readonly products: readonly NamedProduct[]
  readonly asOf: IsoDate
  readonly currency: string
  readonly country: ProfileId
}

export interface BankNames extends Omit<BankAsk, 'question' | 'turn' | 'draft' | 'otherDraft'> {
  readonly draft: DraftWords
  readonly otherDraft: DraftWords | null
  /** False where nothing in the question says which place of an order is meant. */
  readonly rankGiven: boolean
  /** Names as 'xsegmentx', 'xproductx', 'xcategoryx', 'xrfmx', 'xagex', 'xperiodx', 'xamountx' and 'xsharex'. */
  readonly masked: string
}

/** Reads a screened question. Nothing is looked up: names that are not in `listener` stay words. */
export function readBankNames(
  question: string,
  listener: BankListener,
  /** Whether a thread is about what is spent on: 'and health?' */
  ofSpending = false,
): BankNames {
  const spans: Span[] = []
  const free = (span: Span) => spans.every((other) => span.end <= other.start || span.start >= other.end)
  const take = (span: Span) => {
    if (!free(span)) return false
    spans.push(span)
    return true
  }
  const segments = namesIn(
    question,
    listener.segments.map((name) => ({ name, value: name })),
  )
    .filter(({ start }) => !BECOMES.test(question.slice(0, start)))
    .filter((each) => take({ ...each, mask: ' xsegmentx ' }))
    .map(({ value }) => value)
  const products = namesIn(
    question,
    listener.products.map((product) => ({ name: product.name, value: product })),
  )
    .filter((each) => take({ ...each, mask: ' xproductx ' }))
    .map(({ value }) => value)
  const aged = question.replace(AMOUNTS, (amount) => 'x'.repeat(amount.length))
  const ages = lastMeant(keysIn(AGE_WORDS, aged), (key) => AGE_WORDS[key]?.asked, aged)
  for (const each of ages) takeMatch(AGE_WORDS[each]?.asked, question, ' xagex ', take)
  const strangeAge = ages.length === 0 && STRANGE_AGE.test(aged)
  if (strangeAge) takeMatch(STRANGE_AGE, aged, ' xagex ', take)
  const rfm = RFM_SEGMENTS.filter((each) => each !== 'at-risk' && each !== 'new')
    .sort((a, b) => RFM_WORDS[b].name.length - RFM_WORDS[a].name.length)
    .filter((each) => takeMatch(RFM_WORDS[each].asked, question, ' xrfmx ', take))
  const also = (['at-risk', 'new'] as const).filter((each) => RFM_WORDS[each].asked.test(question))
  const categories = categoriesIn(question, take, ofSpending || SHARE_OF_SPENDING.test(question))
  const [one = question, two] = designsIn(question) ?? []
  const wordsOf = (part: string) => draftIn(part, listener.currency, categoryIdsIn(part))
  const [draft, otherDraft] = [wordsOf(one), two === undefined ? null : wordsOf(two)]
  const isPair = otherDraft !== null && describesProduct(draft) && describesProduct(otherDraft)
  for (const { start, end } of timesOutside(question, listener.asOf, listener.country))
    take({ start, end, mask: ' xperiodx ' })
  const periods = withoutThan(findPeriods(question, listener.asOf, listener.country), question, listener.asOf)
    .filter((each) => each.period.from <= listener.asOf)
    .filter((each) => take({ start: each.start, end: each.end, mask: ' xperiodx ' }))
  for (const { start, end, kind } of findAmounts(question, spans)) take({ start, end, mask: ` x${kind}x ` })
  // 'More than last month' compares with that month.
  const asked = periods.find(
    ({ start }) =>
      !/\b(than|vs|versus|against|compared (with|to)) (in |during |the )*$/i.test(question.slice(0, start)) &&
      !(SET_AGAINST_IN_HINDI.test(question) && /^[\p{L} ]+? se\b/iu.test(question.slice(start))),
  )
  const rank = rankIn(question)
  const rolling = asked && ROLLING_YEAR.test(question) ? timeOf('the last 12 months', listener.asOf) : null
  const bands = lastMeant(keysIn(BAND_WORDS, question), (key) => BAND_WORDS[key]?.asked, question)
  const alerts = lastMeant(keysIn(ALERT_WORDS, question), (key) => ALERT_WORDS[key as AlertKind].asked, question)
  return {
    segments,
    products,
    rfm: inOrder(question, [...rfm, ...also]),
    categoryId: categories[0] ?? null,
    categories,
    age: ages[0] ?? null,
    ages,
    strangeAge,
    style: keyIn(STYLE_WORDS, withoutSpans(question, spans)),
    need: keyIn(NEED_WORDS, withoutSpans(question, spans)),
    band: bands[0] ?? null,
    bands,
    alert: alerts[0] ?? null,
    alerts,
    activity: keyIn(ACTIVITY_WORDS, question),
    activities: keysIn(ACTIVITY_WORDS, question),
    period: rolling ?? asked?.period ?? null,
    against: periods.find((each) => each !== asked)?.period ?? null,
    rank: rank?.rank ?? 1,
    least: rank?.least ?? false,
    rankGiven: rank !== null,
    draft: otherDraft && !isPair ? wordsOf(question) : draft,
    otherDraft: isPair ? otherDraft : null,
    masked: masked(question, spans),
  }
}

/** 'Going quiet' is no name of a segment. */
const BECOMES = /\b(?:go|goes|going|went|gone|fall|fallen|falling|get|getting|turn\w*|bec[oa]m\w*|stay\w*|keep\w*) $/i

const SET_AGAINST_IN_HINDI = /\b(kam|zyada|jyada|bada|bade|badi|upar|neeche)\b/i

/** 'September se kam' is less than September, and not since then. */
function withoutThan<Found extends { readonly start: number; readonly end: number; readonly period: Period }>(
  found: readonly Found[],
  question: string,
  asOf: IsoDate,
): readonly Found[] {
  if (!SET_AGAINST_IN_HINDI.test(question)) return found
  return found.map((each) => {
    const words = question.slice(each.start, each.end)
    return /\bse$/i.test(words) ? { ...each, period: timeOf(words.replace(/ se$/i, ''), asOf) } : each
  })
}

/** 'The vulnerable… I mean the building band': those that stand behind the correction, where it has one. */
function lastMeant(
  keys: readonly string[],
  askedOf: (key: string) => RegExp | undefined,
  question: string,
): readonly string[] {
  const at = question.search(CORRECTED)
  const behind = at < 0 ? [] : keys.filter((key) => askedOf(key)?.test(question.slice(at)))
  return behind.length > 0 ? behind : keys
}

const CORRECTED = /\b(i mean(t)?|make that|scratch that|correction|no,? wait|sorry|or rather)\b/i

/** 'Over the last year' is no calendar year. */
const ROLLING_YEAR = /\b(over|in|during|within|across|through|for) the (last|past) year\b/i

/** In the order in which the question names them. */
function inOrder(question: string, segments: readonly RfmSegment[]): readonly RfmSegment[] {
  return [...segments].sort((a, b) => question.search(RFM_WORDS[a].asked) - question.search(RFM_WORDS[b].asked))
}

function takeMatch(
  pattern: RegExp | undefined,
  question: string,
  mask: string,
  take: (span: Span) => boolean,
): boolean {
  const match = pattern?.exec(question)
  return match ? take({ start: match.index, end: match.index + match[0].length, mask }) : false
}

interface Named<Value> {
  readonly start: number
  readonly end: number
  readonly value: Value
}

/** Whole names, letters forgiven, and single words that stand in one name alone; in the order of the question. */
function namesIn<Value>(
  question: string,
  names: readonly { readonly name: string; readonly value: Value }[],
): readonly Named<Value>[] {
  const words = [...question.matchAll(/[\p{L}\p{M}\d]+(?:[’'-][\p{L}\p{M}\d]+)*/gu)]
  const found: Named<Value>[] = []
  const wordsOf = (name: string): readonly string[] =>
    name.toLowerCase().match(/[\p{L}\p{M}\d]+(?:[’'-][\p{L}\p{M}\d]+)*/gu) ?? []
  for (const { name, value } of [...names].sort((a, b) => b.name.length - a.name.length)) {
    const parts = wordsOf(name)
    for (let at = 0; at + parts.length <= words.length; at++) {
      const run = words.slice(at, at + parts.length)
      if (!run.every((word, place) => isNear(word[0].toLowerCase(), parts[place] as string))) continue
      found.push({ start: run[0]?.index ?? 0, end: endOf(run.at(-1)), value })
      break
    }
  }
  for (const { name, value } of names) {
    if (found.some((each) => each.value === value)) continue
    const own = wordsOf(name).filter(
      (word) =>
        word.length >= 5 &&
        !TOO_COMMON.has(word) &&
        names.filter((other) => wordsOf(other.name).includes(word)).length === 1,
    )
    const word = words.find((each) => own.some((part) => isNear(each[0].toLowerCase(), part)))
    if (word) found.push({ start: word.index, end: endOf(word), value })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Words of names that questions use for other things, too. */
const TOO_COMMON: ReadonlySet<string> = new Set(
  (
    'savers earners users accounts account budgets spenders customers savings deposit deposits loans family health home travel high ' +
    'income spend spending young steady regular personal senior citizen everyday fixed money people balance transfer insurance cover'
  ).split(' '),
)

function isNear(word: string, part: string): boolean {
  if (word === part || word === `${part}s` || `${word}s` === part) return true
  const shorter = Math.min(word.length, part.length)
  const allowed = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0
  return allowed > 0 && editDistance(word, part, allowed) <= allowed
}

function endOf(match: RegExpMatchArray | undefined): number {
  return match ? (match.index ?? 0) + match[0].length : 0
}

/** In the order in which the question names them. */
const SHARE_OF_SPENDING =
  /\b(?:share|part|percent\w*|proportion|portion|fraction|slice) of (?:all |the |total |customer )?spend\w*|\bspending categor\w+/i

/** '60,000' is no age. */
const AMOUNTS = /\d+(?:[,.]\d+)+|\d+ ?(?:k|thousand|lakhs?|crores?)\b/gi

/** Ages that the bank does not split its customers by. */
const STRANGE_AGE =
  /\b(under|below|over|above|older than|younger than|aged?|between) [1-9]\d( and [1-9]\d)?( year\w*|s)?\b(?! ?(%|per|k\b|customers|people|lakh|thousand|[,.\d]))|\b[1-9]\d ?(-|–|to) ?[1-9]\d( year\w*| yr\w*|s)\b|\b(teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|millennials|boomers|gen(eration)? [xyz])\b|\b[2-9]0s\b|\b(?:young(?:er)?|old(?:er)?) (?:customers?|people|clients|adults|generations?|folk)\b/i

/** A time by its words: 'the last 30 days'. Throws RangeError for words that are none. */
export function timeOf(words: string, asOf: IsoDate): Period {
  const period = findPeriods(words, asOf)[0]?.period
  if (!period) throw new RangeError(`'${words}' is no time`)
  return period
}
