import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Cell } from '../../../../shared/contract'
import { RFM_SEGMENTS, type Rfm, type RfmPlace } from '../../../../shared/rfm'
import { useFormat } from '../../../ui/format'
import { HeatMap } from '../heat-map'

const PLACES: readonly RfmPlace[] = [...RFM_SEGMENTS, 'none']
const HIDDEN: Cell = { suppressed: true }
const ROW = 32
const MANY = 8
const SOFT_HYPHEN = '\u00AD'

/** Who came from where: the period before downwards, this one to the right. */
export function RfmMigration({ rfm }: { readonly rfm: Rfm }) {
  const t = useTranslations('admin.rfm')
  const format = useFormat()
  const lists = useFormatter()
  const { migration } = rfm
  const { hidden, ...table } = useMemo(() => {
    const customersOf = (from: RfmPlace, to: RfmPlace) =>
      migration?.moves.find((move) => move.from === from && move.to === to)?.customers ?? HIDDEN
    const isShown = (from: RfmPlace, to: RfmPlace) => !('suppressed' in customersOf(from, to))
    // A row or a column of nothing but hatching says no more than its name below.
    const before = PLACES.filter((from) => PLACES.some((to) => isShown(from, to)))
    const now = PLACES.filter((to) => PLACES.some((from) => isShown(from, to)))
    const nameOf = (row: number, column: number) => {
      const [from, to] = [before[row] ?? 'none', now[column] ?? 'none']
      return from === to
        ? t('stayed', { name: t(`name.${from}`) })
        : t('moved', { from: t(`name.${from}`), to: t(`name.${to}`) })
    }
    return {
      rows: before.map((place) => t(`name.${place}`)),
      columns: now.map((place) => twoLines(t(`short.${place}`), now.length > MANY)),
      cells: before.flatMap((from) => now.map((to) => customersOf(from, to))),
      nameOf,
      hidden: PLACES.filter((place) => !before.includes(place) && !now.includes(place)),
    }
  }, [migration, t])
  const few = format.count(format.smallestGroup)
  return (
    <section className="rfm-migration">
      <h2>{t('migration')}</h2>
      {migration && table.rows.length > 0 ? (
        <>
          <p className="muted">
            {t('migrationNote', {
              before: format.period(migration.before.from, migration.before.to),
              now: format.period(rfm.period.from, rfm.period.to),
            })}
          </p>
          <HeatMap
            label={t('migration')}
            height={80 + ROW * table.rows.length}
            rowTitle={t('from')}
            columnTitle={t('to')}
            left={168}
            {...table}
          />
          <p className="caption">
            {t('hatched', { count: few })}{' '}
            {hidden.length > 0 &&
              t('noMoves', { names: lists.list(hidden.map((place) => t(`name.${place}`))), count: few })}
          </p>
        </>
      ) : (
        <p className="muted">{migration ? t('fewMigrate', { count: few }) : t('noMigration')}</p>
      )}
    </section>
  )
}

/** Beside one another: the last word goes below, and of many names also the second half of one long word. */
function twoLines(name: string, isNarrow: boolean): string {
  const [first = '', second] = name.split(SOFT_HYPHEN)
  if (second !== undefined) return isNarrow ? `${first}-\n${second}` : `${first}${second}`
  const last = name.lastIndexOf(' ')
  return last < 0 ? name : `${name.slice(0, last)}\n${name.slice(last + 1)}`
}
