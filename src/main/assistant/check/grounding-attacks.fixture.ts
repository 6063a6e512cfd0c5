// Ways to make a true sentence false: whatever of them passes the number check would be believed.

import type { Fact } from '../facts'
import { categoryName } from '../names/category-words'
import { findPeriods } from '../periods/find-periods'
import { samePeriod } from '../periods/periods'

export interface Case {
  /** For the message of a test that fails. */
  readonly question: string
  readonly facts: readonly Fact[]
  readonly text: string
}

/** The day of all books that are attacked. */
const LATEST = '2026-10-31'

export type Attack = (each: Case) => readonly string[]

/** Each gives the sentence in false forms; some of them may be the sentence itself. */
export const ATTACKS: readonly (readonly [string, Attack])[] = [
  ['two figures of a sentence swapped', swappedFigures],
  ['a figure replaced by that of another fact', foreignFigures],
  ['a name replaced by another', foreignNames],
  ['two names of a sentence swapped', swappedNames],
  ['the period shifted', shiftedPeriods],
  ['the direction flipped', flippedDirections],
  ['a figure altered', alteredFigures],
]

/** Those on a customer's sentences: the bank's have no two figures that differ in their time alone. */
export const CUSTOMER_ATTACKS = [...ATTACKS, ['the time left out', timeLeftOut]] as const

function figuresIn({ text, facts }: Case): readonly Fact[] {
  return facts.filter(
    (fact) => fact.kind !== 'name' && fact.kind !== 'period' && fact.kind !== 'verdict' && text.includes(fact.text),
  )
}

/** '₹500 more' and '5% more' say the same in two units: both are true. An amount may be that of several facts. */
function sameClaim(facts: readonly Fact[], one: Fact, other: Fact): boolean {
  const alike = ({ measure, about }: Fact) => measure === 'change' && about === other.about
  return other.measure === 'change' && facts.some((fact) => fact.text === one.text && alike(fact))
}

/** 'Cash' does not stand in a sentence that has no more than 'Cash withdrawal'. */
function namesIn({ text, facts }: Case): readonly Fact[] {
  const names = facts.filter((fact) => fact.kind === 'name' && has(text, fact.text))
  return names.filter((name) => {
    const longer = names.filter((other) => other.text.length > name.text.length && has(other.text, name.text))
    return has(
      longer.reduce((rest, other) => rest.replace(new RegExp(escaped(other.text), 'gi'), ''), text),
      name.text,
    )
  })
}

function has(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase())
}

/** Two that cost the same on the same day: each figure of the sentence is the other's as well. */
function isTie(each: Case, other: Fact): boolean {
  const figures = figuresIn(each)
  return (
    figures.length > 0 &&
    figures.every(({ text, measure }) =>
      each.facts.some((fact) => fact.text === text && fact.measure === measure && fact.about === other.about),
    )
  )
}

function swap(text: string, one: string, other: string): string {
  const pattern = new RegExp(
    `(${[one, other]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})`,
    'gi',
  )
  return text.replace(pattern, (found) => (found.toLowerCase() === one.toLowerCase() ? other : one))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function swappedFigures(each: Case): readonly string[] {
  const figures = figuresIn(each)
  return figures.flatMap((one, index) =>
    figures
      .slice(index + 1)
      .filter((other) => !sameClaim(each.facts, one, other))
      .map((other) => swap(each.text, one.text, other.text)),
  )
}

function foreignFigures(each: Case): readonly string[] {
  return figuresIn(each).flatMap((figure) =>
    each.facts
      .filter((other) => other.kind !== 'name' && other.kind !== 'period' && other.text !== figure.text)
      .filter((other) => !sameClaim(each.facts, figure, other))
      .map((other) => each.text.replace(figure.text, other.text)),
  )
}

function foreignNames(each: Case): readonly string[] {
  const others = [
    ...each.facts.filter((fact) => fact.kind === 'name' && !isTie(each, fact)).map((fact) => fact.text),
    categoryName('travel'),
    'Hidden Vendor',
  ]
  return namesIn(each).flatMap((name) =>
    others
      .filter((other) => other !== name.text)
      .map((other) => each.text.replace(new RegExp(escaped(name.text), 'i'), other)),
  )
}

function swappedNames(each: Case): readonly string[] {
  const names = namesIn(each)
  // Two words for one thing may change places.
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .filter((other) => other.about !== one.about)
      .map((other) => swap(each.text, one.text, other.text)),
  )
}

function shiftedPeriods(each: Case): readonly string[] {
  const said = /\b(the last 3 months|this month|last month|(?<!\d )(October|September|August)|2026|(?<=\bin )20\d\d)\b/g
  return [...each.text.matchAll(said)].flatMap((match) =>
    ['October', 'September', 'March', 'the last 3 months', '2025', 'last month']
      .filter(
        (other) =>
          other !== match[0] &&
          !(other === 'last month' && match[0] === 'September') &&
          !(match[0] === 'last month' && other === 'September') &&
          !(match[0] === 'this month' && other === 'October') &&
          // The same days, however they are put: all ends with October.
          !(
            /\b(?:since|from) $/.test(each.text.slice(0, match.index)) &&
            match[0] === 'August' &&
            other === 'the last 3 months'
          ),
      )
      .map((other) => each.text.slice(0, match.index) + other + each.text.slice(match.index + match[0].length)),
  )
}

/** Where the same is known of another time, too. */
function timeLeftOut(each: Case): readonly string[] {
  const figures = figuresIn(each)
  const isAmbiguous = ({ period, measure, about, kind, text, label }: Fact) =>
    period !== null &&
    each.facts.some(
      (other) =>
        other.text !== text &&
        other.kind === kind &&
        other.measure === measure &&
        other.about === about &&
        other.label.join() === label.join() &&
        !(other.period && samePeriod(other.period, period)),
    )
  const times = findPeriods(each.text, LATEST)
  const [time] = times
  if (!time || times.length > 1 || figures.length !== 1 || !figures.every(isAmbiguous)) return []
  const before = each.text.slice(0, time.start).replace(/,? ?(?:(?:at|by) the end of|in|on|over|since) $/i, '')
  return [`${before}${each.text.slice(time.end)}`]
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['rose', 'fell'],
  ['more', 'less'],
  ['up', 'down'],
  ['went up', 'went down'],
  ['higher', 'lower'],
  ['increase', 'decrease'],
  ['a rise', 'a drop'],
]

function flippedDirections(each: Case): readonly string[] {
  return OPPOSITES.flatMap(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].flatMap(([from, to]) => {
      const pattern = new RegExp(`\\b${from}\\b`)
      return pattern.test(each.text) && !NOT_A_DIRECTION.test(each.text)
        ? [each.text.replace(pattern, to as string)]
        : []
    }),
  )
}

/** 'Spending less on …' is advice, 'adds up to' a sum: no claim that anything rose or fell. */
const NOT_A_DIRECTION = /less on|a little less|adds? up|more than you|more than any/

function alteredFigures(each: Case): readonly string[] {
  return figuresIn(each).flatMap((figure) => {
    const digit = /\d/.exec(figure.text)
    if (!digit) return []
    const altered = figure.text.replace(/\d/, (found) => String((Number(found) + 1) % 10))
    return each.facts.some((fact) => fact.text === altered) ? [] : [each.text.replace(figure.text, altered)]
  })
}
