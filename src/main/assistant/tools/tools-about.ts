// Which group of customers the caller is in, and up to which day the books go.
import { segmentNameOf } from '../../db/segment-name'
import { transactions } from '../../db/transactions'
import { said } from '../facts'
import type { Tool } from '../findings'
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

/** 'Up to when is this?' */
export const asOfDay: Tool = async (scope) => {
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
