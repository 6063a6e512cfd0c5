// What is known as a whole alone, whatever a question narrows it by: 'my health score by UPI', 'the budgets at weekends'.
import type { OnlyRows } from '../../../shared/domain'
import { said, VERDICT } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import type { Answerable } from '../intents'
import type { Narrowed } from '../names/condition'
import { none } from './found'
import { nameOf, namesLeftOut, onlyRowsOf } from './on-only-rows'

/** Suppositions have words of their own for what they suppose. */
const SUPPOSED: readonly Answerable[] = [
  ...(['what-if-saving', 'what-if-purchase', 'what-if-cut', 'afford', 'tip', 'as-of', 'segment'] as const),
  ...(['recommendations', 'product-why', 'product-why-not', 'budget-suggest', 'goals-needed'] as const),
]
/** Whose question names the account that it is about. */
const OF_ACCOUNTS: readonly Answerable[] = [
  ...([
    'balance',
    'balance-all',
    'balance-ahead',
    'net-worth',
    'card-due',
    'loans',
    'investments',
    'forecast',
  ] as const),
  ...(['instalments', 'interest', 'fees', 'free-to-spend', 'bill-when', 'salary', 'spending-account'] as const),
  ...(['insights', 'insights-urgent', 'overview', 'next-salary'] as const),
]

/** What leaves no name out, as it is told of no rows. */
const OF_NO_ROWS: readonly Answerable[] = [
  ...(['balance', 'balance-all', 'balance-ahead', 'net-worth', 'forecast', 'free-to-spend', 'emergency-fund'] as const),
  ...([
    'budgets-left',
    'budgets-over',
    'goals-progress',
    'goals-when',
    'health-score',
    'health-why',
    'overview',
  ] as const),
]

/** The names that a question leaves out and its tool cannot. */
export function leftInBy(intent: Answerable, ask: Ask): Narrowed {
  return OF_NO_ROWS.includes(intent) && ask.without.length > 0 ? asNarrowed(ask) : {}
}

export function asNarrowed({ without }: Ask): Narrowed {
  return {
    withoutPayees: without.flatMap(({ payee }) => payee ?? []),
    withoutCategoryIds: without.flatMap(({ categoryId }) => categoryId ?? []),
  }
}

/** The conditions that a question has and that what it asks for cannot be narrowed by. */
export function unmetBy(intent: Answerable, only: Narrowed): Narrowed {
  if (SUPPOSED.includes(intent)) return {}
  // 'Do I get paid on the 28th every month' is asked of its months.
  if (intent === 'salary' && only.monthDays) return {}
  const { account, withoutAccount, channels, ...rest } = only
  if (!OF_ACCOUNTS.includes(intent)) return only
  return channels && !account ? { ...rest, channels } : rest
}

/** The tool's answer, told as that of the whole: what was asked of a part is neither 'Yes' nor 'No'. */
export function onTheWhole(tool: Tool, unmet: Narrowed): Tool {
  return async (scope, ask) => {
    const findings = await tool(scope, ask)
    const only = await onlyRowsOf(scope, unmet)
    if (!only) return none('You have no account of that kind here.', findings.suggestions)
    return toldOfWhole(findings, scope, only)
  }
}

const BEGUN = new RegExp(`^\\{${VERDICT}\\}: (.)`)
const UNMET = 'unmet'

function toldOfWhole(findings: Findings, scope: Scope, only: OnlyRows): Findings {
  const { withoutPayees, withoutCategoryIds, ...others } = only
  const leavesOut = Object.keys(others).length === 0
  const text = leavesOut ? namesLeftOut(only) : nameOf(scope, only)
  const note = leavesOut
    ? `I know this as a whole, and cannot leave {${UNMET}} out of it.`
    : `I know this as a whole, and not only of what went {${UNMET}}.`
  const wording = findings.wording.map((each) => each.replace(BEGUN, (_, letter: string) => letter.toUpperCase()))
  return {
    ...findings,
    facts: [
      ...findings.facts.filter(({ slot }) => slot !== VERDICT),
      scope.write.word(UNMET, text, text, said(leavesOut ? 'cannot leave' : 'what went')),
    ],
    wording: [note, ...wording],
  }
}
