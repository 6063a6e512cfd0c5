import { useTranslations } from 'use-intl'
import type { BulkReadingCounts } from '../../../../shared/bulk-import'
import { useFormat } from '../../../ui/format'

interface QualityOfFileProps {
  readonly added: number
  readonly counts: BulkReadingCounts
}

/** What became of the rows of a file, counted when it was read. */
export function QualityOfFile({ added, counts }: QualityOfFileProps) {
  const t = useTranslations('admin.quality')
  const format = useFormat()
  const rejected = counts.rejected.reduce((sum, { rows }) => sum + rows, 0)
  return (
    <div className="quality-file">
      <p>
        {t('file', {
          read: format.count(counts.read),
          added: format.count(added),
          duplicates: format.count(counts.duplicates),
          rejected: format.count(rejected),
        })}
      </p>
      {rejected > 0 && (
        <ul>
          {counts.rejected.map(({ reason, rows }) => (
            <li key={reason}>{t('rejected', { rows: format.count(rows), reason: t(`reason.${reason}`) })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
