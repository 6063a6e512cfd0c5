// What some of all accounts come to: what is owned without a deposit, what is owed with the card.
import { LIQUID_ACCOUNTS } from '../../../shared/domain'
import { aboutAccount, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { type SomeAccounts, someOfAll } from '../names/some-accounts'
import { accountsIn, type Balances, owedOn, tableOf } from './balances'
import { found, none } from './found'

const SUGGESTIONS = ['What is my net worth?', 'What is my balance?', 'How much do I still owe on my loans?']

/** Null where a question asks for all of them, or for none. */
export async function heldOnSome(scope: Scope, { question }: Ask): Promise<Findings | null> {
  const all = await accountsIn(scope)
  const some = someOfAll(
    question,
    all.map(({ account }) => account.name),
  )
  if (!some) return null
  const accounts = accountsOf(all, some)
  const [only] = accounts
  if (!only) return none('Nothing is left when that is left out.', SUGGESTIONS)
  if (some.of === 'owed') return found({ ...owedOn(scope, accounts, 'accounts'), suggestions: SUGGESTIONS })
  const [apart] = some.without.length === 1 ? all.filter(({ account }) => some.without.includes(account.name)) : []
  if (some.of === 'net' && apart) return worthWithout(scope, apart, all)
  const totalMinor = accounts.reduce((sum, { balance }) => sum + balance.amountMinor, 0)
  const single = accounts.length === 1
  return found({
    facts: single
      ? [
          scope.write.account('account', only.account),
          scope.write.figure('held', only.balance, { about: aboutAccount(only.account.id), measure: 'balance' }),
        ]
      : [scope.write.derived('held', totalMinor, said('hold'))],
    wording: [single ? 'Your {account} balance is {held}.' : 'These accounts hold {held} together.'],
    headline: 'held',
    suggestions: SUGGESTIONS,
    table: tableOf(accounts),
  })
}

/** 'Net worth without the home loan'. */
function worthWithout(scope: Scope, { account, balance }: Balances[number], all: Balances): Findings {
  const netMinor = all.reduce((sum, each) => sum + each.balance.amountMinor, 0)
  const about = { about: aboutAccount(account.id) }
  return found({
    facts: [
      scope.write.account('account', account),
      scope.write.derived('rest', netMinor - balance.amountMinor, said('left with', about)),
      scope.write.derived('net', netMinor, said('net worth')),
    ],
    wording: ['Without {account} you would be left with {rest}.', 'Your net worth is {net}.'],
    headline: 'rest',
    suggestions: SUGGESTIONS,
  })
}

function accountsOf(all: Balances, { of, without, only }: SomeAccounts): Balances {
  const left = all.filter(({ account }) => !without.includes(account.name))
  if (of === 'net') return left
  if (of === 'owed')
    return left.filter(({ account, balance }) => balance.amountMinor < 0 && (!only || only.includes(account.name)))
  const owned = left.filter(({ account }) => account.kind !== 'loan' && account.kind !== 'card')
  const ready = owned.filter(({ account }) => LIQUID_ACCOUNTS.includes(account.kind))
  const leavesReady = all.every(
    ({ account }) => !without.includes(account.name) || LIQUID_ACCOUNTS.includes(account.kind),
  )
  // 'My balance without the pot' is of what lies ready, 'what I have without the deposit' of all the rest.
  return of === 'ready' && leavesReady && ready.length > 0 ? ready : owned
}
