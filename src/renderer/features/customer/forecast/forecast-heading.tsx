import { Menu, SegmentedControl } from '@mantine/core'
import { CaretDown, Check } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import type { PastBalance } from '../../../../shared/cash-flow'
import type { AccountBalance } from '../../../../shared/domain'
import { type Account, LIQUID_ACCOUNTS } from '../../../../shared/domain'
import { useCall } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'
import { HORIZONS, useForecastAddress } from './forecast-address'

const ALL = ''

/** Today's balance of what the line is about, and the choice of accounts and days. */
export function ForecastHeading({ past }: { readonly past: PastBalance }) {
  const t = useTranslations('forecast')
  const format = useFormat()
  const { address, change } = useForecastAddress()
  const name = useBalanceName()(address.accountId, past.accounts)
  const { accounts } = past
  const [only] = accounts
  const sumMinor = accounts.reduce((sum, { balance }) => sum + balance.amountMinor, 0)
  return (
    <>
      <h1 className="forecast-title" id="forecast-title">
        <AccountMenu name={name} chosen={address.accountId} onChosen={(accountId) => change({ accountId })} />
      </h1>
      <div className="page-top">
        <p className="page-figure">
          {only && accounts.length === 1 ? <VerifiedFigure figure={only.balance} /> : format.exact(sumMinor)}
        </p>
        <SegmentedControl
          className="forecast-days"
          aria-label={t('horizon')}
          value={String(address.days)}
          onChange={(chosen) => change({ days: HORIZONS.find((days) => String(days) === chosen) ?? 30 })}
          data={HORIZONS.map((days) => ({ value: String(days), label: t('days', { count: days }) }))}
        />
      </div>
      {accounts.length > 1 && (
        <ul className="forecast-parts">
          {accounts.map(({ account, balance }) => (
            <li key={account.id}>
              <span className="muted">
                {t('accountName', { account: account.name, tail: format.tail(account.tail) })}
              </span>{' '}
              <VerifiedFigure figure={balance} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** 'Balance, Savings ••4821', or of all. */
export function useBalanceName(): (accountId: string | null, accounts: readonly AccountBalance[]) => string {
  const t = useTranslations('forecast')
  const format = useFormat()
  return (accountId, accounts) => {
    const account = accountId === null && accounts.length !== 1 ? undefined : accounts[0]?.account
    return account ? t('balanceOf', { account: account.name, tail: format.tail(account.tail) }) : t('balanceOfAll')
  }
}

interface AccountMenuProps {
  readonly name: string
  readonly chosen: string | null
  readonly onChosen: (accountId: string | null) => void
}

function AccountMenu({ name, chosen, onChosen }: AccountMenuProps) {
  const t = useTranslations('forecast')
  const format = useFormat()
  const { data = [] } = useCall('customer.accounts', {})
  const liquid = data.filter(({ kind }) => LIQUID_ACCOUNTS.includes(kind))
  if (liquid.length < 2) return name
  const choice = (id: string | null, label: string) => (
    <Menu.Item
      key={id ?? ALL}
      aria-current={id === chosen}
      leftSection={<Check size={16} opacity={id === chosen ? 1 : 0} aria-hidden="true" />}
      onClick={() => onChosen(id)}
    >
      {label}
    </Menu.Item>
  )
  return (
    <Menu position="bottom-start" offset={4} classNames={{ dropdown: 'forecast-menu', item: 'forecast-choice' }}>
      <Menu.Target>
        <button type="button" className="forecast-switch">
          {name}
          <CaretDown size={12} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {choice(null, t('allAccounts'))}
        {liquid.map((account: Account) =>
          choice(account.id, t('accountName', { account: account.name, tail: format.tail(account.tail) })),
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
