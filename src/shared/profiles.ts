/** Whose country, currency and way of living a bank has: Nilgiri Bank, Harbour Bank, Prairie National Bank. */
export const PROFILE_IDS = ['in', 'gb', 'us'] as const

export type ProfileId = (typeof PROFILE_IDS)[number]
