// Ways to make a true sentence false: whatever of them passes the number check would be believed.

import type { Fact } from '../facts'
import { categoryName } from '../names/category-words'

export interface Case {
  /** For the message of a test that fails. */
  readonly question: string
  readonly facts: readonly Fact[]
  readonly text: string
}

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

function figuresIn({ text, facts }: Case): readonly Fact[] {
  return facts.filter(
    (fact) => fact.kind !== 'name' && fact.kind !== 'period' && fact.kind !== 'verdict' && text.includes(fact.text),
  )
}

/** '₹500 more' and '5% more' say the same in two units: both are true. */
function sameClaim(one: Fact, other: Fact): boolean {
  return one.measure === 'change' && other.measure === 'change' && one.about === other.about
}

function namesIn({ text, facts }: Case): readonly Fact[] {
  return facts.filter((fact) => fact.kind === 'name' && text.toLowerCase().includes(fact.text.toLowerCase()))
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
      .filter((other) => !sameClaim(one, other))
      .map((other) => swap(each.text, one.text, other.text)),
  )
}

function foreignFigures(each: Case): readonly string[] {
  return figuresIn(each).flatMap((figure) =>
    each.facts
      .filter((other) => other.kind !== 'name' && other.kind !== 'period' && other.text !== figure.text)
      .filter((other) => !sameClaim(other, figure))
      .map((other) => each.text.replace(figure.text, other.text)),
  )
}

function foreignNames(each: Case): readonly string[] {
  const others = [
    ...each.facts.filter((fact) => fact.kind === 'name').map((fact) => fact.text),
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
  return names.flatMap((one, index) => names.slice(index + 1).map((other) => swap(each.text, one.text, other.text)))
}

function shiftedPeriods(each: Case): readonly string[] {
  const said = /\b(the last 3 months|this month|last month|(?<!\d )(October|September|August)|2026)\b/g
  return [...each.text.matchAll(said)].flatMap((match) =>
    ['October', 'September', 'March', 'the last 3 months', '2025', 'last month']
      .filter(
        (other) =>
          other !== match[0] &&
          !(other === 'last month' && match[0] === 'September') &&
          !(match[0] === 'last month' && other === 'September') &&
          !(match[0] === 'this month' && other === 'October') &&
          // The same days: all ends with October.
          !(/since $/.test(each.text.slice(0, match.index)) && match[0] === 'August' && other === 'the last 3 months'),
      )
      .map((other) => each.text.slice(0, match.index) + other + each.text.slice(match.index + match[0].length)),
  )
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
