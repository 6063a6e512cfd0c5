import { Progress as ProgressBar } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { BulkProgress, BulkImport as Imported } from '../../../shared/bulk-import'
import { useCall } from '../../backend'
import { useFormat } from '../../ui/format'
import { BulkPreviewStep } from './bulk-preview'
import { Confirm } from './confirm'
import './bulk-import.css'
import { Failed } from './failed'
import { useBulkImport } from './use-bulk-import'

/** Many customers' rows at once, from an extract; counts and shapes are shown, never people. */
export function BulkImport({ busy }: { readonly busy: boolean }) {
  const t = useTranslations('admin.bulk')
  const format = useFormat()
  const steps = useBulkImport()
  const { data: imports } = useCall('admin.imports', {})
  const { file, preview, done, progress, error } = steps
  return (
    <section className="bulk" aria-labelledby="bulk-import">
      <h2 id="bulk-import">{t('title')}</h2>
      <p className="muted">{t('lead')}</p>
      {error && <Failed title={t('failed')} error={error} />}
      {done && (
        <p role="status">
          {t('done', { rows: format.count(done.rows), name: done.fileName, period: format.period(done.from, done.to) })}
        </p>
      )}
      {progress ? (
        <Working progress={progress} name={file?.fileName ?? ''} stop={steps.stop} />
      ) : preview ? (
        <BulkPreviewStep preview={preview} busy={busy} onImport={steps.confirm} onLeave={steps.leave} />
      ) : (
        <button type="button" className="button line" disabled={busy} onClick={steps.choose}>
          {t('choose')}
        </button>
      )}
      {!preview && imports && imports.length > 0 && (
        <Earlier imports={imports} busy={busy || progress !== null} onUndo={steps.undo} />
      )}
    </section>
  )
}

interface WorkingProps {
  readonly progress: BulkProgress
  readonly name: string
  readonly stop: () => void
}

function Working({ progress: { stage, done }, name, stop }: WorkingProps) {
  const t = useTranslations('admin.bulk')
  const words = useTranslations('admin.work')
  return (
    <div className="bulk-working" role="status">
      <div>
        <span>{t('working', { stage, name })}</span>
        <ProgressBar value={done * 100} color="var(--accent)" aria-label={t('progress')} size={4} />
      </div>
      {stage !== 'removing' && (
        <button type="button" className="button line" onClick={stop}>
          {words('stop')}
        </button>
      )}
    </div>
  )
}

interface EarlierProps {
  readonly imports: readonly Imported[]
  readonly busy: boolean
  readonly onUndo: (id: string) => void
}

function Earlier({ imports, busy, onUndo }: EarlierProps) {
  const t = useTranslations('admin.bulk')
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const [latest] = imports
  return (
    <div className="surface bulk-earlier">
      <table className="data-table" aria-label={t('earlier')}>
        <thead>
          <tr>
            <th scope="col">{t('file')}</th>
            <th scope="col" className="num">
              {t('rows')}
            </th>
            <th scope="col">{t('period')}</th>
            <th>
              <span className="sr-only">{t('undo')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ id, fileName, rows, from, to }) => (
            <tr key={id}>
              <td>{fileName}</td>
              <td className="num">{format.count(rows)}</td>
              <td>{format.period(from, to)}</td>
              <td className="num">
                {id === latest?.id && (
                  <button
                    type="button"
                    className="act"
                    aria-label={t('undoOf', { name: fileName })}
                    aria-expanded={asking}
                    disabled={busy}
                    onClick={() => setAsking(!asking)}
                  >
                    {t('undo')}
                  </button>
                )}
              </td>
            </tr>
          ))}
          {asking && latest && (
            <tr className="data-asking">
              <td colSpan={4}>
                <Confirm
                  question={t('ask', { name: latest.fileName, rows: format.count(latest.rows) })}
                  yes={t('yes')}
                  busy={busy}
                  onYes={() => onUndo(latest.id)}
                  onNo={() => setAsking(false)}
                />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
