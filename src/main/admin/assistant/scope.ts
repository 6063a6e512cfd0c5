// What a tool of the bank's assistant can reach: the pages of the bank's workspace, which hold checked cells alone.
import type { BankPage, PublishedRow } from '../../../shared/bank-answer'
import type { ActivityBand } from '../../../shared/churn'
import type { AdminContract } from '../../../shared/contract'
import type { CategoryId, IsoDate } from '../../../shared/domain'
import type { ProductDraft } from '../../../shared/product-simulation'
import type { RfmSegment } from '../../../shared/rfm'
import type { FactWriter } from '../../assistant/facts'
import type { Period } from '../../assistant/periods/periods'
import type { Told } from '../../assistant/wording/told'
import type { BankAnswerable } from './intents'

/** Reading only. */
export const READ_PAGES = [
  'admin.overview',
  'admin.segments',
  'admin.segments.views',
  'admin.rfm',
  'admin.churn',
  'admin.quality',
  'admin.products',
  'admin.lab',
  'admin.lab.simulate',
  'admin.users',
  'admin.audit',
  'admin.audit.verify',
  'admin.status',
  'admin.backups',
] as const satisfies readonly (keyof AdminContract)[]

export type ReadPageName = (typeof READ_PAGES)[number]
export type ReadBankPage = <Name extends ReadPageName>(
  name: Name,
  request: AdminContract[Name]['request'],
) => Promise<AdminContract[Name]['reply']>

/** No customer, no row and no database is in it. */
export interface BankScope {
  readonly asOf: IsoDate
  readonly locale: string
  readonly currency: string
  /** k: nothing is shown of fewer. */
  readonly smallestGroup: number
  readonly write: FactWriter
  readonly page: ReadBankPage
}

export interface NamedProduct {
  readonly id: string
  readonly name: string
}

/** What a question asks for, after its names, times and amounts have been read. */
export interface BankAsk {
  /** Of the newest run, in the order of the question. */
  readonly segments: readonly string[]
  readonly products: readonly NamedProduct[]
  readonly rfm: readonly RfmSegment[]
  readonly categoryId: CategoryId | null
  /** All that it names, in its order; as below. */
  readonly categories: readonly CategoryId[]
  /** '60+', as the overview splits customers. */
  readonly age: string | null
  readonly ages: readonly string[]
  /** It names an age, and not as the bank splits its customers. */
  readonly strangeAge: boolean
  readonly style: string | null
  readonly need: string | null
  readonly band: string | null
  readonly bands: readonly string[]
  readonly alert: string | null
  readonly alerts: readonly string[]
  readonly activity: ActivityBand | null
  readonly activities: readonly ActivityBand[]
  readonly period: Period | null
  /** A second time: 'higher in October than in September'. */
  readonly against: Period | null
  /** 1 is the first in the order that the question asks for. */
  readonly rank: number
  /** The smallest before the largest. */
  readonly least: boolean
  readonly draft: ProductDraft | null
  /** A second product that it is set against. */
  readonly otherDraft: ProductDraft | null
  /** Screened; with the question before where this one leans on it. */
  readonly question: string
  /** This question alone. */
  readonly turn: string
}

/** A question that was answered, as far as the next one may lean on it. */
export interface BankUnderstood {
  readonly intent: BankAnswerable
  readonly ask: BankAsk
  /** What the headline of its answer was about: 'segment:Cash users'; none where that is not known. */
  readonly about?: string | null
  /** The same question of another name or time, where the thread has just asked that. */
  readonly earlier?: BankAsk | null
  /** What the question before asked, where this one is to be set against its figure: 'do they earn more than that?'. */
  readonly than?: Pick<BankUnderstood, 'intent' | 'ask'> | null
}

/** What a tool found. */
export interface BankFindings extends Told {
  readonly page: BankPage
  readonly rows: readonly PublishedRow[]
  readonly draftOfLab: ProductDraft | null
  readonly suggestions: readonly string[]
}

export type BankTool = (scope: BankScope, ask: BankAsk) => Promise<BankFindings>
