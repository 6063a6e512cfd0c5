// A finished sentence taken apart again: which facts, periods and words stand in it, clause by clause.
import type { IsoDate } from '../../../shared/domain'
import type { Fact } from '../facts'
import { findPeriods } from '../periods/find-periods'
import type { Period } from '../periods/periods'

export type Token =
  /** In lower case. */
  | { readonly kind: 'word'; readonly text: string; readonly capitalised: boolean }
  /** Every fact that is written like this; the same amount may be two facts. */
  | { readonly kind: 'fact'; readonly text: string; readonly facts: readonly Fact[] }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'stop' }
  /** A number, sign or currency that is no fact's. */
  | { readonly kind: 'unknown-figure'; readonly text: string }

/** A sentence with every ambiguous figure read as one fact. */
export type Read =
  | Exclude<Token, { readonly kind: 'fact' }>
  | { readonly kind: 'fact'; readonly text: string; readonly fact: Fact }

/**
 * Reads a sentence's text against the facts of its answer. Facts are found as whole tokens, the longest first, and the
 * first letter may be a capital. Digits, currency signs and per cent signs outside them are 'unknown-figure'.
 */
export function sentenceTokens(text: string, facts: readonly Fact[], asOf: IsoDate): readonly Token[] {
  const written = groupByText(facts.filter((fact) => fact.kind !== 'period'))
  const periods = findPeriods(text, asOf)
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const hit = written.find((group) => (at === 0 || !group.atStart) && standsAt(text, at, group.text))
    if (hit) {
      tokens.push({ kind: 'fact', text: hit.text, facts: hit.facts })
      at += hit.text.length
      continue
    }
    const period = periods.find((found) => found.start === at)
    if (period) {
      tokens.push({ kind: 'period', period: period.period })
      at = period.end
      continue
    }
    const [token, length] = plainToken(text, at)
    if (token) tokens.push(token)
    at += length
  }
  return withClauses(tokens)
}

interface Written {
  readonly text: string
  readonly facts: readonly Fact[]
  /** 'No' is a verdict as the first word only. */
  readonly atStart: boolean
}

function groupByText(facts: readonly Fact[]): readonly Written[] {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) groups.set(fact.text, [...(groups.get(fact.text) ?? []), fact])
  return [...groups]
    .map(([text, same]) => ({ text, facts: same, atStart: same.every(({ kind }) => kind === 'verdict') }))
    .sort((a, b) => b.text.length - a.text.length)
}

/** A part of a longer number or word is not the fact: '₹100.00' does not stand in '₹100.005' or '₹1,100.00'. */
function standsAt(text: string, at: number, fact: string): boolean {
  const here = text.slice(at, at + fact.length)
  if (here.slice(1) !== fact.slice(1) || here.slice(0, 1).toLowerCase() !== fact.slice(0, 1).toLowerCase()) return false
  const before = text.slice(0, at)
  const after = text.slice(at + fact.length)
  return !/[\p{L}\p{N}\p{Sc}%+−-]$|\p{N}[.,]$/u.test(before) && !/^(?:[\p{L}\p{N}%]|[.,'’]\p{N})/u.test(after)
}

function plainToken(text: string, at: number): readonly [Token | null, number] {
  const rest = text.slice(at)
  const figure = /^(?:[\p{Sc}\p{N}%‰+−]|-(?=[\p{Sc}\p{N}]))[\p{Sc}\p{N}.,%‰+−-]*/u.exec(rest)
  if (figure) return [{ kind: 'unknown-figure', text: figure[0] }, figure[0].length]
  const word = /^\p{L}[\p{L}\p{M}'’-]*/u.exec(rest)
  if (word) {
    const text = word[0].toLowerCase()
    return [{ kind: 'word', text, capitalised: /^\p{Lu}/u.test(word[0]) && word[0] !== 'I' }, word[0].length]
  }
  if (/^[,;:.!?()]/.test(rest)) return [{ kind: 'stop' }, 1]
  return [null, 1]
}

const STARTS_CLAUSE: ReadonlySet<string> = new Set(['and', 'while', 'where', 'led', 'but'])
const COMPARES: ReadonlySet<string> = new Set(['from', 'against', 'versus', 'than', 'compared', 'close', 'same'])

/** Puts a stop before what begins a new clause: 'and', 'led by', and a comparison with another figure. */
function withClauses(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, index): readonly Token[] => {
    if (token.kind !== 'word') return [token]
    const figureFollows = tokens.slice(index + 1, index + 5).some((next) => next.kind === 'fact' && isFigure(next))
    const figurePrecedes = tokens[index - 1]?.kind === 'fact'
    const starts =
      STARTS_CLAUSE.has(token.text) ||
      (COMPARES.has(token.text) && figureFollows) ||
      (token.text === 'to' && figurePrecedes && figureFollows)
    return starts ? [{ kind: 'stop' }, token] : [token]
  })
}

function isFigure(token: Token & { readonly kind: 'fact' }): boolean {
  return token.facts.some((fact) => fact.kind !== 'name')
}
