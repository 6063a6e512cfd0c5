// The number check. Nothing is shown that has not passed it, whoever wrote it: every figure in a sentence is the value of
// one fact as a whole token, and the names, periods, direction, rank and measure around it agree with that same fact.
import type { IsoDate } from '../../../shared/domain'
import type { Fact, Measure, Subject } from '../facts'
import { OWN_NAMES } from '../names/category-words'
import { type Period, samePeriod } from '../periods/periods'
import { clauseAround, clauses, lastTopic, type Named, nearestName, nearestPeriod, readings } from './clauses'
import { isOfOtherTime, isWithin } from './fact-times'
import {
  BEFORE_DAY,
  CLAIM_WORDS,
  FIRST_RANK,
  KIND_NEVER,
  MEASURE_CUES,
  NUMBER_WORDS,
  REFERS_BACK,
  SECOND_RANK,
  SUM_WORDS,
  TOTAL_WORDS,
  TREND_WORDS,
} from './grounding-words'
import { wrongNothing } from './said-of-nothing'
import { type Read, sentenceTokens, type Token } from './sentence-tokens'
import { foreignLabel, hasTwoPrepositions, labelsOf, wrongLabel } from './stated-labels'

export type Checked =
  /** `topic`: what the sentence was about last; the next one may say 'that is …' of it. */
  { readonly ok: true; readonly topic: Subject | null } | { readonly ok: false; readonly why: string }

/**
 * Checks the final text of one sentence against the facts of its answer. `topic`: what the sentence before was about, or
 * null for the first. A text without any fact passes only if it has no figure and claims no direction.
 */
export function checkSentence(text: string, facts: readonly Fact[], asOf: IsoDate, topic: Subject | null): Checked {
  const tokens = sentenceTokens(text, facts, asOf)
  const unknown = tokens.find((token) => token.kind === 'unknown-figure')
  if (unknown) return { ok: false, why: `a figure that is no fact: ${unknown.text}` }
  if (NUMBER_WORDS.test(wordsOnly(tokens))) return { ok: false, why: 'a number in words' }
  const span = tokens.find((token) => token.kind === 'period' && !facts.some((fact) => isOf(fact, token.period)))
  if (span && facts.length > 0) return { ok: false, why: 'a time that no fact is about' }
  const labels = labelsOf(facts)
  const foreign = foreignName(text, tokens, labels)
  if (foreign) return { ok: false, why: `a name that is no fact: ${foreign}` }
  if (CLAIM_WORDS.test(wordsOnly(tokens))) return { ok: false, why: 'a claim that is no fact' }
  if (saysUnasked(tokens)) return { ok: false, why: 'a yes or no that is no fact' }
  let why = 'no reading'
  const nameLabels = labelsOf(facts.filter(({ kind }) => kind === 'name'))
  for (const reading of readings(tokens)) {
    const wrong = disagreement(reading, topic, facts, labels, nameLabels)
    if (wrong === null) return { ok: true, topic: lastTopic(reading) ?? topic }
    why = wrong
  }
  return { ok: false, why }
}

/** A category's name or a capitalised word that no fact has brought in. `labels`: what stated figures are called. */
function foreignName(text: string, tokens: readonly Token[], labels: ReadonlySet<string>): string | null {
  // 'Health score' is what a figure is called, not the category health.
  const words = [...labels].reduce((rest, label) => rest.replaceAll(label, '·'), wordsOnly(tokens))
  const category = OWN_NAMES.exec(words)
  if (category) return category[0]
  // 'Of course: I found …': the assistant may speak of itself.
  const isName = (token: Token) => token.kind === 'word' && token.capitalised && !/^i$/i.test(token.text)
  return tokens.some((token, index) => index > 0 && isName(token)) ? text : null
}

function isOf(fact: Fact, period: Period): boolean {
  return fact.period !== null && samePeriod(fact.period, period)
}

/** 'Yes' or 'No' before a stop, at the beginning, that is not the answer's own. */
function saysUnasked(tokens: readonly Token[]): boolean {
  const [first, second] = tokens
  return first?.kind === 'word' && /^(yes|no)$/.test(first.text) && second?.kind === 'stop'
}

