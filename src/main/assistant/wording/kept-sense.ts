// Whether a restated sentence means what it was asked to mean, in what the number check does not look at: who paid whom, how sure
// it is, what is a part of what. All of it is read off the words around the slots.

/** What comes to the customer, rather than what they pay. */
const RECEIVED = /\b(salary|income|to you|came from|paid you)\b/i
const TO_PAYEE = /\b(to|by you) \{payee/
const FROM_PAYEE = /\b(came|come|comes|paid|sent|payment|payments|received|income|salary)\b[^.]*\bfrom \{payee/
const EXPECTED = /\b(likely|expected|should|forecast)\b/i
const UNSURE =
  /\b(likely|expect(ed|s)?|should|forecast|would|could|may|might|heading for|on course|estimated?|projected)\b/i
const PART_OF = /\bof (which|it|that|them)\b/i
/** Money is spent on categories, and paid to payees. */
const ON_PAYEE = /\bon \{payee/
const LESS = /\bless\b/i
const REDUCED =
  /\b(less|lower|fewer|below|under|cut|cuts|cutting|trim\w*|reduc\w+|fell|drop\w*|down|decrease\w*|smaller|short)\b/i
const LESS_OF_LESS = /\bcut(ting)? back\b[^.]*\bless\b/i

/**
 * Why `said` has another meaning than `asked`; null when nothing is found. Both have kinds for slots ('{payee}'). Where both say the
 * same of payer and payee, certainty and parts it finds nothing, whatever the figures are: those are checked elsewhere.
 */
export function senseProblem(said: string, asked: string): string | null {
  if (RECEIVED.test(asked) ? TO_PAYEE.test(said) && !TO_PAYEE.test(asked) : isTurnedRound(said, asked))
    return 'it was paid the other way'
  if (ON_PAYEE.test(said) && !ON_PAYEE.test(asked)) return 'a payee is no category'
  if (EXPECTED.test(asked) && !UNSURE.test(said)) return 'surer than the facts'
  if (PART_OF.test(said) && !PART_OF.test(asked)) return 'a part of something'
  if (LESS.test(asked) && !REDUCED.test(said)) return 'less is meant'
  return LESS_OF_LESS.test(said) ? 'more is meant' : null
}

/** Said to come from a payee who was paid. */
function isTurnedRound(said: string, asked: string): boolean {
  return FROM_PAYEE.test(said) && !/\bfrom \{payee/.test(asked)
}
