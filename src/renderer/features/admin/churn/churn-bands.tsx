import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { ACTIVITY_BANDS, type Churn } from '../../../../shared/churn'
import { useFormat } from '../../../ui/format'
import { VerifiedCell } from '../../../ui/verified-figure'
import { HeatMap } from '../heat-map'

const ROW = 44

/** Customers by segment and by how active they are against their own usual; beside it, what is at stake. */
export function ChurnBands({ told }: { readonly told: NonNullable<Churn['told']> }) {
  const t = useTranslations('admin.churn')
  const format = useFormat()
  const table = useMemo(() => {
    const columns = ACTIVITY_BANDS.map((band) => t(`band.${band}`))
    const rows = [t('bank'), ...told.segments.map(({ name }) => name)]
    return {
      columns,
      rows,
      cells: [...told.bands, ...told.segments.flatMap(({ bands }) => bands)],
      nameOf: (row: number, column: number) => t('cell', { segment: rows[row] ?? '', band: columns[column] ?? '' }),
    }
  }, [told, t])
  return (
    <div className="churn-upper">
      <section>
        <h2>{t('activity')}</h2>
        <p className="muted">{t('activityNote')}</p>
        <HeatMap
          label={t('activity')}
          height={table.rows.length * ROW + 56}
          rowTitle={t('segment')}
          columnTitle={t('againstUsual')}
          left={176}
          {...table}
        />
        <p className="caption">{t('hatched', { count: format.count(format.smallestGroup) })}</p>
      </section>
      <section>
        <h2>{t('stake')}</h2>
        <p className="muted">{t('stakeNote')}</p>
        {told.segments.length === 0 ? (
          <p className="muted churn-none">{t('noSegments')}</p>
        ) : (
          <table className="segments-table churn-table" aria-label={t('stake')}>
            <thead>
              <tr>
                <th scope="col">{t('segment')}</th>
                <th scope="col" className="num">
                  {t('band.at-risk')}
                </th>
                <th scope="col" className="num">
                  {t('deposits')}
                </th>
              </tr>
            </thead>
            <tbody>
              {told.segments.map(({ name, bands, depositsAtRiskMinor }) => {
                const [atRisk = { suppressed: true as const }] = bands
                const hidden = 'suppressed' in atRisk
                return (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td className="num" colSpan={hidden ? 2 : 1}>
                      <VerifiedCell cell={atRisk} write={format.count} />
                    </td>
                    {!hidden && (
                      <td className="num">
                        <VerifiedCell cell={depositsAtRiskMinor} write={format.whole} />
                      </td>
                    )}
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
      </section>
    </div>
  )
}
