// The three states of a page that is not ready: loading, empty, failed.
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

/** Blocks of the final heights. */
export function Skeleton({ heights }: { readonly heights: readonly number[] }) {
  const t = useTranslations('common')
  return (
    <div role="status" aria-label={t('loading')} style={{ display: 'grid', gap: 24 }}>
      {heights.map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
        <div key={index} className="skeleton" style={{ height }} />
      ))}
    </div>
  )
}

interface StateProps {
  readonly title: string
  readonly text: string
  /** One action. */
  readonly children?: ReactNode
}

export function EmptyState({ title, text, children }: StateProps) {
  return (
    <div className="state">
      <h2>{title}</h2>
      <p className="muted">{text}</p>
      {children}
    </div>
  )
}

export function ErrorState({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const t = useTranslations('common')
  return (
    <div className="state" role="alert">
      <h2>{t('failed')}</h2>
      <p className="muted">{error.message}</p>
      {retry && (
        <button type="button" className="button line" onClick={retry}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  )
}
