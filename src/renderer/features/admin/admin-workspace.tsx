import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { Bank, SignedIn } from '../../../shared/contract'
import { type Place, Shell } from '../../ui/shell'
import { Toasts } from '../../ui/toasts'
import { useSingleKeys } from '../../ui/use-single-keys'
import { BankAssistant } from './assistant/bank-assistant'
import { FiguresProvider } from './figures'
import { ADMIN_PLACES, type AdminPageProps } from './places'

interface AdminWorkspaceProps extends AdminPageProps {
  readonly bank: Bank
  readonly me: SignedIn
  readonly onSignOut: () => void
}

const LETTERS = ADMIN_PLACES.map(({ letter }) => letter)

export default function AdminWorkspace({ bank, me, onSignOut, onOtherBank }: AdminWorkspaceProps) {
  const t = useTranslations('admin')
  const [, navigate] = useLocation()
  useSingleKeys(LETTERS, {
    go: (letter) => {
      const place = ADMIN_PLACES.find((each) => each.letter === letter)
      if (place) navigate(place.path)
    },
  })
  return (
    <Toasts>
      <Shell
        bank={bank}
        me={me}
        onSignOut={onSignOut}
        workspaceLabel={t('workspace')}
        places={usePlaces()}
        aside={<BankAssistant />}
      >
        <FiguresProvider>
          <Switch>
            {ADMIN_PLACES.map(({ path, page: Page }) => (
              <Route key={path} path={path}>
                <Page onOtherBank={onOtherBank} />
              </Route>
            ))}
            <Redirect to="/" replace />
          </Switch>
        </FiguresProvider>
      </Shell>
    </Toasts>
  )
}

function usePlaces(): readonly Place[] {
  const t = useTranslations('admin.places')
  return useMemo(
    () =>
      ADMIN_PLACES.map(({ path, name, icon, group }) => ({
        path,
        label: t(name),
        icon,
        group,
        foot: group === 'running',
      })),
    [t],
  )
}
