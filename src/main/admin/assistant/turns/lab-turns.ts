// Turns of a thread about a product that does not exist yet.
import { amountAsBefore, describesProduct, draftIn, multiplied } from '../names/draft-words'
import type { BankNames } from '../names/names'
import type { BankAsk } from '../scope'

/** 'And at 500?', 'double the cashback': what a turn changes of the product before without a word of what it is. */
export function withChange(read: BankNames, question: string, before: BankAsk, currency: string): BankNames {
  if (Object.keys(read.draft).some((key) => key !== 'kind')) return read
  const change = {
    ...amountAsBefore(question, draftIn(before.turn, currency, []), currency),
    ...multiplied(question, before.draft),
  }
  return describesProduct(change) ? { ...read, draft: change } : read
}

/** 'Which of the two earns more?' of a product and the one that it was changed from. */
export function bothDesigns(
  { ask, earlier = null }: { readonly ask: BankAsk; readonly earlier?: BankAsk | null },
  turn: string,
): BankAsk | null {
  if (ask.otherDraft) return OF_TWO.test(turn) ? { ...ask, question: turn, turn } : null
  const other = earlier?.draft ?? null
  return other && OF_TWO.test(turn) ? { ...ask, draft: other, otherDraft: ask.draft, question: turn, turn } : null
}

const OF_TWO =
  /\b(?:compare (?:them|both|the two|it with the (?:first|one before|earlier one))|(?:of )?the two|which (?:one |of them |design |version )?(?:is|was|would|brings?|earns?|makes?|costs?|gets?)|both|than the (?:first|one before|earlier one)|difference)\b/i
