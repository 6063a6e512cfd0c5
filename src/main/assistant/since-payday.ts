// 'Since my last salary': a time that only the books can tell.
import { transactions } from '../db/transactions'
import type { Scope } from './findings'
import { MONTHS } from './periods'

const SINCE_PAYDAY =
  /\b(?:since|after) (?:i (?:last )?(?:got|was|received) (?:my )?(?:paid|salary|pay|wages)|(?:my |the )?(?:last |latest |previous |most recent )?(?:salary|pay ?(?:day|che(?:que|ck)|slip)?|wages|pension)(?: (?:came|arrived|landed|hit|was (?:credited|paid)|got credited|day))?(?: in)?)\b|\b(?:pichli |last )?(?:salary|tankhwah) (?:ke baad|aane ke baad)(?: se)?\b/i

/** The question with the day of the latest salary in place of 'since my last salary'; as it is where there is none. */
export async function withPaydayDated(question: string, scope: Scope): Promise<string> {
  if (!SINCE_PAYDAY.test(question)) return question
  const filter = { categoryId: 'salary', direction: 'in' } as const
  const [latest] = await transactions(scope.db, scope.books, filter, { offset: 0, limit: 1 })
  if (!latest) return question
  const [year, month, day] = latest.bookedOn.split('-').map(Number)
  return question.replace(SINCE_PAYDAY, `since ${day} ${MONTHS[(month ?? 1) - 1]} ${year}`)
}
