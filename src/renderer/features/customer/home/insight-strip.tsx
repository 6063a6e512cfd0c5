import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { Insight, InsightKind } from '../../../../shared/domain'
import { useAct } from '../../../backend'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { askAssistant } from '../../assistant/ask'
import { INSIGHT_ICONS } from '../insights/insight-icon'
import { InsightFigure, InsightText, rowsOf, useInsightKind, useInsightTitle } from '../insights/insight-words'

/** An answer teaches what is unusual. */
const TEACHING: readonly InsightKind[] = ['unusual-payment', 'fraud-suspect']

/** At most three things worth a look; nothing at all when there are none. */
export function InsightStrip({ insights }: { readonly insights: readonly Insight[] }) {
  const t = useTranslations('home')
  const strip = useRef<HTMLElement>(null)
  if (insights.length === 0) return null
  return (
    <section
      ref={strip}
      className="surface home-insights"
      data-count={insights.length}
      aria-label={t('insights')}
      tabIndex={-1}
    >
      {insights.map((insight) => (
        // The buttons go away with their insight; the keyboard stays in the strip.
        <InsightCard key={insight.key} insight={insight} onAnswer={() => strip.current?.focus()} />
      ))}
    </section>
  )
}

function InsightCard({ insight, onAnswer }: { readonly insight: Insight; readonly onAnswer: () => void }) {
  const t = useTranslations('insights')
  const format = useFormat()
  const titleOf = useInsightTitle()
  const kindOf = useInsightKind()
  const answer = useAct('customer.insight.answer')
  const KindIcon = INSIGHT_ICONS[insight.kind]
  const title = titleOf(insight)
  const about = insight.payee ? format.name(insight.payee) : title
  const say = (said: 'normal' | 'got-it') => {
    answer.mutate({ key: insight.key, answer: said })
    onAnswer()
  }
  return (
    <article>
      <div>
        <p className="caption home-insight-kind">
          <KindIcon size={16} aria-hidden="true" />
          {kindOf(insight)}
        </p>
        <h3 title={title}>{title}</h3>
        <InsightFigure insight={insight} />
      </div>
      <div className="home-insight-more">
        <p className="home-insight-text">
          <InsightText insight={insight} />
        </p>
        <p className="home-insight-acts">
          <InsightAct insight={insight} />
          {TEACHING.includes(insight.kind) && (
            <button
              type="button"
              className="quiet"
              disabled={answer.isPending}
              aria-label={t('normalAbout', { payee: about })}
              onClick={() => say('normal')}
            >
              {t('normal')}
            </button>
          )}
          <button
            type="button"
            className="quiet"
            disabled={answer.isPending}
            aria-label={t('gotItAbout', { payee: about })}
            onClick={() => say('got-it')}
          >
            {t('gotIt')}
          </button>
        </p>
        {answer.isError && (
          <p className="caption critical" role="alert">
            {answer.error.message}
          </p>
        )}
      </div>
    </article>
  )
}

/** What to do about it. */
function InsightAct({ insight }: { readonly insight: Insight }) {
  const t = useTranslations('insights')
  const open = useOpenTransactions()
  const [, navigate] = useLocation()
  const { kind, action } = insight
  const act = () => {
    if (action === 'spending') navigate('/spending')
    else if (kind === 'shortfall-ahead' || kind === 'low-balance' || kind === 'idle-cash') {
      askAssistant(t(`insight.${kind}.ask`))
    } else open(rowsOf(insight))
  }
  return (
    <button type="button" className="act" onClick={act}>
      {t(`insight.${kind}.act`)}
    </button>
  )
}
