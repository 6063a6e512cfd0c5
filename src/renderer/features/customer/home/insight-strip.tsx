import { Copy, type Icon, Pulse, TrendUp } from '@phosphor-icons/react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Figure, Insight, InsightKind, TransactionFilter } from '../../../../shared/domain'
import { useAct } from '../../../backend'
import { useCategoryName } from '../../../ui/category'
import { useOpenTransactions } from '../../../ui/filter-link'
import { useFormat } from '../../../ui/format'
import { Verified, VerifiedFigure } from '../../../ui/verified-figure'

const ICONS = {
  duplicate: Copy,
  'price-rise': TrendUp,
  'unusual-payment': Pulse,
} as const satisfies Record<InsightKind, Icon>

/** At most three things worth a look; nothing at all when there are none. */
export function InsightStrip({ insights }: { readonly insights: readonly Insight[] }) {
  const t = useTranslations('home')
  const format = useFormat()
  const open = useOpenTransactions()
  const dismiss = useAct('customer.insight.dismiss')
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
      {insights.map((insight) => {
        const KindIcon = ICONS[insight.kind]
        return (
          <article key={insight.key}>
            <div>
              <p className="caption home-insight-kind">
                <KindIcon size={16} aria-hidden="true" />
                {t('insightOn', { kind: t(`insight.${insight.kind}.kind`), day: format.day(insight.on) })}
              </p>
              <h3>{t(`insight.${insight.kind}.title`, { payee: format.name(insight.payee) })}</h3>
              <InsightFigure insight={insight} />
            </div>
            <div className="home-insight-more">
              <p className="home-insight-text">
                <InsightText insight={insight} />
              </p>
              <p className="home-insight-acts">
                <button type="button" className="act" onClick={() => open(rowsOf(insight))}>
                  {t(`insight.${insight.kind}.act`)}
                </button>
                <button
                  type="button"
                  className="quiet"
                  disabled={dismiss.isPending}
                  aria-label={t('gotItAbout', { payee: format.name(insight.payee) })}
                  onClick={() => {
                    dismiss.mutate({ key: insight.key })
                    // The button goes away with its insight; the keyboard stays in the strip.
                    strip.current?.focus()
                  }}
                >
                  {t('gotIt')}
                </button>
              </p>
              {dismiss.isError && dismiss.variables.key === insight.key && (
                <p className="caption critical" role="alert">
                  {dismiss.error.message}
                </p>
              )}
            </div>
          </article>
        )
      })}
    </section>
  )
}

function InsightFigure({ insight }: { readonly insight: Insight }) {
  const t = useTranslations('home')
  const format = useFormat()
  const { kind, figure, usual } = insight
  const each = Math.round(figure.amountMinor / Math.max(1, figure.transactions))
  const difference = each - usualOf(usual)
  return (
    <p className="home-insight-figure">
      <Verified transactions={countOf(insight)} filter={rowsOf(insight)}>
        {kind === 'price-rise' ? format.signed(difference) : format.exact(each)}
      </Verified>
      <span>
        {kind === 'duplicate' && t('insight.duplicate.note', { count: figure.transactions })}
        {kind === 'price-rise' && t('insight.price-rise.note')}
        {kind === 'unusual-payment' && usual && t('insight.unusual-payment.note', { times: each / usualOf(usual) })}
      </span>
    </p>
  )
}

function InsightText({ insight }: { readonly insight: Insight }) {
  const t = useTranslations('home')
  const categoryName = useCategoryName()
  const { kind, figure, usual, times, categoryId } = insight
  const [first, second] = times
  switch (kind) {
    case 'duplicate':
      return first && second ? t('insight.duplicate.textAt', { first, second }) : t('insight.duplicate.text')
    case 'price-rise':
      return usual
        ? t.rich('insight.price-rise.text', {
            before: () => <VerifiedFigure figure={usual} />,
            after: () => <VerifiedFigure figure={figure} />,
          })
        : null
    case 'unusual-payment':
      return usual
        ? t.rich('insight.unusual-payment.text', {
            category: categoryName(categoryId),
            usual: () => <VerifiedFigure figure={usual} />,
          })
        : null
    default:
      return kind satisfies never
  }
}

function usualOf(usual: Figure | null): number {
  return usual ? Math.round(usual.amountMinor / Math.max(1, usual.transactions)) : 0
}

/** A rise stands for both payments: the one before and the one after. */
function rowsOf({ kind, figure, usual }: Insight): TransactionFilter {
  return kind === 'price-rise' && figure.filter.ids && usual?.filter.ids
    ? { ids: [...usual.filter.ids, ...figure.filter.ids] }
    : figure.filter
}

function countOf(insight: Insight): number {
  return rowsOf(insight).ids?.length ?? insight.figure.transactions
}
