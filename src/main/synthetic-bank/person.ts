// One customer as the generator knows them: who they are, what comes and goes on its own day, how they spend.

import type { IsoDate } from '../../shared/domain'
import type { Bill } from './bills'
import type { City } from './cities'
import type { Country } from './country'
import type { GeneratedAccount, UnusualKind } from './generated'
import type { Habit } from './habit'
import type { Gender } from './names'
import type { Payee } from './payees'
import type { PersonaId } from './personas'
import type { DepositPlan, Earnings, LoanPlan } from './plans'
import type { Random } from './random'
import type { Route } from './statement-line'

export interface Person {
  readonly id: string
  readonly name: string
  readonly gender: Gender
  readonly bornOn: IsoDate
  readonly joinedOn: IsoDate
  readonly country: Country
  readonly city: City
  readonly personaId: PersonaId
  /** The first is the main account. */
  readonly accounts: readonly GeneratedAccount[]
  /** Places in `accounts`. */
  readonly potAt: number | null
  readonly card: CardPlan | null
  readonly loans: readonly LoanPlan[]
  readonly deposits: readonly DepositPlan[]
  readonly bills: readonly Bill[]
  readonly earnings: Earnings | null
  readonly habits: readonly Habit[]
  /** Scales elastic amounts; 1 is a middle salary. */
  readonly means: number
  /** Expected everyday spending from the main account in a month. */
  readonly everydayMinor: number
  readonly incomeMinor: number
  /** Wanted on the main account just before income. */
  readonly cushionMinor: number
  /** Who helps out when a bill cannot wait. */
  readonly family: Payee
  /** Day of the calendar with which the history begins. */
  readonly startAt: number
  readonly declineAt: number | null
  /** How far below zero the months ahead are meant to lead; null for nearly everybody. */
  readonly squeezeMinor: number | null
  readonly script: readonly ScriptedRow[]
  readonly random: Random
}

export interface CardPlan {
  readonly at: number
  readonly dueDay: number
  /** Of the statement that is paid: 1, or a little for those who revolve. */
  readonly payShare: number
  readonly limitMinor: number
  readonly openingOwedMinor: number
}

/** A row that a demo customer's story needs. */
export interface ScriptedRow {
  readonly daysBefore: number
  readonly minuteOfDay: number
  readonly payee: Payee
  readonly route: Route
  readonly detail: string
  readonly onCard: boolean
  /** Signed. Null: as much as the way to the shortfall still needs. */
  readonly amountMinor: number | null
  readonly unusual: UnusualKind | null
}
