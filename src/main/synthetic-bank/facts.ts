// The facts from which a customer is made: drawn for most, fixed for the demo's own.

import type { IsoDate } from '../../shared/domain'
import type { Bill } from './bills'
import type { Calendar } from './calendar'
import type { City } from './cities'
import type { Habit } from './habit'
import type { Gender } from './names'
import type { Persona, PersonaId } from './personas'
import type { Earnings, LoanPlan, OpenAccount } from './plans'
import type { Random } from './random'

export interface Facts {
  readonly demo: boolean
  readonly personaId: PersonaId
  readonly name: string
  readonly gender: Gender
  readonly bornOn: IsoDate
  readonly joinedOn: IsoDate
  readonly city: City
  readonly incomeMinor: number
  readonly payday: number
  readonly rentMinor: number | null
  /** Null: drawn. */
  readonly mainTail: string | null
  /** Null: no card; empty: drawn. */
  readonly cardTail: string | null
  readonly squeezed: boolean
  /** Instead of drawn bills. */
  readonly ownHabits?: (habits: readonly Habit[]) => readonly Habit[]
  readonly fixedBills?: (calendar: Calendar, open: OpenAccount, random: Random) => StandingBills
}

export interface StandingIncome {
  readonly bills: readonly Bill[]
  readonly earnings: Earnings | null
}

export interface StandingBills {
  readonly income: readonly Bill[]
  readonly bills: readonly Bill[]
  readonly loans: readonly LoanPlan[]
  readonly earnings?: Earnings | null
}

export interface Home {
  readonly persona: Persona
  readonly city: City
  readonly incomeMinor: number
  readonly hasCard: boolean
  /** Null for those who live in their own or their family's house. */
  readonly rentMinor: number | null
  readonly rentDay: number
  readonly start: IsoDate
  readonly historyDays: number
  /** School fees for certain, not only as a rule. */
  readonly withSchool: boolean
}
