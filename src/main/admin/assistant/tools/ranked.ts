// What stands at which place of an order. Hidden cells have none: nothing is said of where they would stand.
import type { Cell } from '../../../../shared/cell'
import type { Fact } from '../../../assistant/facts'
import { ordinal } from '../names/ranks'
import type { BankAsk, BankScope } from '../scope'

export interface Entry {
  readonly name: string
  readonly about: string
  readonly cell: Cell
}

/** Shown entries, largest first; smallest first where the question asks for the least. Equal ones keep their order. */
export function inOrder<Each extends { readonly cell: Cell }>(
  entries: readonly Each[],
  { least }: Pick<BankAsk, 'least'>,
): readonly Each[] {
  const shown = entries.filter(({ cell }) => !('suppressed' in cell))
  const value = ({ cell }: Each) => ('suppressed' in cell ? 0 : cell.value)
  return [...shown].sort((a, b) => (least ? value(a) - value(b) : value(b) - value(a)))
}

/** The name of an entry as a fact. */
export function nameFact({ write }: BankScope, slot: string, { name, about }: Pick<Entry, 'name' | 'about'>): Fact {
  return write.word(slot, name, name, { about })
}

/** 'second largest' as a fact about the entry that is; `words`: for the most and for the least. */
export function placeFact(
  { write }: BankScope,
  ask: Pick<BankAsk, 'rank' | 'least'>,
  about: string,
  words?: readonly [string, string],
): Fact {
  const text = ordinal(ask, words)
  return write.word('place', text, text, { about })
}
