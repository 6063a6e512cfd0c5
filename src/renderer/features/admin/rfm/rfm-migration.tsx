import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Cell } from '../../../../shared/contract'
import { RFM_SEGMENTS, type Rfm, type RfmPlace } from '../../../../shared/rfm'
import { useFormat } from '../../../ui/format'
import { HeatMap } from '../heat-map'

const PLACES: readonly RfmPlace[] = [...RFM_SEGMENTS, 'none']
const HIDDEN: Cell = { suppressed: true }

/** Who came from where: the period before downwards, this one to the right. */
export function RfmMigration({ rfm }: { readonly rfm: Rfm }) {
  const t = useTranslations('admin.rfm')
  const format = useFormat()
  const { migration } = rfm
  const table = useMemo(() => {
    const names = PLACES.map((place) => t(`name.${place}`))
    const cells = PLACES.flatMap((from) =>
      PLACES.map((to) => migration?.moves.find((move) => move.from === from && move.to === to)?.customers ?? HIDDEN),
    )
    const nameOf = (row: number, column: number) =>
      row === column
        ? t('stayed', { name: names[row] ?? '' })
        : t('moved', { from: names[row] ?? '', to: names[column] ?? '' })
    return { rows: names, columns: PLACES.map((place) => t(`short.${place}`)), cells, nameOf }
  }, [migration, t])
  return (
    <section className="rfm-migration">
      <h2>{t('migration')}</h2>
      {migration ? (
        <>
          <p className="muted">
            {t('migrationNote', {
              before: format.period(migration.before.from, migration.before.to),
              now: format.period(rfm.period.from, rfm.period.to),
            })}
          </p>
          <HeatMap
            label={t('migration')}
            height={420}
            rowTitle={t('from')}
            columnTitle={t('to')}
            left={168}
            {...table}
          />
          <p className="caption">{t('hatched', { count: format.count(format.smallestGroup) })}</p>
        </>
      ) : (
        <p className="muted">{t('noMigration')}</p>
      )}
    </section>
  )
}
