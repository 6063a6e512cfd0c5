import { Progress } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../ui/format'
import { Skeleton } from '../../ui/states'
import { useFigures } from './figures'
import { NothingYet } from './nothing-yet'

interface NotReadyProps {
  readonly title: string
  readonly text: string
  /** Of the page to come. */
  readonly heights: readonly number[]
  readonly retry: () => void
}

/** A page whose figures have not been published: how far the jobs are, or what there is to do. */
export function NotReady({ title, text, heights, retry }: NotReadyProps) {
  const t = useTranslations('admin.notReady')
  const format = useFormat()
  const { counting, look } = useFigures()
  if (counting === null) {
    return (
      <NothingYet title={title} text={text}>
        <button
          type="button"
          className="act"
          onClick={() => {
            look()
            retry()
          }}
        >
          {t('tryAgain')}
        </button>
      </NothingYet>
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
