import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { Health, HealthScore } from '../../../../shared/plans'
import { useCall } from '../../../backend'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { Dimension } from './dimension'
import './health.css'
import { HealthScale } from './health-scale'

/** The score, what it is made of, and what would raise it. */
export function HealthPage() {
  const t = useTranslations('health')
  const { data, error, refetch } = useCall('customer.health', {})
  return (
    <div className="content health">
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <Skeleton heights={[72, 44, 24, 152, 152, 152]} />
      ) : data.score ? (
        <Ready health={data} score={data.score} />
      ) : (
        <>
          <h1>{t('title')}</h1>
          <EmptyState
            title={t('emptyTitle')}
            text={t('emptyText', { needed: data.monthsNeeded, months: data.basedOnMonths })}
          >
            <Link href="/import?" className="button primary">
              {t('emptyAct')}
            </Link>
          </EmptyState>
        </>
      )}
    </div>
  )
}

function Ready({ health, score }: { readonly health: Health; readonly score: HealthScore }) {
  const t = useTranslations('health')
  const { dimensions, basedOnMonths } = score
  const weakest = dimensions.reduce((a, b) => (b.most - b.points > a.most - a.points ? b : a))
  const missing = weakest.most - weakest.points
  return (
    <>
      <h1 className="health-title">{t('title')}</h1>
      <p className="page-figure health-score">
        {score.score}
        <span>{t('ofHundred')}</span>
      </p>
      <HealthScale score={score.score} band={score.band} />
      <p className="lead health-lead">
        {missing > 0 ? t('lead', { missing, dimension: t(`inSentence.${weakest.id}`) }) : t('leadFull')}
      </p>
      <p className="muted health-basis">{t('basis', { months: basedOnMonths })}</p>
      <ul className="health-dimensions">
        {dimensions.map((dimension) => (
          <Dimension
            key={dimension.id}
            dimension={dimension}
            evidence={health.evidence.filter((each) => each.dimension === dimension.id)}
            reserveMinor={health.reserveMinor}
          />
        ))}
      </ul>
      <p className="caption health-note">{t('note')}</p>
    </>
  )
}
