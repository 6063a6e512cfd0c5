// What the time of year does to spending: the weeks before a festival.
import { daysBetween } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import type { Calendar } from './calendar'
import type { Region } from './cities'

export interface Festival {
  /** Shopping begins this many days before. */
  readonly leadDays: number
  /** Of usual shopping, on the last days before. */
  readonly peak: number
  readonly regions: readonly Region[] | 'all'
  /** 'MM-DD' by year, from the printed almanacs; `usual` serves years that are not listed. */
  readonly dates: Readonly<Record<string, string>>
  readonly usual: string
}

/** Factor on festive spending (clothes, gifts, sweets) for every day of the calendar: 1, rising towards a festival. */
export function festiveFactors(calendar: Calendar, all: readonly Festival[], region: Region): readonly number[] {
  const festivals = all.filter((festival) => festival.regions === 'all' || festival.regions.includes(region))
  return calendar.days.map((day) => Math.max(1, ...festivals.map((festival) => pull(festival, day.on))))
}

function pull(festival: Festival, on: IsoDate): number {
  const year = on.slice(0, 4)
  const ahead = daysBetween(on, `${year}-${festival.dates[year] ?? festival.usual}`)
  // The day after still belongs to the festival.
  if (ahead < -1 || ahead > festival.leadDays) return 1
  return 1 + (festival.peak - 1) * (1 - Math.max(ahead, 0) / (festival.leadDays * 1.6))
}