/** Why a reading of the sentence is not borne out by its facts; null when it is. */
function disagreement(
  reading: readonly Read[],
  topic: Subject | null,
  facts: readonly Fact[],
  labels: ReadonlySet<string>,
  nameLabels: ReadonlySet<string>,
): string | null {
  const used = new Set<number>()
  for (const [index, token] of reading.entries()) {
    if (token.kind !== 'fact') continue
    if (token.fact.kind === 'name') {
      const labelled = token.fact.label.length > 0
      const wrong = labelled ? wrongLabel(reading, index, token.fact, labels) : foreignLabel(reading, index, nameLabels)
      if (wrong) return `${token.text}: ${wrong}`
      if (hasTwoPrepositions(reading, index, token.text)) return `${token.text} in another's place`
      continue
    }
    if (token.fact.kind === 'verdict') {
      if (index > 0 || reading[1]?.kind !== 'stop') return 'a verdict is the first word'
      continue
    }
    const wrong =
      wrongSubject(reading, index, token.fact, topic) ??
      wrongPeriod(reading, index, token.fact, facts, used) ??
      wrongPlace(reading, index, token.fact) ??
      wrongMeasure(reading, index, token.fact) ??
      wrongLabel(reading, index, token.fact, labels)
    if (wrong) return `${token.text}: ${wrong}`
  }
  const figures = reading.flatMap((token) =>
    token.kind === 'fact' && !WORDS_ONLY.has(token.fact.kind) ? [token.fact] : [],
  )
  if (new Set(figures).size < figures.length) return 'a figure said twice'
  const names = reading.flatMap((token) => (token.kind === 'fact' && token.fact.kind === 'name' ? [token.text] : []))
  if (new Set(names).size < names.length) return 'a name said twice'
  if (SUM_WORDS.test(render(reading, -1))) return 'a time where a sum is announced'
  const loose = reading.findIndex((token, index) => token.kind === 'period' && !used.has(index))
  if (figures.length === 0) {
    const wrong = wrongNothing(reading, facts)
    if (wrong) return wrong
  } else if (loose >= 0) return 'a period that no figure is about'
  return wrongRank(reading) ?? wrongTrend(reading)
}

/** Figures that may say 'that is …' about what the sentence before named. */
const MAY_REFER_BACK: readonly Measure[] = [
  'payment',
  'share',
  'before',
  'change',
  'count',
  'saving-per-year',
  'usual-per-month',
]

function wrongSubject(reading: readonly Read[], index: number, fact: Fact, topic: Subject | null): string | null {
  const [start, end] = clauseAround(reading, index)
  const own = nearestName(reading, index, start, end)
  const total = TOTAL_WORDS.test(render(reading.slice(start, end), -1))
  const earlier = own ? null : nameBefore(reading, start)
  if (fact.about === 'all') {
    if (own && own.about !== 'all') return `not about ${own.text}`
    if (own) return null
    if (earlier && earlier.about !== 'all' && !total) return `not about ${earlier.text}`
    if (!earlier && topic !== null && topic !== 'all' && refersBack(reading)) return 'refers back to something else'
    return null
  }
  if (own) return own.about === fact.about ? null : `not about ${own.text}`
  if (total && fact.measure !== 'share') return 'not the total'
  if (earlier) return earlier.about === fact.about ? null : `not about ${earlier.text}`
  if (topic === fact.about && MAY_REFER_BACK.includes(fact.measure) && refersBack(reading)) return null
  return 'nothing says what it is about'
}

function refersBack(reading: readonly Read[]): boolean {
  return REFERS_BACK.test(render(reading, -1))
}

function wrongPeriod(
  reading: readonly Read[],
  index: number,
  fact: Fact,
  facts: readonly Fact[],
  used: Set<number>,
): string | null {
  if (fact.kind === 'date' && fact.period && !isWithin(String(fact.value), fact.period)) return 'a day outside its time'
  const [start, end] = clauseAround(reading, index)
  const at = nearestPeriod(reading, index, start, end) ?? periodElsewhere(reading, start, end, fact)
  if (at === null) return facts.some((other) => isOfOtherTime(fact, other)) ? 'nothing says of when it is' : null
  const { period } = reading[at] as { readonly period: Period }
  if (!fact.period || !samePeriod(fact.period, period)) return `not of ${period.name}`
  used.add(at)
  return null
}

/** The largest payment's day is not that of the next, whoever both were paid to. */
function wrongPlace(reading: readonly Read[], index: number, fact: Fact): string | null {
  const [start, end] = clauseAround(reading, index)
  const named = nearestName(reading, index, start, end) ?? nameBefore(reading, start)
  if (!named?.rank || !fact.rank || named.about !== fact.about || named.rank === fact.rank) return null
  return 'the figure of another place'
}

/** The period said earlier in the sentence; or later, when there is only that one and nothing is compared. */
function periodElsewhere(reading: readonly Read[], start: number, end: number, fact: Fact): number | null {
  if (fact.measure === 'before') return null
  for (let index = start - 1; index >= 0; index--) if (reading[index]?.kind === 'period') return index
  const later = reading.flatMap((token, index) => (index >= end && token.kind === 'period' ? [index] : []))
  const only = later.length === 1 ? (later[0] as number) : null
  const compared = reading.some((token) => token.kind === 'fact' && token.fact.measure === 'before')
  return only !== null && !compared ? only : null
}

