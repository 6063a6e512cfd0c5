import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { ProductOfInterest } from '../../../../shared/product-interest'
import { Chart } from '../../../ui/chart'
import { useChartTokens } from '../../../ui/chart-theme'
import { useFormat } from '../../../ui/format'
import { writtenCount } from './funnel-cell'
import { opportunityOption, type Placed } from './opportunity-option'

interface OpportunitiesProps {
  readonly products: readonly ProductOfInterest[]
  readonly chosen: string | undefined
}

/** Need against current uptake: the lower right is where a product is needed and not had. */
export function Opportunities({ products, chosen }: OpportunitiesProps) {
  const t = useTranslations('productInterest')
  const format = useFormat()
  const tokens = useChartTokens()
  const known = products.flatMap(({ name, productId, opportunity }) =>
    opportunity ? { name, productId, opportunity } : [],
  )
  const placed = useMemo(
    () =>
      products.flatMap(({ name, productId, opportunity }): Placed[] => {
        const needing = opportunity ? writtenCount(opportunity.shareNeeding) : null
        const served = opportunity ? writtenCount(opportunity.shareServed) : null
        return needing === null || served === null ? [] : [{ name, needing, served, isChosen: productId === chosen }]
      }),
    [products, chosen],
  )
  const option = useMemo(
    () => opportunityOption(placed, tokens, { share: format.share, needing: t('needing'), served: t('served') }),
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
            columns: [t('product'), t('needing'), t('served'), t('open'), t('what')],
            rows: known.map(({ name, opportunity }) => {
              const open = writtenCount(opportunity.open)
              return [
                name,
                share(writtenCount(opportunity.shareNeeding)),
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
