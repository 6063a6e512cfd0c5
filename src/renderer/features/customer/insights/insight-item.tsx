import { useFormatter, useTranslations } from 'use-intl'
import {
  HIGH_RISK_FROM,
  type InsightAnswer,
  LOGGED_FROM,
  type RaisedInsight,
  RULE_POINTS,
} from '../../../../shared/insights'
import { InsightActs, TEACHING } from './insight-acts'
import { INSIGHT_ICONS } from './insight-icon'
import { InsightFigure, InsightText, useInsightKind, useInsightTitle } from './insight-words'

interface InsightItemProps {
  readonly insight: RaisedInsight
  /** Was not seen before this visit. */
  readonly isNew: boolean
  /** Where the list itself does not tell. */
  readonly saysSeverity: boolean
  readonly disabled: boolean
  readonly onAnswer: (answer: InsightAnswer) => void
}

export function InsightItem({ insight, isNew, saysSeverity, disabled, onAnswer }: InsightItemProps) {
  const t = useTranslations('insights')
  const titleOf = useInsightTitle()
  const kindOf = useInsightKind()
  const { kind, severity } = insight
  const KindIcon = INSIGHT_ICONS[kind]
  return (
    <li className="insight" data-severity={severity}>
      <KindIcon size={20} className="insight-icon" aria-hidden="true" />
      <div className="insight-main">
        <p className="caption insight-kind">
          {kindOf(insight)}
          {saysSeverity && severity !== 'info' && <span className="insight-severity">{t(`severity.${severity}`)}</span>}
          {isNew && <span className="insight-new">{t('new')}</span>}
        </p>
        <h3>{titleOf(insight)}</h3>
        <p className="insight-text">
          <InsightText insight={insight} />
        </p>
        {TEACHING.includes(kind) && <RuleScore insight={insight} />}
        <InsightActs insight={insight} disabled={disabled} onAnswer={onAnswer} />
      </div>
      <InsightFigure insight={insight} />
    </li>
  )
}

/** What the rules of a fraud desk say to a payment. */
function RuleScore({ insight: { rules } }: { readonly insight: RaisedInsight }) {
  const t = useTranslations('insights')
  const list = useFormatter()
  if (rules.length === 0) return <p className="caption insight-score">{t('noRules')}</p>
  const points = rules.reduce((all, rule) => all + RULE_POINTS[rule], 0)
  const risk = points >= HIGH_RISK_FROM ? 'high' : points >= LOGGED_FROM ? 'logged' : 'low'
  const why = list.list(rules.map((rule) => t(`rule.${rule}`, { points: RULE_POINTS[rule] })))
  return (
    <p className="caption insight-score">
      {t.rich('score', {
        points,
        why,
        risk: t(`risk.${risk}`, { from: risk === 'logged' ? LOGGED_FROM : HIGH_RISK_FROM }),
        strong: (text) => <strong>{text}</strong>,
      })}
    </p>
  )
}
