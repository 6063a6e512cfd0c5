// The guide: short texts about money and banking that come with Teller, and what an answer quotes of them.

export interface GuideEntry {
  readonly id: string
  readonly title: string
  readonly section: string
  readonly text: string
}

/** What an answer says in the guide's own words; figures in it are the guide's, not the customer's. */
export interface Quotation {
  /** Null where the guide has only entries that may be about it. */
  readonly entry: GuideEntry | null
  /** Entries near the question. */
  readonly related: readonly Pick<GuideEntry, 'id' | 'title'>[]
}

export interface GuideContract {
  /** Every entry for the bank's country, section by section. */
  'customer.guide': { request: Readonly<Record<string, never>>; reply: readonly GuideEntry[] }
}
