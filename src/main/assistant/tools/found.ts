// What most tools end with: facts, plain wording that has all of its facts, and what answers the question.
import { type Fact, VERDICT } from '../facts'
import type { Findings } from '../findings'
import { present } from './spending-facts'

interface Found {
  readonly facts: readonly Fact[]
  /** The first one answers the question; those that lack a fact are left out. */
  readonly wording: readonly string[]
  readonly headline: string
  readonly suggestions: readonly string[]
  readonly table?: Findings['table']
}

/** Findings whose sentences all have their facts. */
export function found({ facts, wording, headline, suggestions, table = [] }: Found): Findings {
  return { facts, wording: present(facts, wording), headline, table, suggestions }
}

/** Findings without a figure, because there is nothing to tell. */
export function none(sentence: string, suggestions: readonly string[], facts: readonly Fact[] = []): Findings {
  return { facts, wording: [sentence], headline: null, table: [], suggestions }
}

/** The same findings, begun with 'Yes' or 'No'; as they are where `verdict` is null. */
export function withVerdict(findings: Findings, verdict: Fact | null): Findings {
  const [first, ...rest] = findings.wording
  if (!verdict || first === undefined) return findings
  const begun = `{${VERDICT}}: ${/^I\b/.test(first) ? first : `${first.slice(0, 1).toLowerCase()}${first.slice(1)}`}`
  return { ...findings, facts: [...findings.facts, verdict], wording: [begun, ...rest] }
}

export const ESTIMATE = { estimate: true } as const
export const DERIVED = { derived: true } as const
