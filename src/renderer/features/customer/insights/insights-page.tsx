import { SegmentedControl } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Link, useLocation, useSearch } from 'wouter'
import type { Insights } from '../../../../shared/insights'
import { useCall } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { byDay, bySeverity, firstOf } from './insight-groups'
import { InsightItem } from './insight-item'
import './insights.css'
import { useInsightAnswer } from './use-insight-answer'
import { useNewlySeen } from './use-unread'

/** So many are shown at first, and so many more at a press. */
const SHOWN = 50

/** Everything that is worth telling now, what presses first. */
export function InsightsPage() {
  const t = useTranslations('insights')
  const { data, error, refetch } = useCall('customer.insights', {})
  const seen = useNewlySeen(data)
  return (
    <div className="content insights">
      <h1>{t('title')}</h1>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : data ? (
        <Ready told={data} seen={seen} />
      ) : (
        <div className="insights-loading">
          <Skeleton heights={[32, 144, 144, 144]} />
        </div>
      )}
    </div>
  )
}

function Ready({ told, seen }: { readonly told: Insights; readonly seen: ReadonlySet<string> }) {
  const t = useTranslations('insights')
  const format = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const [, navigate] = useLocation()
  const days = new URLSearchParams(useSearch()).get('by') === 'day'
  const answers = useInsightAnswer()
  const [most, setMost] = useState(SHOWN)
  const { insights } = told
  if (insights.length === 0) {
    return (
      <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
        <Link href="/?" className="button line">
          {t('emptyAct')}
        </Link>
      </EmptyState>
    )
  }
  const groups = days
    ? byDay(insights).map((group) => ({ ...group, count: group.insights.length, title: format.fullDay(group.of) }))
    : bySeverity(insights).map((group) => ({
        ...group,
        count: group.insights.length,
        title: t(`severity.${group.of}`),
      }))
  const urgent = insights.filter(({ severity }) => severity === 'urgent').length
  return (
    <>
      <div className="insights-head">
        <p className="lead">{t('lead', { count: insights.length, urgent })}</p>
        <SegmentedControl
          className="insights-views"
          aria-label={t('order')}
          value={days ? 'day' : 'severity'}
          onChange={(by) => navigate(by === 'day' ? '/insights?by=day' : '/insights?', { replace: true })}
          data={[
            { value: 'severity', label: t('bySeverity') },
            { value: 'day', label: t('byDay') },
          ]}
        />
      </div>
      {/* The buttons go away with their insight; the keyboard stays in the list. */}
      <div ref={list} tabIndex={-1} className="insights-groups">
        {firstOf(groups, most).map(({ of, title, count, insights: group }) => (
          <section key={of} aria-label={title}>
            <h2 className={days ? 'insights-day' : undefined}>
              {title}
              {!days && <span className="insights-count">{format.count(count)}</span>}
            </h2>
            <ul>
              {group.map((insight) => (
                <InsightItem
                  key={insight.key}
                  insight={insight}
                  isNew={seen.has(insight.key) || !insight.read}
                  saysSeverity={days}
                  disabled={answers.isPending}
                  onAnswer={(answer) => {
                    answers.say(insight.key, answer)
                    list.current?.focus()
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {insights.length > most && (
        <button type="button" className="act" onClick={() => setMost(most + SHOWN)}>
          {t('showMore', { count: Math.min(SHOWN, insights.length - most) })}
        </button>
      )}
    </>
  )
}
