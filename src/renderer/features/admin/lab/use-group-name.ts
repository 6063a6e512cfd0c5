import { useTranslations } from 'use-intl'
import type { Fairness } from '../../../../shared/product-lab'
import { useFormat } from '../../../ui/format'

const GENDERS = ['female', 'male', 'other', 'unknown'] as const

/** '25-34' and 'male+other' in words; a gender that there are no words for stays as the bank writes it. */
export function useGroupName(): (by: Fairness['by'], group: string) => string {
  const t = useTranslations('productLab.fairness')
  const { locale } = useFormat()
  return (by, group) => {
    if (by === 'gender') {
      const names = group.split('+').map((each) => {
        const known = GENDERS.find((gender) => gender === each)
        return known ? t(`genders.${known}`) : each
      })
      return new Intl.ListFormat(locale).format(names)
    }
    const [from = '', to] = group.split('-')
    if (to === undefined) return t('ageFrom', { from: from.replace('+', '') })
    return from === '0' ? t('ageUnder', { to }) : t('ageBetween', { from, to })
  }
}
