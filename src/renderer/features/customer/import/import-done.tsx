import { CheckCircle } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import type { ImportBatch } from '../../../../shared/contract'
import { useAct } from '../../../backend'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { VerifiedFigure } from '../../../ui/verified-figure'

interface ImportDoneProps {
  readonly batch: ImportBatch
  readonly onAgain: () => void
}

export function ImportDone({ batch, onAgain }: ImportDoneProps) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const format = useFormat()
  const open = useOpenTransactions()
  const undo = useAct('customer.import.undo')
  const { imported, account, from, to } = batch
  return (
    <section className="surface imp-done" role="status">
      <CheckCircle size={28} weight="duotone" className="imp-done-icon" aria-hidden="true" />
      <div>
        {undo.data ? (
          <>
            <h2>{t('removed', { count: undo.data.removed })}</h2>
            <p className="muted">{t('asBefore')}</p>
          </>
        ) : (
          <>
            <h2>
              {t('added', {
                count: imported.transactions,
                account: common('account', { name: account.name, tail: format.tail(account.tail) }),
              })}
            </h2>
            <p>
              {t.rich('addUpTo', {
                count: imported.transactions,
                period: format.period(from, to),
                figure: () => <VerifiedFigure figure={imported} signed />,
              })}
            </p>
          </>
        )}
        {undo.error && (
          <p className="critical" role="alert">
            {undo.error.message}
          </p>
        )}
        <p className="imp-done-actions">
          {!undo.data && (
            <>
              <button type="button" className="button primary" onClick={() => open(imported.filter)}>
                {t('seeThem', { count: imported.transactions })}
              </button>
              <button
                type="button"
                className="button line"
                disabled={undo.isPending}
                onClick={() => undo.mutate({ batchId: batch.id })}
              >
                {t('undoThis')}
              </button>
            </>
          )}
          <button type="button" className={undo.data ? 'button primary' : 'button quiet'} onClick={onAgain}>
            {t('another')}
          </button>
        </p>
      </div>
    </section>
  )
}
