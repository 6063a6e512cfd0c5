import { Progress as ProgressBar } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import './data.css'
import { Failed } from './failed'

interface WorkPageProps {
  readonly title: string
  readonly lead: string
  /** What begins the work of this page, or how far it is. */
  readonly act: ReactNode
  readonly failure: { readonly title: string; readonly error: Error; readonly onDismiss: () => void } | null
  readonly children: ReactNode
}

/** A page from which long work is started: Data and Models. */
export function WorkPage({ title, lead, act, failure, children }: WorkPageProps) {
  const t = useTranslations('admin.work')
  return (
    <div className="content data-page">
      <div className="data-title">
        <div>
          <h1>{title}</h1>
          <p className="muted">{lead}</p>
        </div>
        {act}
      </div>
      {failure && (
        <Failed title={failure.title} error={failure.error}>
          <button type="button" className="act" onClick={failure.onDismiss}>
            {t('dismiss')}
          </button>
        </Failed>
      )}
      {children}
    </div>
  )
}

interface RunningProps {
  readonly text: string
  /** 0–1; null where nobody can say. */
  readonly done: number | null
  readonly canStop?: boolean
  readonly onStop: () => void
}

/** How far the work is, and the way to stop it. */
export function RunningWork({ text, done, canStop = true, onStop }: RunningProps) {
  const t = useTranslations('admin.work')
  return (
    <div className="data-running" role="status">
      <div className="data-progress">
        <span>{text}</span>
        <ProgressBar
          value={done === null ? 100 : done * 100}
          animated={done === null}
          striped={done === null}
          color="var(--accent)"
          aria-label={text}
          size={4}
        />
      </div>
      <button type="button" className="button line" disabled={!canStop} onClick={onStop}>
        {t('stop')}
      </button>
    </div>
  )
}
