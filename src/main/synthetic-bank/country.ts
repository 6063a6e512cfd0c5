// What differs from country to country: money, places, names, shops, seasons, and how a statement reads.
import type { AccountKind, IsoDate } from '../../shared/domain'
import type { AmountEnding } from './amounts'
import type { Bill } from './bills'
import type { CalendarDay } from './calendar'
import type { City, Region } from './cities'
import type { Facts, Home, StandingIncome } from './facts'
import type { ProfileId } from './generated'
import type { ShopTables } from './local-shops'
import type { Merchants } from './merchants'
import type { Gender } from './names'
import type { Persona, PersonaId } from './personas'
import type { BankProduct } from './products'
import type { Random } from './random'
import type { HabitId, Rhythm } from './rhythms'
import type { Festival } from './seasons'
import type { LineParts, Route, StatementLine } from './statement-line'

export interface Country {
  readonly id: ProfileId
  readonly currency: string
  /** A small round sum in minor units, such as 100 rupees or 5 pounds; limits and round payments are multiples of it. */
  readonly stepMinor: number
  /** Usual withdrawals in whole currency units, in multiples of `cashStepMinor`. */
  readonly cash: { readonly ticket: readonly [number, number] }
  readonly cashStepMinor: number
  /** What friends pay each other, in whole currency units. */
  readonly friends: { readonly ticket: readonly [number, number]; readonly ends: AmountEnding }
  readonly cities: readonly City[]
  readonly merchants: Merchants
  readonly products: readonly BankProduct[]
  /** Whole currency units a month, after tax. */
  readonly incomes: Readonly<Record<PersonaId, readonly [number, number]>>
  /** Where pay does not come on the days of `PERSONAS`. */
  readonly paydays: Readonly<Partial<Record<PersonaId, readonly number[]>>>
  /** The account that pay comes to, for those whom an Indian bank would give a savings or a current account. */
  readonly mainAccounts: Readonly<Record<Persona['mainKind'], { readonly kind: AccountKind; readonly name: string }>>
  /** Of income, where prices are the country's mean. */
  readonly rentShare: readonly [number, number]
  readonly rhythms: Readonly<Record<HabitId, Rhythm>>
  readonly shops: ShopTables
  readonly festivals: readonly Festival[]
  /** Factor on travel, January first. */
  readonly travelByMonth: readonly number[]
  readonly loans: LoanMarket
  readonly saving: SavingMarket
  readonly cardTerms: CardTerms
  readonly words: Words
  personName(region: Region, gender: Gender, random: Random): string
  line(route: Route, day: CalendarDay, parts: LineParts, random: Random): StatementLine
  income(facts: Facts, random: Random): StandingIncome
  household(home: Home, random: Random): readonly Bill[]
}

export interface LoanOffer {
  readonly name: string
  readonly rate: number
  /** Of income, what an instalment takes. */
  readonly share: readonly [number, number]
  /** Highest instalment in whole currency units. */
  readonly most: number
  readonly monthsLeft: readonly [number, number]
  readonly chance: Readonly<Partial<Record<PersonaId, number>>>
}

export interface LoanMarket {
  readonly offers: readonly LoanOffer[]
  /** What lenders elsewhere print before a contract's number. */
  readonly contract: string
}

export interface SavingMarket {
  readonly potNames: readonly string[]
  /** Before the number of a standing payment into a fund. */
  readonly fundOrder: string
  readonly depositNames: readonly string[]
  readonly depositRate: number
  readonly depositInterest: { readonly payee: string; readonly printed: string }
}

export interface CardTerms {
  readonly names: readonly string[]
  readonly finest: string
  /** A month, on what was not paid. */
  readonly monthlyRate: number
  readonly interestPrinted: string
  /** On the interest, where it is taxed. */
  readonly tax: { readonly rate: number; readonly payee: string; readonly printed: string } | null
  readonly receivedPrinted: string
  readonly billPrinted: (tail: string) => string
}

/** How this country's banks word their own bookings. */
export interface Words {
  /** After a loan's name: 'EMI'. */
  readonly instalment: string
  readonly instalmentReceived: string
  readonly loanInterest: string
  readonly loanPaidOut: string
  /** What loans of the over-indebted are needed for, as written on the transfer. */
  readonly needs: readonly string[]
  readonly account: (tail: string) => string
  readonly standingOrder: { readonly printed: (tail: string) => string; readonly detail: string }
  /** Where idle money goes by hand. */
  readonly broker: { readonly payee: string; readonly printed: string; readonly detail: string }
  readonly savingsInterest: {
    readonly printed: string
    readonly detail: (on: IsoDate) => string
    readonly annualRate: number
    readonly everyMonths: 1 | 3
  }
  /** What is said with money that friends send and get. */
  readonly friendsOut: readonly string[]
  readonly friendsIn: readonly string[]
  readonly refund: string
}

/** An everyday sum that is `rupees` in India, in this country's minor units. */
export function worth(country: Country, rupees: number): number {
  return Math.round((rupees * country.stepMinor) / 100)
}
