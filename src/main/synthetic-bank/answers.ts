// The answer file of a synthetic bank: what was planted, by the ids that the rows got.
import type { IsoDate } from '../../shared/domain'
import type { GeneratedCustomer, PlantedRecurring, UnusualKind } from './generated'

export interface Answers {
  readonly personas: Record<string, string>
  readonly recurring: (PlantedRecurring & { readonly customerId: string })[]
  readonly unusual: { readonly transactionId: number; readonly kind: UnusualKind }[]
  readonly declining: string[]
  readonly shortfalls: { readonly customerId: string; readonly on: IsoDate }[]
}

export function noAnswers(): Answers {
  return { personas: {}, recurring: [], unusual: [], declining: [], shortfalls: [] }
}

/** Adds one customer, whose rows have the ids after `idsBefore`. */
export function addAnswers(answers: Answers, customer: GeneratedCustomer, idsBefore: number): void {
  const { id, answers: planted } = customer
  answers.personas[id] = planted.persona
  for (const payment of planted.recurring) answers.recurring.push({ customerId: id, ...payment })
  for (const { row, kind } of planted.unusual) answers.unusual.push({ transactionId: idsBefore + row + 1, kind })
  if (planted.declining) answers.declining.push(id)
  if (planted.shortfallOn) answers.shortfalls.push({ customerId: id, on: planted.shortfallOn })
}
