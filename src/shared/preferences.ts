// How a customer wants Teller to be.

export interface Preferences {
  /** 'en'; null: that of the sign-in page, which follows this machine. */
  readonly language: string | null
  /** Amounts and names are hidden after every sign-in, until the customer shows them. */
  readonly hiddenAtStart: boolean
  /** The welcome has been seen, or put away. */
  readonly welcomed: boolean
  /** Something urgent is told over other windows. */
  readonly notifications: boolean
}

export interface PreferencesContract {
  'customer.preferences': { request: Record<string, never>; reply: Preferences }
  /** Changes what is given and leaves the rest. */
  'customer.preferences.set': { request: Partial<Preferences>; reply: null }
}
