// The caller's accounts with what lies on them, what is owed on some of them, and what of a kind is due next.
import type { RecurringItem } from '../../../shared/recurring'
import { aboutAccount, displayName, type Fact, said } from '../facts'
import type { Findings, Scope } from '../findings'

export type Balances = Readonly<Awaited<ReturnType<typeof accountsIn>>>

/** Accounts in another currency are left to the pages. */
export async function accountsIn(scope: Scope) {
  const { accounts } = await scope.page('customer.home', {})
  return accounts.filter(({ account }) => account.currency === scope.books.currency)
}

export function owedOn(scope: Scope, accounts: Balances, what: 'loans' | 'cards' | 'accounts') {
  const total = accounts.reduce((sum, { balance }) => sum - balance.amountMinor, 0)
  const [only] = accounts
  const single = accounts.length === 1 && only ? only : null
  const facts: readonly Fact[] = single
    ? [
        scope.write.account('account', single.account),
        scope.write.figure(
          'owed',
          { ...single.balance, amountMinor: total },
          {
            about: aboutAccount(single.account.id),
            measure: 'balance',
          },
        ),
      ]
    : [scope.write.derived('owed', total, said('owe'))]
  return {
    facts,
    wording: [
      single
        ? 'You owe {owed} on {account}.'
        : what === 'accounts'
          ? 'You owe {owed} on these accounts.'
          : `You owe {owed} on all your ${what}.`,
    ],
    headline: 'owed',
    table: tableOf(accounts),
  }
}

export function upcoming(
  items: readonly RecurringItem[],
  categoryId: RecurringItem['categoryId'],
): readonly RecurringItem[] {
  return items
    .filter((item) => item.categoryId === categoryId && item.amountMinor < 0 && item.status === 'active' && item.nextOn)
    .sort((a, b) => ((a.nextOn ?? '') < (b.nextOn ?? '') ? -1 : 1))
}

export function tableOf(accounts: Balances): Findings['table'] {
  if (accounts.length < 2) return []
  return accounts.map(({ account, balance }) => ({
    label: `${displayName(account.name)} ••${account.tail}`,
    categoryId: null,
    figure: balance,
  }))
}
