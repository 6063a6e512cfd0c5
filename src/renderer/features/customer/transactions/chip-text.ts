import { useTranslations } from 'use-intl'
import type { Account, TransactionFilter } from '../../../../shared/domain'
import { useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import type { FilterPart } from './filter-parts'

/** What a part of the filter says: '1–31 Oct 2026', '₹200.00 or more'. */
export function useChipText(filter: TransactionFilter, accounts: readonly Account[]): (part: FilterPart) => string {
  const t = useTranslations('transactions.chips')
  const common = useTranslations('common')
  const categoryName = useCategoryName()
  const format = useFormat()

  const write: Readonly<Record<FilterPart, () => string>> = {
    date: () => {
      const { from, to } = filter
      if (from && to)
        return from <= to
          ? format.period(from, to)
          : t('between', { low: format.dayYear(from), high: format.dayYear(to) })
      return from ? t('from', { date: format.dayYear(from) }) : t('until', { date: format.dayYear(to ?? '') })
    },
    amount: () => {
      const { minMinor, maxMinor } = filter
      if (minMinor === undefined) return t('atMost', { amount: format.exact(maxMinor ?? 0) })
      if (maxMinor === undefined) return t('atLeast', { amount: format.exact(minMinor) })
      if (minMinor === maxMinor) return format.exact(minMinor)
      return t('between', { low: format.exact(minMinor), high: format.exact(maxMinor) })
    },
    category: () => (filter.categoryId ? categoryName(filter.categoryId) : ''),
    categories: () => (filter.categoryIds ?? []).map(categoryName).join(', '),
    account: () => {
      const account = accounts.find(({ id }) => id === filter.accountId)
      return account ? common('account', { name: account.name, tail: format.tail(account.tail) }) : t('unknownAccount')
    },
    payee: () => format.name(filter.payee ?? ''),
    payees: () => (filter.payees ?? []).map(format.name).join(', '),
    channel: () => format.text(filter.channel ?? ''),
    direction: () => t(filter.direction === 'in' ? 'in' : 'out'),
    kind: () => t(filter.kind ?? 'spending'),
    text: () => t('quoted', { text: format.text(filter.text ?? '') }),
    chosen: () => t('chosen', { count: filter.ids?.length ?? 0 }),
    similar: () => t('similar'),
    imported: () => t('imported'),
    review: () => t('review'),
    narrowed: () => t('narrowed'),
  }
  return (part) => write[part]()
}
