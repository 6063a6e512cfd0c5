import { useTranslations } from 'use-intl'
import type { BulkField, BulkPreview } from '../../../shared/bulk-import'
import { inOwnWords } from '../../from-main/in-own-words'
import { useFormat } from '../../ui/format'

interface BulkPreviewProps {
  readonly preview: BulkPreview
  readonly busy: boolean
  readonly onImport: () => void
  readonly onLeave: () => void
}

/** What the extract would bring, before anything is added. */
export function BulkPreviewStep({ preview, busy, onImport, onLeave }: BulkPreviewProps) {
  const t = useTranslations('admin.bulk')
  const format = useFormat()
  const { rows, newRows, customers, accounts, from, to, badRows, fileName } = preview
  return (
    <div className="bulk-preview">
      <h3>{fileName}</h3>
      <p>
        {t('found', { rows: format.count(rows), customers: format.count(customers), accounts: format.count(accounts) })}{' '}
        {from && to && t('between', { period: format.period(from, to) })}{' '}
        {newRows < rows && t('known', { rows: format.count(rows - newRows) })}
      </p>
      <Samples preview={preview} />
      {badRows > 0 && <BadRows preview={preview} />}
      <div className="bulk-buttons">
        <button type="button" className="button primary" disabled={busy || newRows === 0} onClick={onImport}>
          {newRows === 0 ? t('nothingNew') : t('import', { rows: format.count(newRows) })}
        </button>
        <button type="button" className="button quiet" onClick={onLeave}>
          {t('leave')}
        </button>
      </div>
    </div>
  )
}

const FIELDS: readonly BulkField[] = [
  ...(['reference', 'customer', 'bornOn', 'gender', 'city', 'balance', 'bookedOn', 'clock', 'amount'] as const),
]

function Samples({ preview: { columns, samples } }: { readonly preview: BulkPreview }) {
  const t = useTranslations('admin.bulk')
  const format = useFormat()
  const columnOf = new Map(columns.map(({ column, field }) => [field, column]))
  const unread = columns.filter(({ field }) => field === null).map(({ column }) => column)
  return (
    <>
      <div className="surface bulk-samples">
        <table className="data-table" aria-label={t('samples')}>
          <thead>
            <tr>
              <th scope="col">{t('field.title')}</th>
              {columns.length > 0 && <th scope="col">{t('column')}</th>}
              {samples.map(({ bookedOn }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move.
                <th key={`${bookedOn} ${at}`} scope="col">
                  {t('sample', { number: at + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIELDS.map((field) => (
              <tr key={field}>
                <th scope="row">{t(`field.${field}`)}</th>
                {columns.length > 0 && <td>{columnOf.get(field) ?? <span className="muted">{t('absent')}</span>}</td>}
                {samples.map(({ bookedOn, shapes }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move.
                  <td key={`${bookedOn} ${at}`} className={field === 'bookedOn' ? undefined : 'bulk-shape'}>
                    {field === 'bookedOn' ? format.dayYear(bookedOn) : shapes[field]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="caption">
        {t('masked')} {unread.length > 0 && t('unread', { columns: unread.join(', ') })}
      </p>
    </>
  )
}

function BadRows({ preview: { badRows, errors } }: { readonly preview: BulkPreview }) {
  const t = useTranslations('admin.bulk')
  const format = useFormat()
  return (
    <details className="bulk-bad">
      <summary>{t('bad', { count: badRows, rows: format.count(badRows) })}</summary>
      <ul>
        {errors.map(({ line, reason }) => (
          <li key={line}>{t('badRow', { line: format.count(line), reason: inOwnWords(reason) })}</li>
        ))}
      </ul>
      {errors.length < badRows && <p className="caption">{t('badRest', { count: errors.length })}</p>}
    </details>
  )
}