function wrongMeasure(reading: readonly Read[], index: number, fact: Fact): string | null {
  const [start, end] = clauseAround(reading, index)
  const clause = render(reading.slice(start, end), index - start)
  if (fact.kind === 'date') {
    if (!BEFORE_DAY.test(clause)) return 'a day without its preposition'
    return fact.measure === 'stated' ? null : wrongDate(reading, index, fact)
  }
  if (isAmount(fact.kind) && KIND_NEVER[fact.kind].test(clause)) return `a ${fact.kind} does not stand there`
  if (fact.kind === 'money' && fact.measure !== 'change' && /\bby ¤/.test(clause)) return 'it is not by how much'
  const sentence = render(reading, index)
  const cues = MEASURE_CUES[fact.measure]
  if (cues.needs && !cues.needs.test(sentence)) return `nothing says that it is ${fact.measure}`
  if (cues.never?.test(clause)) return `it is ${fact.measure}, and the words say otherwise`
  const compared =
    /\b(from|against|versus|than|with|close to|same as)\b( the| about)?( ¤)/.test(clause) &&
    !/^with|, with/.test(clause)
  const earlier = /\b(last time|previous|earlier|the period before|before)\b/.test(clause)
  if (fact.kind === 'money' && fact.measure === 'before' && !compared && !earlier && !/\bwith ¤|~/.test(clause)) {
    return 'nothing says that it is the figure before'
  }
  const other = fact.measure === 'bill' || fact.measure === 'count'
  if (
    fact.measure !== 'before' &&
    !other &&
    (earlier || /\b(from|against|versus|than|close to the|same as the) ¤/.test(clause))
  ) {
    return 'it is not the figure before'
  }
  return null
}

/** A day belongs to the figure nearest to it; the day of the lowest balance is not the day of a bill. */
function wrongDate(reading: readonly Read[], index: number, fact: Fact): string | null {
  const figures = reading.flatMap((token, at) =>
    at !== index && token.kind === 'fact' && token.fact.kind === 'money' ? [{ at, fact: token.fact }] : [],
  )
  const nearest = figures.sort((a, b) => Math.abs(a.at - index) - Math.abs(b.at - index))[0]
  if (!nearest) return fact.measure === 'bill' ? null : 'a day without its figure'
  if (nearest.fact.measure !== fact.measure) return `the day of ${fact.measure}, not of ${nearest.fact.measure}`
  return nearest.fact.rank === fact.rank ? null : 'the day of another one'
}

function wrongRank(reading: readonly Read[]): string | null {
  for (const clause of clauses(reading)) {
    const named = clause.find((token) => token.kind === 'fact' && token.fact.kind === 'name')
    if (named?.kind !== 'fact') continue
    const words = render(clause, -1)
    if (SECOND_RANK.test(words)) {
      if (named.fact.rank !== 2) return `${named.text} is not the second`
    } else if (FIRST_RANK.test(words) && named.fact.rank !== 1) return `${named.text} is not the first`
  }
  return null
}

function wrongTrend(reading: readonly Read[]): string | null {
  const words = render(reading, -1)
  const trends = reading.flatMap((token) => (token.kind === 'fact' && token.fact.trend ? [token.fact.trend] : []))
  for (const claim of TREND_WORDS) {
    if (!claim.words.test(words)) continue
    if (trends.length === 0 || !trends.some((trend) => claim.trends.includes(trend)))
      return 'the direction is not borne out'
  }
  return null
}

function nameBefore(reading: readonly Read[], start: number): Named | null {
  for (let at = start - 1; at >= 0; at--) {
    const token = reading[at]
    if (token?.kind === 'fact' && token.fact.kind === 'name')
      return { about: token.fact.about, text: token.text, rank: token.fact.rank }
  }
  return null
}

function isAmount(kind: Fact['kind']): kind is 'money' | 'count' | 'share' {
  return kind === 'money' || kind === 'count' || kind === 'share'
}

/** Facts that are no figures. */
const WORDS_ONLY: ReadonlySet<Fact['kind']> = new Set(['name', 'verdict', 'period'])

/** The words of a sentence, with the figure at `index` as '¤', other figures '#', names '@', periods '~'. */
function render(reading: readonly Read[], index: number): string {
  return reading
    .map((token, at) => {
      if (token.kind === 'word') return token.text
      if (token.kind === 'period') return '~'
      if (token.kind === 'stop') return ','
      if (token.kind === 'unknown-figure') return '#'
      return token.fact.kind === 'name' ? '@' : at === index ? '¤' : '#'
    })
    .join(' ')
    .replaceAll(' ,', ',')
}

function wordsOnly(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'word' ? token.text : '·')).join(' ')
}
