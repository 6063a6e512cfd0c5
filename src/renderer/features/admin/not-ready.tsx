import { Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../ui/format'
import { EmptyState, Skeleton } from '../../ui/states'
import { useFigures } from './figures'

interface NotReadyProps {
  readonly title: string
  readonly text: string
  /** Of the page to come. */
  readonly heights: readonly number[]
  readonly retry: () => void
  /** One action, when nothing is on its way; else to look again. */
  readonly children?: ReactNode
}

/** A page whose figures have not been published: how far the jobs are, or what there is to do. */
export function NotReady({ title, text, heights, retry, children }: NotReadyProps) {
  const t = useTranslations('admin.notReady')
  const format = useFormat()
  const { counting, look } = useFigures()
  if (counting === null) {
    return (
      <EmptyState title={title} text={text}>
        {children ?? (
          <button
            type="button"
            className="button line"
            onClick={() => {
              look()
              retry()
            }}
          >
            {t('tryAgain')}
          </button>
        )}
      </EmptyState>
    )
  }
  return (
    <>
      <div className="figures-counting">
        {counting !== 'asking' && (
          <>
            <p className="muted">{t('counting', { share: format.share(counting) })}</p>
            <Progress value={counting * 100} color="var(--accent)" size={4} aria-label={t('countingLabel')} />
          </>
        )}
      </div>
      <Skeleton heights={heights} />
    </>
  )
}
