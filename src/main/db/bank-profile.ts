// Which profile a bank's file is of: its name, currency, locale and demo accounts follow from it.
import { PROFILE_IDS, type ProfileId } from '../../shared/profiles'
import { settingsOf } from './dialects/sqlite'
import type { Db } from './open'

export const PROFILE_SETTING = 'profile'
const SEED_OPTIONS = 'seed_options'

/** Before the file is opened; `null` for a file that is not there or does not say. */
export function profileOfFile(file: string): ProfileId | null {
  const settings = settingsOf(file, [PROFILE_SETTING, SEED_OPTIONS])
  const saved = settings.get(PROFILE_SETTING)
  // Demo banks that were made before there were several are of India.
  return asProfile(saved) ?? (saved === undefined && settings.has(SEED_OPTIONS) ? 'in' : null)
}

export function asProfile(text: string | undefined): ProfileId | null {
  return PROFILE_IDS.find((id) => id === text) ?? null
}

/** Says so in a file that does not yet. */
export async function keepProfile(db: Db, id: ProfileId): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key: PROFILE_SETTING, value: id })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}
