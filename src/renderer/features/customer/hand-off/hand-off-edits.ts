// What the customer makes of the summary, as plain values.
import type { HandOffDraft } from '../../../../shared/hand-off'

export interface HandOffEdits {
  readonly happened: string
  readonly asks: string
  /** As typed: 'yesterday evening' is as good as a date. */
  readonly noticed: string
  readonly reach: string
  /** Transactions that go on the sheet. */
  readonly chosen: ReadonlySet<number>
  /** Regular payments that go on the sheet, by key. */
  readonly dues: ReadonlySet<string>
}

/** The summary as it begins: the customer's own words, the payments that they fit, and all that falls due regularly. */
export function begun(draft: HandOffDraft, words: string, asks: string): HandOffEdits {
  return {
    ...{ happened: words, asks, noticed: '', reach: '' },
    chosen: new Set(draft.rows.filter(({ fits }) => fits).map(({ transaction }) => transaction.id)),
    dues: new Set(draft.dues.map(({ key }) => key)),
  }
}

/** The set with the value when it was without, without it when it was in there. */
export function toggled<Value>(values: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(values)
  if (!next.delete(value)) next.add(value)
  return next
}
