// What reaches the window by itself: how much there is to look at, whenever the books have changed.

export interface Alerts {
  /** Insights that have not been looked at. */
  readonly unread: number
  /** Urgent ones among them that have come since the stream was opened, each told once. */
  readonly urgent: number
}

export interface AlertsContract {
  /**
   * Opened at sign-in and ended by sign-out; the first event says how things stand. `words` are shown over other
   * windows, in the language of this one: they hold no digits, and neither a name nor an amount.
   */
  'customer.alerts': { request: { readonly words: string }; reply: null; event: Alerts }
}
