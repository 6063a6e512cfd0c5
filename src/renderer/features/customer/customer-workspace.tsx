import { Tooltip } from '@mantine/core'
import { Eye, EyeSlash, MagnifyingGlass } from '@phosphor-icons/react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Redirect, Route, Switch } from 'wouter'
import type { Bank, SignedIn } from '../../../shared/contract'
import { ChartQuestions } from '../../ui/chart-tools'
import { usePrivacy } from '../../ui/format'
import { type Place, Shell } from '../../ui/shell'
import { Toasts } from '../../ui/toasts'
import { askAssistant } from '../assistant/ask'
import { CustomerAssistant } from './assistant/customer-assistant'
import { GuidePage } from './guide/guide-page'
import { HandOffPage } from './hand-off/hand-off-page'
import { Alerts } from './insights/alerts'
import { PLACES } from './places'
import { OwnPreferences } from './preferences/own-preferences'
import { ReportPage } from './report/report-page'
import { Keys, type KeysControl, useKeysControl } from './shortcuts/keys'
import { Tour } from './welcome/tour'

interface CustomerWorkspaceProps {
  readonly bank: Bank
  readonly me: SignedIn
  readonly onSignOut: () => void
}

export default function CustomerWorkspace(props: CustomerWorkspaceProps) {
  return (
    <OwnPreferences bank={props.bank}>
      <Workspace {...props} />
    </OwnPreferences>
  )
}

function Workspace({ bank, me, onSignOut }: CustomerWorkspaceProps) {
  const keys = useKeysControl()
  return (
    <Toasts>
      <Alerts />
      <ChartQuestions value={askAssistant}>
        <Tour>
          <Shell
            bank={bank}
            me={me}
            onSignOut={onSignOut}
            places={usePlaces()}
            tools={<Tools keys={keys} />}
            aside={<CustomerAssistant />}
          >
            <Switch>
              {PLACES.map(({ path, page }) => (
                <Route key={path} path={path} component={page} />
              ))}
              <Route path="/guide" component={GuidePage} />
              <Route path="/hand-off" component={HandOffPage} />
              <Route path="/report" component={ReportPage} />
              <Redirect to="/" replace />
            </Switch>
          </Shell>
          <Keys control={keys} onSignOut={onSignOut} />
        </Tour>
      </ChartQuestions>
    </Toasts>
  )
}

function usePlaces(): readonly Place[] {
  const t = useTranslations('customer.places')
  // biome-ignore lint/correctness/useHookAtTopLevel: the table never changes, so neither does the order of its hooks.
  const counts = PLACES.map(({ useCount = none }) => useCount()).join(' ')
  return useMemo(() => {
    const each = counts.split(' ').map(Number)
    return PLACES.map(({ path, name, icon, group }, index) => ({
      path,
      label: t(name),
      icon,
      group,
      foot: group === 'own',
      count: each[index] ?? 0,
    }))
  }, [t, counts])
}

function none(): number {
  return 0
}

function Tools({ keys }: { readonly keys: KeysControl }) {
  const t = useTranslations('common')
  const { hidden, toggle } = usePrivacy()
  const eye = hidden ? t('showAmounts') : t('hideAmounts')
  return (
    <>
      <button type="button" className="find" aria-keyshortcuts="Control+K" onClick={keys.openPalette}>
        <MagnifyingGlass size={16} aria-hidden="true" />
        {t('search')}
        <kbd>Ctrl K</kbd>
      </button>
      <Tooltip label={eye}>
        <button type="button" className="icon-button" aria-label={eye} aria-pressed={hidden} onClick={toggle}>
          {hidden ? <EyeSlash size={20} /> : <Eye size={20} />}
        </button>
      </Tooltip>
    </>
  )
}
