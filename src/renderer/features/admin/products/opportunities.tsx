import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Cell } from '../../../../shared/contract'
import type { ProductOfInterest } from '../../../../shared/product-interest'
import { Chart } from '../../../ui/chart'
import { useChartTokens } from '../../../ui/chart-theme'
import { useFormat } from '../../../ui/format'
import { writtenCount } from './funnel-cell'
import { opportunityOption, type Placed } from './opportunity-option'

interface OpportunitiesProps {
  readonly customers: Cell
  readonly products: readonly ProductOfInterest[]
  readonly chosen: string | undefined
}

/** Need against current uptake: the lower right is where a product is needed and seldom had. */
export function Opportunities({ customers, products, chosen }: OpportunitiesProps) {
  const t = useTranslations('productInterest')
  const format = useFormat()
  const tokens = useChartTokens()
  const known = products.flatMap(({ name, opportunity, reached }) =>
    opportunity ? { name, opportunity, reached } : [],
  )
  const all = writtenCount(customers)
  const placed = useMemo(
    () =>
      products.flatMap(({ name, productId, opportunity, reached }): Placed[] => {
        const needing = opportunity ? writtenCount(opportunity.shareNeeding) : null
        const had = writtenCount(reached.uptake)
        if (needing === null || had === null || all === null) return []
        return [{ name, needing, having: had / all, isChosen: productId === chosen }]
      }),
    [products, all, chosen],
  )
  const option = useMemo(
    () => opportunityOption(placed, tokens, { share: format.share, needing: t('needing'), having: t('having') }),
    [placed, tokens, format, t],
  )
  const unknown = products.filter(({ opportunity }) => opportunity === null).map(({ name }) => name)
  const share = (value: number | null) => (value === null ? '–' : format.share(value))
  return (
    <section aria-labelledby="interest-opportunity">
      <h2 id="interest-opportunity">{t('opportunity')}</h2>
      <p className="muted">{t('opportunityNote')}</p>
      {placed.length === 0 ? (
        <p className="muted">{t('noOpportunity')}</p>
      ) : (
        <Chart
          label={t('opportunity')}
          option={option}
          height={300}
          table={{
            columns: [t('product'), t('needing'), t('having'), t('served'), t('open'), t('what')],
            rows: known.map(({ name, opportunity, reached }) => {
              const open = writtenCount(opportunity.open)
              const had = writtenCount(reached.uptake)
              return [
                name,
                share(writtenCount(opportunity.shareNeeding)),
                share(had === null || all === null ? null : had / all),
                share(writtenCount(opportunity.shareServed)),
                open === null ? '–' : format.count(open),
                t(`field.${opportunity.field ?? 'hidden'}`),
              ]
            }),
          }}
        />
      )}
      {unknown.length > 0 && <p className="caption">{t('noNeed', { names: unknown.join(', ') })}</p>}
    </section>
  )
}
