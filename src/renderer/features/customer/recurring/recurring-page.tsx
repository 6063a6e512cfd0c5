import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { RecurringItem } from '../../../../shared/recurring'
import { useCall } from '../../../backend'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { AskStillActive } from './ask-still-active'
import './recurring.css'
import { recurringGroups } from './recurring-groups'
import { RecurringLead } from './recurring-lead'
import { RecurringList } from './recurring-list'
import { RecurringOver } from './recurring-over'

/** What comes back by itself: what it costs, what is next, what has become dearer, and what may be over. */
export function RecurringPage() {
  const { data: items, error, refetch } = useCall('customer.recurring', {})
  return (
    <div className="content recurring">
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : items ? (
        <Ready items={items} />
      ) : (
        <Skeleton heights={[72, 24, 640]} />
      )}
    </div>
  )
}

function Ready({ items }: { readonly items: readonly RecurringItem[] }) {
  const t = useTranslations('recurring')
  const { asked, due, moved, income, over, costs } = recurringGroups(items)
  if (asked.length + due.length + moved.length + income.length + over.length === 0) {
    return (
      <>
        <h1>{t('title')}</h1>
        <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
          <Link href="/import" className="button primary">
            {t('emptyAct')}
          </Link>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <h1 className="recurring-title">{t('title')}</h1>
      <RecurringLead due={due} costs={costs} />
      {asked.length > 0 && <AskStillActive items={asked} />}
      <RecurringList title={t('upcoming')} items={due} none={t('noUpcoming')} />
      {income.length > 0 && <RecurringList title={t('income')} items={income} />}
      {moved.length > 0 && <RecurringList title={t('moved')} text={t('movedText')} items={moved} />}
      {over.length > 0 && <RecurringOver items={over} />}
    </>
  )
}
