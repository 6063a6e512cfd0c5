import { Pulse, UsersThree } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import { Redirect, Route, Switch } from 'wouter'
import type { Bank, SignedIn } from '../../../shared/contract'
import { Shell } from '../../ui/shell'
import { AdminOverview } from './overview'
import { AdminSegments } from './segments'

interface AdminWorkspaceProps {
  readonly bank: Bank
  readonly me: SignedIn
  readonly onSignOut: () => void
}

export default function AdminWorkspace({ bank, me, onSignOut }: AdminWorkspaceProps) {
  const t = useTranslations('admin')
  return (
    <Shell
      bank={bank}
      me={me}
      onSignOut={onSignOut}
      workspaceLabel={t('workspace')}
      places={[
        { path: '/', label: t('overview.title'), icon: Pulse },
        { path: '/segments', label: t('segments.title'), icon: UsersThree },
      ]}
    >
      <Switch>
        <Route path="/" component={AdminOverview} />
        <Route path="/segments" component={AdminSegments} />
        <Redirect to="/" replace />
      </Switch>
    </Shell>
  )
}
