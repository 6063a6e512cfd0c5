// Segments as facts: what a figure of one is about, and how its name stands in a sentence.
import type { SegmentSummary, Segments } from '../../../../shared/contract'
import { displayName, type Fact } from '../../../assistant/facts'
import type { BankAsk, BankScope } from '../scope'
import { inOrder } from './ranked'

export function segmentFact({ write }: BankScope, slot: string, name: string): Fact {
  return write.word(slot, name, displayName(name), { about: aboutSegment(name) })
}

export function aboutSegment(name: string): string {
  return `segment:${name}`
}

/** The first segment that the question names. */
export function namedSegment({ segments }: Segments, { segments: [name] }: BankAsk): SegmentSummary | undefined {
  return segments.find((segment) => segment.name === name)
}

/** The segments that have a number of customers, as the question orders them by it. */
export function bySize({ segments }: Segments, ask: Pick<BankAsk, 'least'>) {
  return inOrder(
    segments.map((each) => ({ ...each, cell: each.customers })),
    ask,
  )
}

/** The segment that the question names, or else the one at the place that it asks for. */
export function askedSegment(run: Segments, ask: BankAsk): SegmentSummary | undefined {
  return namedSegment(run, ask) ?? bySize(run, ask)[ask.rank - 1]
}
