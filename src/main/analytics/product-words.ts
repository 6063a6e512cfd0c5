// What products and spending are about, in the words in which the catalogue is written.
import { CATEGORY_IDS, type CategoryId } from '../../shared/domain'
import type { Product } from '../../shared/products'
import { wordsOf } from './tf-idf'

const CATEGORY_WORDS: Readonly<Partial<Record<CategoryId, string>>> = {
  home: 'home house rent mortgage',
  groceries: 'groceries food everyday',
  'eating-out': 'restaurants food everyday',
  transport: 'transport car auto fuel train rail wheeler',
  shopping: 'shopping everyday',
  bills: 'bills utilities household',
  health: 'health hospital dental therapy vision medical',
  entertainment: 'entertainment films music',
  travel: 'travel flights hotels trains rail lounges abroad',
  education: 'education students campus',
  insurance: 'insurance cover plan',
  fees: 'fees charges card balances',
}

/** The words of a product: its name, its summary, what it pays cashback on. */
export function productText(product: Product): string {
  const cashback = product.cashbackCategories.map((id) => CATEGORY_WORDS[id] ?? id)
  return [product.kind, product.name, product.summary, ...cashback].join(' ')
}

/** The words of a customer's spending, each with the share of spending that it stands for. Refunded categories have none. */
export function spendingWords(spentMinor: ReadonlyMap<CategoryId, number>): ReadonlyMap<string, number> {
  const all = [...spentMinor.values()].reduce((sum, spent) => sum + Math.max(0, spent), 0)
  const words = new Map<string, number>()
  for (const id of CATEGORY_IDS) {
    const share = all === 0 ? 0 : Math.max(0, spentMinor.get(id) ?? 0) / all
    if (share === 0) continue
    for (const word of wordsOf(CATEGORY_WORDS[id] ?? '')) words.set(word, (words.get(word) ?? 0) + share)
  }
  return words
}
