import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import { useCall } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { Verified } from '../../../ui/verified-figure'

/** Health score, what waits to be reviewed, and what is worth telling: a line each, that leads to its page. */
export function Standing() {
  const t = useTranslations('home.standing')
  return (
    <section className="home-standing" aria-label={t('title')}>
      <Health />
      <ToReview />
      <ToRead />
    </section>
  )
}

function Health() {
  const t = useTranslations('home.standing')
  const band = useTranslations('health.band')
  const { data, isError } = useCall('customer.health', {})
  return (
    <p>
      <span className="muted">{t('health')}</span>
      {data?.score ? (
        <span>
          <Link
            href="/health?"
            className="home-standing-figure"
            aria-label={t('healthIs', { score: data.score.score })}
          >
            {data.score.score}
          </Link>
          {band(data.score.band)}
        </span>
      ) : (
        <Unknown isError={isError} isLoading={!data} text={t('noHealth')} />
      )}
    </p>
  )
}

function ToReview() {
  const t = useTranslations('home.standing')
  const format = useFormat()
  const { data, isError } = useCall('customer.review', { offset: 0, limit: 1 })
  return (
    <p>
      <span className="muted">{t('review')}</span>
      {data && data.transactions > 0 ? (
        <span>
          <span className="home-standing-figure">
            <Verified transactions={data.transactions} filter={{ review: true }}>
              {format.count(data.transactions)}
            </Verified>
          </span>
          {t('guesses', { count: data.transactions })}
        </span>
      ) : (
        <Unknown isError={isError} isLoading={!data} text={t('noReview')} />
      )}
    </p>
  )
}

function ToRead() {
  const t = useTranslations('home.standing')
  const format = useFormat()
  const { data, isError } = useCall('customer.insights', {})
  return (
    <p>
      <span className="muted">{t('insights')}</span>
      {data && data.insights.length > 0 ? (
        <span>
          <Link
            href="/insights?"
            className="home-standing-figure"
            aria-label={t('insightsAre', { count: data.insights.length })}
          >
            {format.count(data.insights.length)}
          </Link>
          {t('unread', { count: data.unread, all: data.unread === data.insights.length ? 'yes' : 'no' })}
        </span>
      ) : (
        <Unknown isError={isError} isLoading={!data} text={t('noInsights')} />
      )}
    </p>
  )
}

interface UnknownProps {
  readonly isError: boolean
  readonly isLoading: boolean
  readonly text: string
}

function Unknown({ isError, isLoading, text }: UnknownProps) {
  const t = useTranslations('home.standing')
  if (isError) return <span className="home-standing-none">{t('failed')}</span>
  return isLoading ? <span className="skeleton" /> : <span className="home-standing-none">{text}</span>
}
