import type { CategoryId, Month } from '../../../shared/domain'
import { ENGLISH, localeIn } from '../../messages/languages'
import { messages } from '../../messages/messages'
import { useBank } from '../../ui/format'

export interface AskedNames {
  /** 'Eating out' */
  category(categoryId: CategoryId): string
  /** 'October 2026' */
  month(month: Month): string
}

/** Names as the assistant reads them in a question that a page asks: in English, whatever the window speaks. */
export function useAskedNames(): AskedNames {
  const { locale } = useBank()
  const monthYear = new Intl.DateTimeFormat(localeIn(ENGLISH, locale), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return {
    category: (categoryId) => messages.categories[categoryId],
    month: (month) => monthYear.format(new Date(`${month}-01T00:00:00Z`)),
  }
}
