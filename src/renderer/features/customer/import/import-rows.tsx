import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportPreview, ImportRow, ImportStatus } from '../../../../shared/contract'
import { Category } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { Payee } from '../../../ui/payee'
import { useDay } from '../../../ui/use-day'
import { isIncome } from '../transactions/row-amount'

const STATUSES = ['new', 'possible-duplicate', 'already-there'] as const satisfies readonly ImportStatus[]

interface ImportRowsProps {
  readonly preview: ImportPreview
  /** Possible duplicates would be added too. */
  readonly withDuplicates: boolean
  /** The rows are those of the look before. */
  readonly busy: boolean
}

export function ImportRows({ preview: { rows, counts }, withDuplicates, busy }: ImportRowsProps) {
  const t = useTranslations('import')
  const format = useFormat()
  const [only, setOnly] = useState<ImportStatus | null>(null)
  const shown = only ? rows.filter((row) => row.status === only) : rows
  const total = counts.new + counts['possible-duplicate'] + counts['already-there']
  return (
    <section className="imp-rows" aria-busy={busy}>
      <fieldset className="imp-counts" aria-label={t('show')}>
        {STATUSES.map((status) => (
          <button
            key={status}
            type="button"
            aria-pressed={only === status}
            disabled={counts[status] === 0}
            onClick={() => setOnly(only === status ? null : status)}
          >
            <b>{format.count(counts[status])}</b>
            {t(`counts.${status}`, { count: counts[status] })}
          </button>
        ))}
      </fieldset>
      {total === 0 ? (
        <p className="muted imp-none">{t('noRows')}</p>
      ) : (
        <div className="imp-table">
          <table aria-label={t('rows')}>
            <thead>
              <tr>
                <th scope="col">{t('columns.date')}</th>
                <th scope="col">{t('columns.payee')}</th>
                <th scope="col">{t('columns.category')}</th>
                <th scope="col">{t('columns.status')}</th>
                <th scope="col" className="num">
                  {t('columns.amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.line} row={row} added={isAdded(row.status, withDuplicates)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length < total && <p className="caption">{t('firstRows', { shown: rows.length, total })}</p>}
    </section>
  )
}

function isAdded(status: ImportStatus, withDuplicates: boolean): boolean {
  return status === 'new' || (status === 'possible-duplicate' && withDuplicates)
}

function Row({ row, added }: { readonly row: ImportRow; readonly added: boolean }) {
  const t = useTranslations('import')
  const format = useFormat()
  const day = useDay()
  const { line, bookedOn, payee, categoryId, guess, status, amountMinor } = row
  return (
    <tr className={added ? undefined : 'imp-left-out'} title={t('line', { line })}>
      <td className="imp-date">{day(bookedOn)}</td>
      <td>
        <Payee name={payee} />
      </td>
      <td>
        <Category categoryId={categoryId} guess={guess} chip />
      </td>
      <td className={`imp-status ${status}`}>{t(`status.${status}`)}</td>
      <td className={`num${isIncome(row) ? ' income' : ''}`}>{format.signed(amountMinor)}</td>
    </tr>
  )
}
