// The first customers of a bank have facts of their own; what is the same for all of them is here.
import type { IsoDate } from '../../shared/domain'
import { inMinor } from './amounts'
import type { Calendar } from './calendar'
import type { City } from './cities'
import type { Facts } from './facts'
import type { Gender } from './names'
import type { Person } from './person'
import type { PersonaId } from './personas'

/** The first customers of a bank: fixed people with fixed stories, whatever the seed and the last day are. */
export interface Demo {
  /** Who they are, in half a sentence. */
  readonly story: string
  readonly facts: Facts
  /** What only this customer has. */
  readonly tell?: (person: Person, calendar: Calendar) => Person
}

/** Facts of a fixed customer; `income` and `payday` as in `Facts`, income in whole currency units. */
export function demoFacts(
  cities: readonly City[],
  personaId: PersonaId,
  name: string,
  gender: Gender,
  bornOn: IsoDate,
  city: string,
  income: number,
  payday: number,
): Facts {
  return {
    demo: true,
    personaId,
    name,
    gender,
    bornOn,
    joinedOn: personaId === 'retired' ? '2009-04-16' : '2021-07-05',
    city: cities.find((entry) => entry.name === city) as City,
    incomeMinor: inMinor(income),
    payday,
    rentMinor: null,
    mainTail: null,
    cardTail: null,
    squeezed: false,
  }
}
