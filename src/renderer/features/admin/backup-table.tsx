import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Backup } from '../../../shared/contract'
import { useBank } from '../../ui/format'
import { EmptyState } from '../../ui/states'
import { Confirm } from './confirm'

interface BackupTableProps {
  readonly backups: readonly Backup[]
  readonly busy: boolean
  readonly onRestore: (id: string) => void
}

/** When, why, how large, whether it was checked; and the way back to it, confirmed in its row. */
export function BackupTable({ backups, busy, onRestore }: BackupTableProps) {
  const t = useTranslations('admin.data')
  const [asking, setAsking] = useState<string | null>(null)
  if (backups.length === 0) return <EmptyState title={t('none.title')} text={t('none.text')} />
  return (
    <div className="surface data-surface">
      <table className="data-table" aria-label={t('backups')}>
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('why')}</th>
            <th scope="col" className="num">
              {t('size')}
            </th>
            <th scope="col">{t('check')}</th>
            <th>
              <span className="sr-only">{t('restore')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <Row
              key={backup.id}
              backup={backup}
              busy={busy}
              asking={asking === backup.id}
              onAsk={(is) => setAsking(is ? backup.id : null)}
              onRestore={onRestore}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly backup: Backup
  readonly busy: boolean
  readonly asking: boolean
  readonly onAsk: (asking: boolean) => void
  readonly onRestore: (id: string) => void
}

function Row({ backup: { id, kind, madeAt, bytes, verified }, busy, asking, onAsk, onRestore }: RowProps) {
  const t = useTranslations('admin.data')
  const write = useFormatter()
  const { timeZone } = useBank()
  const when = write.dateTime(new Date(madeAt), { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <>
      <tr>
        <td>{when}</td>
        <td>{t(`kind.${kind}`)}</td>
        <td className="num">
          {write.number(bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })}
        </td>
        <td className={verified ? undefined : 'muted'}>{t(verified ? 'verified' : 'unverified')}</td>
        <td className="num">
          <button
            type="button"
            className="act"
            aria-label={t('restoreOf', { when })}
            aria-expanded={asking}
            disabled={busy}
            onClick={() => onAsk(!asking)}
          >
            {t('restore')}
          </button>
        </td>
      </tr>
      {asking && (
        <tr className="data-asking">
          <td colSpan={5}>
            <Confirm
              question={t('ask', { when })}
              yes={t('yes')}
              busy={busy}
              onYes={() => onRestore(id)}
              onNo={() => onAsk(false)}
            />
          </td>
        </tr>
      )}
    </>
  )
}
