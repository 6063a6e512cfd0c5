import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { IntegrityCheck } from '../../../shared/status'
import { call } from '../../backend'

/** The whole file read and checked, when somebody asks for it. */
export function StatusCheck() {
  const t = useTranslations('admin.status.check')
  const write = useFormatter()
  const [found, setFound] = useState<IntegrityCheck | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const check = () => {
    setBusy(true)
    setFound(null)
    setFailure(null)
    call('admin.status.check', {})
      .then(setFound, setFailure)
      .finally(() => setBusy(false))
  }
  return (
    <section className="status-check" aria-labelledby="status-check">
      <div>
        <h2 id="status-check">{t('title')}</h2>
        <p className="muted">{t('text')}</p>
        <p className={found?.faults.length || failure ? 'critical' : 'positive'} role="status">
          {failure
            ? failure.message
            : found &&
              (found.faults.length > 0
                ? t('faults')
                : t('sound', { seconds: write.number(found.seconds, { maximumFractionDigits: 1 }) }))}
        </p>
        {found?.faults.map((fault) => (
          <code key={fault}>{fault}</code>
        ))}
      </div>
      <button type="button" className="button line" disabled={busy} onClick={check}>
        {t(busy ? 'running' : 'run')}
      </button>
    </section>
  )
}
