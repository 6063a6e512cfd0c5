import { useTranslations } from 'use-intl'
import { addMonths } from '../../../../shared/dates'
import type { Month } from '../../../../shared/domain'
import type { ChangeDriver, SpendingChange } from '../../../../shared/spending'
import { useCall } from '../../../backend'
import { CategoryIcon, useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { ErrorState } from '../../../ui/states'
import { useKept } from '../../../ui/use-kept'
import { VerifiedFigure } from '../../../ui/verified-figure'

/** What moved against the month before, and the payees that moved it. */
export function Changes({ month }: { readonly month: Month }) {
  const t = useTranslations('spending.changes')
  const format = useFormat()
  const { data, error, refetch } = useCall('customer.spending.changes', { month })
  const changed = useKept(data)
  const before = format.month(addMonths(changed?.month ?? month, -1))
  return (
    <section className="spending-section" aria-labelledby="spending-changes">
      <h2 id="spending-changes">{t('title')}</h2>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !changed ? (
        <div className="skeleton spending-changes-loading" role="status" aria-label={t('loading')} />
      ) : (
        <>
          <p className="muted">{t(changed.complete ? 'against' : 'againstSoFar', { month: before })}</p>
          {changed.changes.length === 0 ? (
            <p className="spending-nothing">{t('none', { month: before })}</p>
          ) : (
            <ul className="spending-changes">
              {changed.changes.map((change) => (
                <Change key={change.categoryId} change={change} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
}

function Change({ change: { categoryId, spent, before, drivers } }: { readonly change: SpendingChange }) {
  const t = useTranslations('spending.changes')
  const categoryName = useCategoryName()
  const rose = spent.amountMinor > before.amountMinor
  const words = before.transactions === 0 ? 'isNew' : spent.transactions === 0 ? 'stopped' : rose ? 'rose' : 'fell'
  return (
    <li>
      <CategoryIcon categoryId={categoryId} size={20} />
      <div>
        <p className="spending-change">
          {t.rich(words, {
            category: categoryName(categoryId),
            before: () => <VerifiedFigure figure={before} />,
            after: () => <VerifiedFigure figure={spent} />,
          })}
        </p>
        {drivers.map((driver) => (
          <p key={driver.payee} className="muted">
            <Why driver={driver} />
          </p>
        ))}
      </div>
    </li>
  )
}

function Why({ driver: { payee, reason, spent, before } }: { readonly driver: ChangeDriver }) {
  const t = useTranslations('spending.changes')
  const format = useFormat()
  return t.rich(`why.${reason}`, {
    payee: format.name(payee),
    before: () => <VerifiedFigure figure={before} />,
    after: () => <VerifiedFigure figure={spent} />,
  })
}
