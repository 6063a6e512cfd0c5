// The files a bank brings with it: its profile and its dictionary of merchants.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CATEGORY_IDS, type CategoryId } from '../shared/domain'
import type { ProfileId } from '../shared/profiles'
import type { Merchant } from './ingest/merchants'

const profileSchema = z.strictObject({
  name: z.string().min(1),
  /** ISO 4217 */
  currency: z.string().length(3),
  /** BCP 47 */
  locale: z.string(),
  /** IANA */
  timeZone: z.string(),
  /** Groups of fewer customers are never shown to the bank. */
  smallestGroup: z.number().int().min(5),
  accent: z.string(),
  /** A first start makes the demo bank, and the sign-in page offers its accounts. */
  demo: z.boolean(),
})

export type BankProfile = z.infer<typeof profileSchema>

/** Throws when the bank's file is absent or malformed: it ships with the application. */
export function readBankProfile(seedDir: string, id: ProfileId): BankProfile {
  return profileSchema.parse(JSON.parse(readFileSync(seedFile(seedDir, 'bank', id), 'utf8')))
}

/** seed/bank.json is India's, seed/bank.gb.json Britain's; the same for merchants and users. */
export function seedFile(seedDir: string, name: 'bank' | 'merchants' | 'users', id: ProfileId): string {
  return join(seedDir, id === 'in' ? `${name}.json` : `${name}.${id}.json`)
}

/** The calendar day at that moment in the bank's time zone. */
export function dayIn(timeZone: string, ms: number): string {
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(ms)
}

const merchantsSchema = z.array(
  z.object({
    name: z.string(),
    categoryId: z.enum(CATEGORY_IDS as readonly [CategoryId, ...CategoryId[]]),
    patterns: z.array(z.string()).optional(),
  }),
)

/** The bank-wide dictionary by which imported rows are categorised. */
export function readMerchants(seedDir: string, id: ProfileId): readonly Merchant[] {
  return merchantsSchema.parse(JSON.parse(readFileSync(seedFile(seedDir, 'merchants', id), 'utf8')))
}
