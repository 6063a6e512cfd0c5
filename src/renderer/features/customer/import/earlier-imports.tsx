import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportBatch } from '../../../../shared/contract'
import type { IsoDate } from '../../../../shared/domain'
import { useAct, useCall } from '../../../backend'
import { InCurrency, useBank, useFormat } from '../../../ui/format'
import { ErrorState, Skeleton } from '../../../ui/states'
import { VerifiedFigure } from '../../../ui/verified-figure'

export function EarlierImports() {
  const t = useTranslations('import')
  const { data: batches, error, refetch } = useCall('customer.imports', {})
  return (
    <section className="imp-earlier" aria-labelledby="earlier-imports">
      <h2 id="earlier-imports">{t('earlier')}</h2>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !batches ? (
        <Skeleton heights={[60]} />
      ) : batches.length === 0 ? (
        <p className="muted">{t('noneEarlier')}</p>
      ) : (
        <ul>
          {batches.map((batch) => (
            <InCurrency key={batch.id} currency={batch.account.currency}>
              <Batch batch={batch} />
            </InCurrency>
          ))}
        </ul>
      )}
    </section>
  )
}

function Batch({ batch }: { readonly batch: ImportBatch }) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const format = useFormat()
  const { timeZone } = useBank()
  const [asking, setAsking] = useState(false)
  const undo = useAct('customer.import.undo')
  const { fileName, account, importedAt, imported, from, to } = batch
  return (
    <li>
      <div className="imp-batch-name">
        <p>{fileName}</p>
        <p className="caption">
          {[
            common('account', { name: account.name, tail: format.tail(account.tail) }),
            format.period(from, to),
            t('importedOn', { date: format.dayYear(dayIn(importedAt, timeZone)) }),
          ].join(' · ')}
        </p>
        {undo.error && (
          <p className="caption critical" role="alert">
            {undo.error.message}
          </p>
        )}
      </div>
      {asking ? (
        <div className="imp-asking">
          <span>{t('removeThem', { count: imported.transactions })}</span>
          <button
            type="button"
            className="button line critical"
            disabled={undo.isPending}
            onClick={() => undo.mutate({ batchId: batch.id }, { onError: () => setAsking(false) })}
          >
            {t('remove')}
          </button>
          {/* biome-ignore lint/a11y/noAutofocus: the safe answer to the question that has just been asked. */}
          <button type="button" className="button quiet" autoFocus onClick={() => setAsking(false)}>
            {t('keep')}
          </button>
        </div>
      ) : (
        <>
          <VerifiedFigure figure={imported} signed />
          <button
            type="button"
            className="act"
            aria-label={t('undoOf', { name: fileName })}
            onClick={() => setAsking(true)}
          >
            {common('undo')}
          </button>
        </>
      )}
    </li>
  )
}

/** The calendar day of a moment, where the bank is. */
function dayIn(moment: string, timeZone: string): IsoDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(moment),
  )
}
