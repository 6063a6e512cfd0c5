// Which group of customers the caller is in, and up to which day the books go.
import { customerSince } from '../../db/accounts'
import { segmentNameOf } from '../../db/segment-name'
import { transactions } from '../../db/transactions'
import { said } from '../facts'
import type { Findings, Scope, Tool } from '../findings'
import { found, none } from './found'
import { rows, spent } from './spending-facts'

const SUGGESTIONS = ['What is my health score?', 'Where does my money go?', 'What changed this month?']

/** 'Which segment am I in?': the name of a group that was found from figures, never how the others in it do. */
export const segmentOfCaller: Tool = async (scope) => {
  const name = await segmentNameOf(scope.db, scope.books.customerId)
  if (name === null) return none('The bank has not grouped its customers yet.', SUGGESTIONS)
  const group = scope.write.word('group', name, `“${name}”`)
  return {
    ...none('The bank counts you among the group {group}, by how money comes and goes.', SUGGESTIONS, [group]),
    headline: 'group',
  }
}

/** 'Since when am I a customer?' */
async function sinceWhen(scope: Scope): Promise<Findings> {
  const on = await customerSince(scope.db, scope.books.customerId)
  if (on === null) return none('You have no account of that kind here.', SUGGESTIONS)
  return found({
    facts: [scope.write.date('opened_on', on, { derived: true }, said('opened'))],
    wording: ['Your oldest account here was opened on {opened_on}.'],
    headline: 'opened_on',
    suggestions: SUGGESTIONS,
  })
}

const SINCE = /\b(?:customer|client|member|account holder|joined?|bank(?:ing|ed)?|open(?:ed)?|with you)\b/i

/** 'Up to when is this?' */
export const asOfDay: Tool = async (scope, { question }) => {
  if (SINCE.test(question) && !/\b(?:up to|until|till|newest|latest)\b/i.test(question)) return sinceWhen(scope)
  const [latest] = await transactions(scope.db, scope.books, { to: scope.asOf }, { offset: 0, limit: 1 })
  const day = await spent(scope, latest ? { from: latest.bookedOn, to: latest.bookedOn } : { from: scope.asOf })
  return found({
    facts: [
      scope.write.date('as_of', scope.asOf, { derived: true }, said('counts')),
      ...(latest ? [scope.write.date('latest', latest.bookedOn, rows(day), said('newest row'))] : []),
    ],
    wording: [
      'Everything here counts from the books as they stood on {as_of}.',
      'The newest row of yours is booked on {latest}.',
    ],
    headline: 'as_of',
    suggestions: SUGGESTIONS,
  })
}
