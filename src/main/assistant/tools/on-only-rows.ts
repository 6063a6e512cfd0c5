// Any tool over rows, on nothing but the rows that a question is narrowed to: 'by UPI', 'from my savings', 'after ten at night'.

import type { AccountKind, OnlyRows, TransactionFilter } from '../../../shared/domain'
import { profileOfLocale } from '../../../shared/profiles'
import { displayName, type Evidence, type Fact, said } from '../facts'
import type { Findings, Scope, Tool } from '../findings'
import { categoryName } from '../names/category-words'
import type { AccountMeant, Narrowed } from '../names/condition'
import { isPerson } from '../names/people'
import { weekDaysNamed } from '../periods/week-days'
import { none } from './found'
import { pagesOn } from './narrowed-pages'
import { payeesOf } from './payees'

/**
 * The tool in books that hold no other rows, with figures whose rows say so, and a sentence that tells what was counted. Where the
 * customer has no account of that kind the answer says that.
 */
export function onOnlyRows(tool: Tool, narrowed: Narrowed, received = false): Tool {
  return async (scope, ask) => {
    const only = await onlyRowsOf(scope, narrowed)
    if (!only) return none('You have no account of that kind here.', ['What is my balance?', 'Where does my money go?'])
    const findings = await tool(narrowTo(scope, only), ask)
    return told(ofRows(findings, only), scope, only, received)
  }
}

/** The scope with books that hold no other rows, and pages of nothing else. */
function narrowTo(scope: Scope, only: OnlyRows): Scope {
  const books = { ...scope.books, only }
  return { ...scope, books, page: pagesOn(scope, books, only) }
}

/** Null where an account is named that the customer does not have. Without a credit card it is the debit card. */
export async function onlyRowsOf(
  scope: Scope,
  { account, withoutAccount, people, ...given }: Narrowed,
): Promise<OnlyRows | null> {
  const only = people ? { ...given, payees: await peopleOf(scope) } : given
  const [within, without] = [account && heldAs(scope, account), withoutAccount && heldAs(scope, withoutAccount)]
  // Nothing goes through an account that there is not.
  const rest = without
    ? { ...only, withoutAccountId: without.id }
    : withoutAccount
      ? withoutCard(only, withoutAccount)
      : only
  if (!account) return rest
  if (within) return { ...rest, accountId: within.id }
  return 'kind' in account && account.kind === 'card' ? { ...rest, channels: ['Card'] } : null
}

function withoutCard(only: OnlyRows, account: AccountMeant): OnlyRows {
  return 'kind' in account && account.kind === 'card' ? { ...only, withoutChannels: ['Card'] } : only
}

function heldAs({ books }: Scope, account: AccountMeant) {
  return books.accounts.find(({ name, kind }) =>
    'name' in account ? name === account.name : (KINDS[account.kind] ?? [account.kind]).includes(kind),
  )
}

const KINDS: Readonly<Partial<Record<string, readonly AccountKind[]>>> = { everyday: ['savings', 'current'] }

async function peopleOf(scope: Scope): Promise<readonly string[]> {
  const payees = await payeesOf(scope.db, scope.books)
  return payees.filter((payee) => isPerson(payee, profileOfLocale(scope.locale))).slice(0, MOST_PEOPLE)
}

/** So many can be named in a filter. */
const MOST_PEOPLE = 200

function ofRows(findings: Findings, only: OnlyRows): Findings {
  const narrowed = (filter: TransactionFilter): TransactionFilter => (filter.ids ? filter : { ...filter, only })
  const evidenceOf = (evidence: Evidence | null): Evidence | null =>
    evidence && 'filter' in evidence ? { ...evidence, filter: narrowed(evidence.filter) } : evidence
  return {
    ...findings,
    facts: findings.facts.map((fact: Fact) => ({ ...fact, evidence: evidenceOf(fact.evidence) })),
    table: findings.table.map((row) => ({ ...row, figure: { ...row.figure, filter: narrowed(row.figure.filter) } })),
  }
}

/** After what answers the question, what was counted for it. */
function told(findings: Findings, scope: Scope, only: OnlyRows, received: boolean): Findings {
  const [first, ...rest] = findings.wording
  const text = nameOf(scope, only, received)
  if (first === undefined || text === '') return findings
  const went = `what ${received ? 'came' : 'went'}`
  const fact = scope.write.word('only', JSON.stringify(only), text, said(went))
  return {
    ...findings,
    facts: [...findings.facts, fact],
    wording: [first, `Only ${went} {only} is counted.`, ...rest],
  }
}

/** As it stands after 'only what went': 'by UPI and after 22:00'. */
export function nameOf({ books, write }: Scope, only: OnlyRows, received = false): string {
  const { accountId, withoutAccountId, channels, withoutChannels, weekDays, hours, monthDays, minMinor, maxMinor } =
    only
  const out = namesLeftOut(only)
  const account = books.accounts.find(({ id }) => id === accountId)
  const other = books.accounts.find(({ id }) => id === withoutAccountId)
  const through = received ? 'into' : 'through'
  const exact = (minor: number) => write.money.exact(minor)
  const whole = (minor: number, by: number) => ((minor + by) % 100 === 0 ? minor + by : minor)
  const parts = [
    account ? `${through} ${displayName(account.name)}` : '',
    other ? `other than ${through} ${displayName(other.name)}` : '',
    channels ? `by ${channels.join(' or ')}` : '',
    withoutChannels ? `other than by ${withoutChannels.join(' or ')}` : '',
    only.categoryId === 'cash' ? 'out as cash' : '',
    only.payees ? 'to people' : '',
    weekDays ? `on ${weekDaysNamed(weekDays)}` : '',
    hours ? `between ${hours[0]} and ${hours[1]}` : '',
    monthDays && monthDays[0] === monthDays[1] ? `on day ${monthDays[0]} of a month` : '',
    monthDays && monthDays[0] < monthDays[1] ? `from day ${monthDays[0]} to day ${monthDays[1]} of a month` : '',
    minMinor !== undefined && maxMinor !== undefined
      ? `in payments of ${exact(minMinor)} to ${exact(maxMinor)}`
      : minMinor !== undefined
        ? `in payments over ${exact(whole(minMinor, -1))}`
        : maxMinor !== undefined
          ? `in payments under ${exact(whole(maxMinor, 1))}`
          : '',
    out === '' ? '' : `${received ? 'from' : 'to'} others than ${out}`,
  ].filter((part) => part !== '')
  return inWords(parts)
}

export function namesLeftOut({ withoutPayees = [], withoutCategoryIds = [] }: OnlyRows): string {
  return inWords([...withoutPayees.map(displayName), ...withoutCategoryIds.map(categoryName)])
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
