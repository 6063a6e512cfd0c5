// What an insight says: title, leading figure and sentence of any kind. Figures that stand for rows open them.
import { useFormatter, useTranslations } from 'use-intl'
import type { Figure, Insight, InsightKind, TransactionFilter } from '../../../../shared/domain'
import { useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { Verified, VerifiedFigure } from '../../../ui/verified-figure'
import './insights.css'

/** These lead with how much more it is. */
const DIFFERENCES: readonly InsightKind[] = ['price-rise', 'bill-higher', 'salary-raise']
/** These compare two payments, and open both. */
const PAIRS: readonly InsightKind[] = [...DIFFERENCES, 'trial-ended', 'refund-received']

export function useInsightTitle(): (insight: Insight) => string {
  const t = useTranslations('insights')
  const words = useWords()
  return (insight) => t(`insight.${insight.kind}.title`, words(insight))
}

export function useInsightKind(): (insight: Insight) => string {
  const t = useTranslations('insights')
  const format = useFormat()
  const words = useWords()
  return (insight) =>
    t('insightOn', { kind: t(`insight.${insight.kind}.kind`, words(insight)), day: format.day(insight.on) })
}

/** The leading figure with what it is; an estimate says 'about' and opens nothing. */
export function InsightFigure({ insight }: { readonly insight: Insight }) {
  const t = useTranslations('insights')
  const format = useFormat()
  const words = useWords()
  const { kind, figure, usual, estimate } = insight
  return (
    <p className="insight-figure">
      {figure ? (
        <Verified transactions={countOf(insight)} filter={rowsOf(insight)}>
          {DIFFERENCES.includes(kind)
            ? format.signed(each(figure) - each(usual))
            : format.exact(leading(insight, figure))}
        </Verified>
      ) : (
        estimate && t('about', { amount: format.rounded(estimate.amountMinor) })
      )}
      <span>{t(`insight.${kind}.note`, words(insight))}</span>
    </p>
  )
}

export function InsightText({ insight }: { readonly insight: Insight }) {
  const t = useTranslations('insights')
  const words = useWords()
  const { kind, figure, usual, times } = insight
  const [first, second] = times
  if (kind === 'duplicate' && first && second) return t('insight.duplicate.textAt', { first, second })
  if ((kind === 'unusual-payment' || kind === 'fraud-suspect') && !usual) {
    return t(`insight.${kind}.textAlone`, words(insight))
  }
  return t.rich(`insight.${kind}.text`, {
    ...words(insight),
    figure: () => figure && <VerifiedFigure figure={figure} />,
    usual: () => usual && <VerifiedFigure figure={usual} />,
  })
}

/** The rows to look at: both payments where two are compared. */
export function rowsOf({ kind, figure, usual }: Insight): TransactionFilter {
  if (!figure) return {}
  const ids = PAIRS.includes(kind) && figure.filter.ids && usual?.filter.ids
  return ids ? { ids: [...new Set([...ids, ...(figure.filter.ids ?? [])])] } : figure.filter
}

/** Everything that the words of some kind ask for. */
function useWords() {
  const t = useTranslations('insights')
  const list = useFormatter()
  const format = useFormat()
  const categoryName = useCategoryName()
  return ({ payee, categoryId, on, estimate, count, figure, signs }: Insight) => ({
    payee: format.name(payee),
    category: categoryId ? categoryName(categoryId) : '',
    month: format.month(on.slice(0, 7)),
    about: estimate ? format.rounded(estimate.amountMinor) : '',
    by: estimate ? format.longDay(estimate.on) : '',
    count: count ?? figure?.transactions ?? 0,
    why: list.list(signs.map((sign) => t(`sign.${sign}`))),
  })
}

function leading({ kind }: Insight, figure: Figure): number {
  return kind === 'duplicate' ? each(figure) : figure.amountMinor
}

function each(figure: Figure | null): number {
  return figure ? Math.round(figure.amountMinor / Math.max(1, figure.transactions)) : 0
}

function countOf(insight: Insight): number {
  return rowsOf(insight).ids?.length ?? insight.figure?.transactions ?? 0
}
