import { Menu } from '@mantine/core'
import { CaretDown, Check } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import type { Home } from '../../../../shared/contract'
import type { AccountBalance } from '../../../../shared/domain'
import { LIQUID_ACCOUNTS } from '../../../../shared/domain'
import { useOpenTransactions } from '../../../ui/filter-link'
import { InCurrency, useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { askAssistant } from '../../assistant/ask'

interface AccountMenuProps {
  readonly home: Home
  readonly onAccount: (accountId: string) => void
}

interface BalanceHeadingProps extends AccountMenuProps {
  /** The balance is expected to run short. */
  readonly isShort: boolean
}

export function BalanceHeading({ home, isShort, onAccount }: BalanceHeadingProps) {
  const t = useTranslations('home')
  const format = useFormat()
  const { account, accounts, balance } = home
  return (
    <>
      <h1 className="home-title">
        {accounts.length > 1 ? (
          <AccountMenu home={home} onAccount={onAccount} />
        ) : (
          t('balanceOf', { account: account.name, tail: format.tail(account.tail) })
        )}
      </h1>
      <div className="page-top">
        <p className="page-figure">
          <VerifiedFigure figure={balance} />
        </p>
        {isShort && (
          <button type="button" className="button line home-ask" onClick={() => askAssistant(t('askWhatAvoids'))}>
            {t('seeWhatAvoids')}
          </button>
        )}
      </div>
    </>
  )
}

/** Accounts to lead the page with; the others open their transactions. */
function AccountMenu({ home, onAccount }: AccountMenuProps) {
  const t = useTranslations('home')
  const format = useFormat()
  const open = useOpenTransactions()
  const { account, accounts } = home
  const canLead = accounts.filter(
    (each) => LIQUID_ACCOUNTS.includes(each.account.kind) || each.account.id === account.id,
  )
  const others = accounts.filter((each) => !canLead.includes(each))
  return (
    <Menu position="bottom-start" offset={4} classNames={{ dropdown: 'home-accounts', item: 'home-account' }}>
      <Menu.Target>
        <button type="button" className="home-switch">
          {t('balanceOf', { account: account.name, tail: format.tail(account.tail) })}
          <CaretDown size={12} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {canLead.map((each) => (
          <Menu.Item
            key={each.account.id}
            aria-current={each.account.id === account.id}
            leftSection={<Check size={16} opacity={each.account.id === account.id ? 1 : 0} aria-hidden="true" />}
            rightSection={<Balance of={each} />}
            onClick={() => onAccount(each.account.id)}
          >
            {t('accountName', { account: each.account.name, tail: format.tail(each.account.tail) })}
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Label>{t('otherAccounts')}</Menu.Label>}
        {others.map((each) => (
          <Menu.Item
            key={each.account.id}
            leftSection={<span className="home-account-gap" />}
            rightSection={<Balance of={each} />}
            onClick={() => open(each.balance.filter)}
          >
            {t('accountName', { account: each.account.name, tail: format.tail(each.account.tail) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Balance({ of: { account, balance } }: { readonly of: AccountBalance }) {
  return (
    <InCurrency currency={account.currency}>
      <Amount amountMinor={balance.amountMinor} />
    </InCurrency>
  )
}

function Amount({ amountMinor }: { readonly amountMinor: number }) {
  return <span className="num">{useFormat().exact(amountMinor)}</span>
}
