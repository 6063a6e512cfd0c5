import { Database, ListMagnifyingGlass, Pulse, UsersThree } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import { Redirect, Route, Switch } from 'wouter'
import type { Bank, SignedIn } from '../../../shared/contract'
import { Shell } from '../../ui/shell'
import { AdminAudit } from './audit'
import { AdminData } from './data'
import { AdminOverview } from './overview'
import { AdminSegments } from './segments'

interface AdminWorkspaceProps {
  readonly bank: Bank
  readonly me: SignedIn
  readonly onSignOut: () => void
  /** A restore or a reset has put another bank in the place of this one. */
  readonly onOtherBank: () => void
}

export default function AdminWorkspace({ bank, me, onSignOut, onOtherBank }: AdminWorkspaceProps) {
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
        { path: '/data', label: t('data.title'), icon: Database },
        { path: '/audit', label: t('audit.title'), icon: ListMagnifyingGlass },
      ]}
    >
      <Switch>
        <Route path="/" component={AdminOverview} />
        <Route path="/segments" component={AdminSegments} />
        <Route path="/data">
          <AdminData onOtherBank={onOtherBank} />
        </Route>
        <Route path="/audit" component={AdminAudit} />
        <Redirect to="/" replace />
      </Switch>
    </Shell>
  )
}
