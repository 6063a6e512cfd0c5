// Festivals by which people count time. Movable ones by published calendars; a year that is missing is not guessed.
import type { IsoDate } from '../../../shared/domain'
import type { ProfileId } from '../../../shared/profiles'

interface Festival {
  readonly names: readonly string[]
  /** 'MM-DD' for every year, or days by year. */
  readonly on: string | readonly IsoDate[]
}

const EVERYWHERE: readonly Festival[] = [
  { names: ['christmas', 'xmas'], on: '12-25' },
  { names: ["new year's day", 'new year', 'new years'], on: '01-01' },
  { names: ["valentine's day", 'valentines day', "valentine's"], on: '02-14' },
]

const EASTER = ['2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16']

const BY_COUNTRY: Readonly<Record<ProfileId, readonly Festival[]>> = {
  in: [
    {
      names: ['diwali', 'deepavali', 'deewali'],
      on: ['2023-11-12', '2024-10-31', '2025-10-20', '2026-11-08', '2027-10-29', '2028-10-17'],
    },
    { names: ['holi'], on: ['2023-03-08', '2024-03-25', '2025-03-14', '2026-03-04', '2027-03-22', '2028-03-11'] },
    {
      names: ['dussehra', 'dasara', 'vijayadashami'],
      on: ['2023-10-24', '2024-10-12', '2025-10-02', '2026-10-20', '2027-10-09', '2028-09-27'],
    },
    {
      names: ['durga puja', 'durga pujo', 'pujo', 'pujas'],
      on: ['2023-10-22', '2024-10-11', '2025-09-30', '2026-10-19'],
    },
    { names: ['dhanteras'], on: ['2023-11-10', '2024-10-29', '2025-10-18', '2026-11-06'] },
    { names: ['karva chauth', 'karwa chauth'], on: ['2023-11-01', '2024-10-20', '2025-10-10', '2026-10-29'] },
    { names: ['janmashtami'], on: ['2023-09-07', '2024-08-26', '2025-08-16', '2026-09-04'] },
    { names: ['ugadi', 'gudi padwa'], on: ['2023-03-22', '2024-04-09', '2025-03-30', '2026-03-19'] },
    { names: ['bakrid', 'bakri eid', 'eid al-adha'], on: ['2023-06-29', '2024-06-17', '2025-06-07', '2026-05-27'] },
    { names: ['akshaya tritiya'], on: ['2023-04-22', '2024-05-10', '2025-04-30', '2026-04-19'] },
    { names: ['vishu', 'baisakhi', 'vaisakhi'], on: '04-14' },
    { names: ['lohri'], on: '01-13' },
    { names: ['easter'], on: EASTER },
    {
      names: ['navratri', 'navratra', 'navaratri'],
      on: ['2023-10-15', '2024-10-03', '2025-09-22', '2026-10-11', '2027-09-30', '2028-09-19'],
    },
    { names: ['eid'], on: ['2023-04-22', '2024-04-11', '2025-03-31', '2026-03-21', '2027-03-10', '2028-02-27'] },
    {
      names: ['ganesh chaturthi', 'ganpati'],
      on: ['2023-09-19', '2024-09-07', '2025-08-27', '2026-09-14', '2027-09-04', '2028-08-23'],
    },
    {
      names: ['raksha bandhan', 'rakhi'],
      on: ['2023-08-30', '2024-08-19', '2025-08-09', '2026-08-28', '2027-08-17', '2028-08-05'],
    },
    { names: ['onam'], on: ['2023-08-29', '2024-09-15', '2025-09-05', '2026-08-26', '2027-09-12', '2028-09-01'] },
    { names: ['pongal', 'makar sankranti', 'sankranti'], on: '01-14' },
    { names: ['republic day'], on: '01-26' },
    { names: ['independence day'], on: '08-15' },
    { names: ['gandhi jayanti'], on: '10-02' },
  ],
  gb: [
    { names: ['easter'], on: EASTER },
    { names: ['boxing day'], on: '12-26' },
    { names: ['bonfire night'], on: '11-05' },
    { names: ['halloween'], on: '10-31' },
  ],
  us: [
    { names: ['easter'], on: EASTER },
    { names: ['thanksgiving'], on: ['2023-11-23', '2024-11-28', '2025-11-27', '2026-11-26', '2027-11-25'] },
    { names: ['black friday'], on: ['2023-11-24', '2024-11-29', '2025-11-28', '2026-11-27', '2027-11-26'] },
    { names: ['fourth of july', '4th of july', 'independence day'], on: '07-04' },
    { names: ['memorial day'], on: ['2023-05-29', '2024-05-27', '2025-05-26', '2026-05-25', '2027-05-31'] },
    { names: ['labor day'], on: ['2023-09-04', '2024-09-02', '2025-09-01', '2026-09-07', '2027-09-06'] },
    { names: ['halloween'], on: '10-31' },
  ],
}

/** Every festival's name in a country, longest first, for a pattern. */
export function festivalNames(country: ProfileId): readonly string[] {
  return festivalsOf(country)
    .flatMap(({ names }) => names)
    .sort((a, b) => b.length - a.length)
}

/** The latest day of that festival up to the as-of date; null for a name or a time that the table does not know. */
export function latestFestival(name: string, country: ProfileId, asOf: IsoDate): IsoDate | null {
  const festival = festivalsOf(country).find(({ names }) => names.includes(name.toLowerCase().replace(/’/g, "'")))
  if (!festival) return null
  const { on } = festival
  const year = Number(asOf.slice(0, 4))
  const days = typeof on === 'string' ? [`${year - 1}-${on}`, `${year}-${on}`] : on
  return days.findLast((day) => day <= asOf) ?? null
}

/** The next day of that festival after the as-of date; null for a name or a time that the table does not know. */
export function nextFestival(name: string, country: ProfileId, asOf: IsoDate): IsoDate | null {
  const on = festivalsOf(country).find(({ names }) => names.includes(name.toLowerCase().replace(/’/g, "'")))?.on
  if (on === undefined) return null
  const year = Number(asOf.slice(0, 4))
  const days = typeof on === 'string' ? [`${year}-${on}`, `${year + 1}-${on}`] : on
  return days.find((day) => day > asOf) ?? null
}

function festivalsOf(country: ProfileId): readonly Festival[] {
  return [...EVERYWHERE, ...BY_COUNTRY[country]]
}
