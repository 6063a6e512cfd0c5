// 'Since my last salary', 'the week before payday', 'from payday to payday': times that only the books can tell.
import { addDays } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import { transactions } from '../../db/transactions'
import type { Scope } from '../findings'
import { MONTHS } from '../periods/periods'

const SINCE_PAYDAY =
  /\b(?:since|after) (?:i (?:last )?(?:got|was|received) (?:my )?(?:paid|salary|pay|wages)|(?:my |the )?(?:last |latest |previous |most recent )?(?:salary|pay ?(?:day|che(?:que|ck)|slip)?|wages|pension)(?: (?:came|arrived|landed|hit|was (?:credited|paid)|got credited|day))?(?: in)?)\b|\b(?:pichli |last )?(?:salary|tankhwah) (?:ke baad|aane ke baad)(?: se)?\b/i
const NEAR_PAYDAY =
  /(\b(?:days?|weeks?|fortnight|month) (?:before|after|prior to|leading up to|following|running up to)) (?:my |the )?(?:last |latest |previous |most recent )?(?:salary|pay)(?: ?day| ?che(?:que|ck)| credit| came)?\b/i
const BETWEEN_PAYDAYS =
  /\b(?:(?:from|between) )?(?:one )?(?:payday|salary|salary day|pay day) (?:to|till|until|and) (?:(?:the )?next(?: one)?|payday|salary|salary day|pay day)\b|\bbetween (?:two |my |the )*(?:(?:last )?(?:two )?)?(?:paydays|salaries|salary credits)\b/i

/** The question with days in place of the salaries that it tells time by; as it is where there is none. */
export async function withPaydayDated(question: string, scope: Scope): Promise<string> {
  const asked = [BETWEEN_PAYDAYS, NEAR_PAYDAY, SINCE_PAYDAY].find((each) => each.test(question))
  if (!asked) return question
  const [latest, before] = await paydays(scope)
  if (!latest) return question
  if (asked === NEAR_PAYDAY) return question.replace(NEAR_PAYDAY, `$1 ${written(latest)}`)
  if (asked === SINCE_PAYDAY) return question.replace(SINCE_PAYDAY, `since ${written(latest)}`)
  return before
    ? question.replace(BETWEEN_PAYDAYS, `from ${written(before)} to ${written(addDays(latest, -1))}`)
    : question
}

/** The days of the latest salaries, or of the latest pensions where there is none. */
async function paydays(scope: Scope): Promise<readonly IsoDate[]> {
  for (const filter of [{ categoryId: 'salary' }, { kind: 'income', text: 'pension' }] as const) {
    const paid = await transactions(
      scope.db,
      scope.books,
      { ...filter, direction: 'in' },
      { offset: 0, limit: SEVERAL },
    )
    const days = [...new Set(paid.map(({ bookedOn }) => bookedOn))]
    if (days.length > 0) return days
  }
  return []
}

/** Two salaries may come on one day. */
const SEVERAL = 6

function written(on: IsoDate): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`
}
