import { useTranslations } from 'use-intl'
import type { ProductSimulation } from '../../../../shared/product-simulation'
import { useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { usePercent } from './use-percent'

export interface Term {
  readonly name: string
  readonly value: string
}

/** The terms of a product as names and values: what it is, what it costs and pays, and who may have it. */
export function useTerms(): (simulation: ProductSimulation) => readonly Term[] {
  const t = useTranslations('productLab.form')
  const format = useFormat()
  const percent = usePercent()
  const categoryName = useCategoryName()
  return (simulation) => {
    const { kind, monthlyCashbackLimitMinor: limit, minAge, maxAge, minMonthlyIncomeMinor } = simulation
    const ofCards = [
      { name: t('cashbackRate'), value: percent(simulation.cashbackRate) },
      { name: t('cashbackCategories'), value: simulation.cashbackCategories.map(categoryName).join(', ') || '–' },
      { name: t('limit'), value: limit === null ? t('noLimit') : format.whole(limit) },
    ]
    return [
      { name: t('kind'), value: t(`kinds.${kind}`) },
      ...(kind === 'card' ? ofCards : [{ name: t('annualRate'), value: percent(simulation.annualRate) }]),
      { name: t('fee'), value: format.whole(simulation.annualFeeMinor) },
      { name: t('minAge'), value: minAge === null ? t('any') : format.count(minAge) },
      { name: t('maxAge'), value: maxAge === null ? t('any') : format.count(maxAge) },
      {
        name: t('minIncome'),
        value: minMonthlyIncomeMinor === null ? t('any') : format.whole(minMonthlyIncomeMinor),
      },
    ]
  }
}
