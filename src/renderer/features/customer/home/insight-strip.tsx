import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Insight } from '../../../../shared/domain'
import { InsightActs } from '../insights/insight-acts'
import { INSIGHT_ICONS } from '../insights/insight-icon'
import { InsightFigure, InsightText, useInsightKind, useInsightTitle } from '../insights/insight-words'
import { useInsightAnswer } from '../insights/use-insight-answer'

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
      aria-labelledby="home-insights"
      tabIndex={-1}
    >
      <h2 id="home-insights" className="sr-only">
        {t('insights')}
      </h2>
      {insights.map((insight) => (
        // The buttons go away with their insight; the keyboard stays in the strip.
        <InsightCard key={insight.key} insight={insight} onAnswer={() => strip.current?.focus()} />
      ))}
    </section>
  )
}

function InsightCard({ insight, onAnswer }: { readonly insight: Insight; readonly onAnswer: () => void }) {
  const titleOf = useInsightTitle()
  const kindOf = useInsightKind()
  const { isPending, say } = useInsightAnswer()
  const KindIcon = INSIGHT_ICONS[insight.kind]
  const title = titleOf(insight)
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
        <InsightActs
          insight={insight}
          disabled={isPending}
          onAnswer={(answer) => {
            say(insight.key, answer)
            onAnswer()
          }}
        />
      </div>
    </article>
  )
}
