// Names and small words decide between near intents: a question about spending that names a payee is about that payee.
import { CATEGORY_KIND } from '../../shared/domain'
import { accountKindIn } from './account-words'
import type { Answerable } from './intents'
import type { Parameters } from './parameters'

const SUMS: readonly Answerable[] = ['spending-category', 'spending-merchant', 'spending-total']

/** The intent that the tools take, from that of the router. */
export function settledIntent(intent: Answerable, named: Parameters, question: string): Answerable {
  const names = named.payee !== null || named.categoryId !== null
  if (intent === 'largest-payments' && /\bcategor/i.test(question)) return 'top-categories'
  if ((intent === 'top-merchants' || intent === 'income') && named.payee) return 'spending-merchant'
  if (intent === 'top-categories' && named.payee) return 'spending-merchant'
  if (intent === 'bills' && named.payee) return 'bill-when'
  if (intent === 'instalments' && named.payee) return 'bill-when'
  if (intent === 'spending-average' && BALANCE.test(question)) return 'balance'
  if (intent === 'salary' && /\b(next|agli|agla|coming|upcoming|aane wali)\b/i.test(question)) return 'next-salary'
  if (intent === 'next-salary' && /\b(last|latest|previous|pichli)\b/i.test(question)) return 'salary'
  if (intent === 'saved' && SHARE.test(question)) return 'savings-rate'
  if (intent === 'spending-count' && /\bhow many (rupees|pounds|dollars|bucks|paise|quid)\b/i.test(question)) {
    return settledIntent(named.payee ? 'spending-merchant' : 'spending-category', named, question)
  }
  if (!SUMS.includes(intent)) return intent
  if (COUNT.test(question)) return 'spending-count'
  if (SHARE.test(question)) return 'spending-share'
  if (AVERAGE.test(question)) return 'spending-average'
  if (named.categoryId === 'salary') return 'salary'
  if (named.payee) return 'spending-merchant'
  if (named.categoryId && CATEGORY_KIND[named.categoryId] === 'income') return 'spending-category'
  if (WITH_ACCOUNT.test(question) && accountKindIn(question)) return 'spending-account'
  if (named.categoryId) return 'spending-category'
  if (intent === 'spending-merchant' && !names) return 'top-merchants'
  if (intent === 'spending-category' && !named.hintedCategoryId) return 'spending-total'
  return intent
}

const COUNT =
  /\b(how many (times|payments|orders|transactions|trips|rides|visits|purchases)|how often|number of|kitni baar|count of)\b/i
const SHARE = /\b(percent|percentage|per cent|share|proportion|fraction|slice|what (part|portion)|hissa|pratishat)\b|%/i
const AVERAGE = /\b(average|avg|on average|typically|typical|usually|normally|mean|ausat|ausatan)\b/i
const WITH_ACCOUNT =
  /\b(with|from|on|by|through|using|via|se)\s+(my |the )?(credit |debit |savings |current )?(card|account|a\/c)\b/i
const BALANCE = /\bbalance\b/i
