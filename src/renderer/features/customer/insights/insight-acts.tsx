import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { Insight, InsightKind } from '../../../../shared/domain'
import type { InsightAnswer } from '../../../../shared/insights'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { askAssistant } from '../../assistant/ask'
import { rowsOf, useInsightTitle } from './insight-words'

/** An answer teaches what is unusual. */
export const TEACHING: readonly InsightKind[] = ['unusual-payment', 'fraud-suspect']

interface InsightActsProps {
  readonly insight: Insight
  readonly disabled: boolean
  readonly onAnswer: (answer: InsightAnswer) => void
}

/** What to do about it, and what to say to it. */
export function InsightActs({ insight, disabled, onAnswer }: InsightActsProps) {
  const t = useTranslations('insights')
  const format = useFormat()
  const titleOf = useInsightTitle()
  const payee = insight.payee ? format.name(insight.payee) : titleOf(insight)
  return (
    <p className="insight-acts">
      <Act insight={insight} />
      {TEACHING.includes(insight.kind) && (
        <button
          type="button"
          className="quiet"
          disabled={disabled}
          aria-label={t('normalAbout', { payee })}
          onClick={() => onAnswer('normal')}
        >
          {t('normal')}
        </button>
      )}
      <button
        type="button"
        className="quiet"
        disabled={disabled}
        aria-label={t('gotItAbout', { payee })}
        onClick={() => onAnswer('got-it')}
      >
        {t('gotIt')}
      </button>
    </p>
  )
}

function Act({ insight }: { readonly insight: Insight }) {
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
