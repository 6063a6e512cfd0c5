// Published cells as facts. A hidden cell is a fact as well: that it is hidden, and under which k.
import type { BankPage, PublishedRow } from '../../../shared/bank-answer'
import type { Cell } from '../../../shared/cell'
import { type About, type Evidence, type Fact, said } from '../../assistant/facts'
import type { BankFindings, BankScope } from './scope'

export type Unit = 'money' | 'share' | 'count' | 'days'

/** One cell of `page`. `called`: what a sentence calls the figure, as `said` takes it. */
export function cellFact(
  scope: BankScope,
  page: BankPage,
  slot: string,
  cell: Cell,
  unit: Unit,
  called: string,
  about: Partial<About> = {},
): Fact {
  if ('suppressed' in cell) {
    const text = hiddenText(scope)
    return scope.write.number(slot, -1, text, { page, customers: null }, said(called, { ...about, trend: null }))
  }
  return valueFact(scope, slot, cell.value, unit, { page, customers: cell.customers }, said(called, about))
}

/** A value that is worked out from shown cells, or is not about customers at all. */
export function valueFact(
  scope: BankScope,
  slot: string,
  value: number,
  unit: Unit,
  evidence: Evidence,
  about: About,
): Fact {
  const { write } = scope
  if (unit === 'share') return write.share(slot, value, evidence, about)
  if (unit === 'money') {
    // Sums are published to three figures: decimals would claim more than is known.
    return { ...write.derived(slot, value, about), text: write.money.whole(value), evidence }
  }
  return write.number(slot, value, new Intl.NumberFormat(scope.locale).format(value), evidence, about)
}

/** 'fewer than 10 customers' */
export function hiddenText({ smallestGroup }: BankScope): string {
  return `fewer than ${smallestGroup} customers`
}

export function isHidden(fact: Fact): boolean {
  return fact.value === -1 && fact.text.startsWith('fewer than ')
}

/** The sentence where the fact may be shown, else that `what` is not, and why. */
export function lineOf(fact: Fact, template: string, what: string): string {
  return isHidden(fact) ? `${what} is not shown, as it or the rest would be {${fact.slot}}.` : template
}

/** The rows of the table under an answer, with bars against the largest shown value. */
export function rowsOf(lines: readonly { readonly label: string; readonly fact: Fact }[]): readonly PublishedRow[] {
  const value = ({ fact }: { readonly fact: Fact }) => (isHidden(fact) ? Number.NaN : Math.abs(Number(fact.value)))
  const shown = lines.map(value).filter((each) => Number.isFinite(each))
  const largest = Math.max(...shown, 0)
  return lines.map((line) => ({
    label: line.label,
    text: line.fact.text,
    bar: Number.isFinite(value(line)) && largest > 0 ? value(line) / largest : null,
  }))
}

interface Found {
  readonly page: BankPage
  readonly facts: readonly Fact[]
  /** The first one answers the question. */
  readonly wording: readonly string[]
  readonly headline: string | null
  readonly rows?: BankFindings['rows']
  readonly draftOfLab?: BankFindings['draftOfLab']
  readonly suggestions: readonly string[]
}

/** Findings as tools end with. */
export function found({ rows = [], draftOfLab = null, ...rest }: Found): BankFindings {
  return { ...rest, rows, draftOfLab }
}

/** Findings without a figure, because there is nothing to tell. */
export function nothing(page: BankPage, sentence: string, suggestions: readonly string[]): BankFindings {
  return found({ page, facts: [], wording: [sentence], headline: null, suggestions })
}
