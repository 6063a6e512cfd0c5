import { useTranslations } from 'use-intl'
import type { LabBasis } from '../../../../shared/product-lab'
import { useFormat } from '../../../ui/format'

/** What the uptake was seen on, in words. */
export function useBasis(): (basis: LabBasis) => string {
  const t = useTranslations('productLab.result')
  const format = useFormat()
  return ({ products, months, synthetic, sameKind }) => {
    const seen = products.flatMap(({ name, eligible, uptakes }) =>
      'suppressed' in eligible || 'suppressed' in uptakes
        ? []
        : t('basisOne', { name, uptakes: format.count(uptakes.value), eligible: format.count(eligible.value) }),
    )
    if (seen.length === 0) return t('basisNone')
    const said = t(sameKind ? 'basis' : 'basisOthers', { months, products: seen.join(', ') })
    return synthetic ? `${said} ${t('synthetic')}` : said
  }
}
