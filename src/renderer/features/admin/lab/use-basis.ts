import { useTranslations } from 'use-intl'
import type { LabResult } from '../../../../shared/product-lab'
import { useFormat } from '../../../ui/format'

/** Under so few who would be better off, what others took up is no guide. */
const HARDLY_ANYBODY = 0.05

/** What the uptake was seen on, in words, and where it says little. */
export function useBasis(): (result: Pick<LabResult, 'basis' | 'shareBetterOff'>) => string {
  const t = useTranslations('productLab.result')
  const format = useFormat()
  return ({ basis: { products, months, synthetic, sameKind }, shareBetterOff }) => {
    const seen = products.flatMap(({ name, eligible, uptakes }) =>
      'suppressed' in eligible || 'suppressed' in uptakes
        ? []
        : t('basisOne', { name, uptakes: format.count(uptakes.value), eligible: format.count(eligible.value) }),
    )
    if (seen.length === 0) return t('basisNone')
    const said = t(sameKind ? 'basis' : 'basisOthers', { months, products: seen.join(', ') })
    return [
      said,
      ...(synthetic ? [t('synthetic')] : []),
      ...(shareBetterOff < HARDLY_ANYBODY ? [t('noGain')] : []),
    ].join(' ')
  }
}
