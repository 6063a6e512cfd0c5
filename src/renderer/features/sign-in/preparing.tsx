// Shown while main opens the bank's file, or makes the demo bank on a first start.
import { Progress as ProgressBar } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Bank, Progress } from '../../../shared/contract'
import { BackendError, stream } from '../../backend'
import { Mark } from '../../ui/shell'
import './sign-in.css'

/** Most starts are over before this; a bar that flashes by says nothing. */
const QUIET_MS = 250

export function Preparing({ onReady }: { readonly onReady: (bank: Bank) => void }) {
  const t = useTranslations('signIn')
  const common = useTranslations('common')
  const [progress, setProgress] = useState<Progress>({ stage: 'opening', done: 0 })
  const [error, setError] = useState<Error | null>(null)
  const [shown, setShown] = useState(false)

  const prepare = useCallback(
    (channel: 'app.prepare' | 'app.setAside') => {
      setError(null)
      stream(channel, {}, setProgress).reply.then(onReady, setError)
    },
    [onReady],
  )
  useEffect(() => {
    prepare('app.prepare')
    const timer = setTimeout(() => setShown(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [prepare])

  if (error) {
    const damaged = error instanceof BackendError && error.code === 'database-damaged'
    return (
      <main className="preparing" role="alert">
        <Mark size={48} />
        <h1>{t('notReady')}</h1>
        <p className="lead">{error.message}</p>
        <p className="preparing-actions">
          <button type="button" className="button line" onClick={() => prepare('app.prepare')}>
            {common('tryAgain')}
          </button>
          {damaged && (
            <button type="button" className="button primary" onClick={() => prepare('app.setAside')}>
              {t('setAside')}
            </button>
          )}
        </p>
        {damaged && <p className="caption">{t('setAsideNote')}</p>}
      </main>
    )
  }
  if (!shown) return null
  return (
    <main className="preparing" role="status">
      <Mark size={48} />
      <h1>{t('preparing')}</h1>
      <p className="muted">{t(`stage.${progress.stage}`)}</p>
      <ProgressBar
        value={progress.done * 100}
        color="var(--accent)"
        aria-label={t(`stage.${progress.stage}`)}
        w={320}
        size={6}
      />
    </main>
  )
}
