// What was spent under one of several names of a question.
import type { Figure } from '../../../shared/domain'
import type { Fact } from '../facts'
import type { Ask, Scope } from '../findings'
import type { NamedOther } from '../names/parameters'
import type { Topic } from './topic'

export interface NamedFigure {
  readonly name: NamedOther
  readonly topic: Topic
  readonly figure: Figure
}

/** The name as `SLOT_name` and, unless nothing was spent, its figure as `SLOT_amount`. `rank`: among the names, null without an order. */
export function namedFacts(
  { write }: Scope,
  slot: string,
  { name, topic, figure }: NamedFigure,
  period: Ask['period'],
  rank: 1 | 2 | null,
): readonly Fact[] {
  const about = { measure: 'spent', period, rank } as const
  const named = name.payee
    ? [write.payee(`${slot}_name`, name.payee, about)]
    : name.categoryId
      ? [write.category(`${slot}_name`, name.categoryId, about)]
      : []
  if (figure.amountMinor <= 0) return named
  return [...named, write.figure(`${slot}_amount`, figure, { ...about, about: topic.about })]
}
