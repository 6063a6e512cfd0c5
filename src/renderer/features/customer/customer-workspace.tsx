import { Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import {
  ChartBarHorizontal,
  Eye,
  EyeSlash,
  Gear,
  House,
  MagnifyingGlass,
  Receipt,
  UploadSimple,
} from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { Bank, SignedIn } from '../../../shared/contract'
import { usePrivacy } from '../../ui/format'
import { Shell } from '../../ui/shell'
import { AssistantPanel } from '../assistant/assistant-panel'
import { HomePage } from './home/home-page'
import { ImportPage } from './import/import-page'
import { SettingsPage } from './settings/settings-page'
import { SpendingPage } from './spending/spending-page'
import { TransactionsPage } from './transactions/transactions-page'

interface CustomerWorkspaceProps {
  readonly bank: Bank
  readonly me: SignedIn
  readonly onSignOut: () => void
}

export default function CustomerWorkspace({ bank, me, onSignOut }: CustomerWorkspaceProps) {
  const t = useTranslations('customer')
  return (
    <Shell
      bank={bank}
      me={me}
      onSignOut={onSignOut}
      places={[
        { path: '/', label: t('home'), icon: House },
        { path: '/transactions', label: t('transactions'), icon: Receipt },
        { path: '/spending', label: t('spending'), icon: ChartBarHorizontal },
        { path: '/import', label: t('import'), icon: UploadSimple },
        { path: '/settings', label: t('settings'), icon: Gear },
      ]}
      tools={<Tools />}
      aside={<AssistantPanel />}
    >
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/transactions" component={TransactionsPage} />
        <Route path="/spending" component={SpendingPage} />
        <Route path="/import" component={ImportPage} />
        <Route path="/settings" component={SettingsPage} />
        <Redirect to="/" replace />
      </Switch>
    </Shell>
  )
}

function Tools() {
  const t = useTranslations('common')
  const { hidden, toggle } = usePrivacy()
  const [, navigate] = useLocation()
  const search = () => {
    navigate('/transactions')
    // The page may only now be mounting.
    requestAnimationFrame(() => document.getElementById('transaction-search')?.focus())
  }
  useHotkeys([['/', search]])
  const eye = hidden ? t('showAmounts') : t('hideAmounts')
  return (
    <>
      <button type="button" className="find" onClick={search}>
        <MagnifyingGlass size={16} aria-hidden="true" />
        {t('search')}
        <kbd>/</kbd>
      </button>
      <Tooltip label={eye}>
        <button type="button" className="icon-button" aria-label={eye} aria-pressed={hidden} onClick={toggle}>
          {hidden ? <EyeSlash size={20} /> : <Eye size={20} />}
        </button>
      </Tooltip>
    </>
  )
}
