/** Whose country, currency and way of living a bank has: Nilgiri Bank, Harbour Bank, Prairie National Bank. */
export const PROFILE_IDS = ['in', 'gb', 'us'] as const

export type ProfileId = (typeof PROFILE_IDS)[number]

/** Whose festivals and financial year a bank counts by, from its locale: 'en-IN' is India's. India's for any other. */
export function profileOfLocale(locale: string): ProfileId {
  const country = locale.slice(-2).toLowerCase()
  return PROFILE_IDS.find((id) => id === country) ?? 'in'
}
