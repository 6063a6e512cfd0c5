import { useFormatter, useTranslations } from 'use-intl'
import type { DenseGroups } from '../../../shared/segment-views'
import { useFormat } from '../../ui/format'
import { VerifiedCell } from '../../ui/verified-figure'
import { CountedTable } from './counted-table'

/** DBSCAN beside the segments: whether customers form islands, and how many are like nobody. */
export function SegmentDense({ dense }: { readonly dense: DenseGroups | null }) {
  const t = useTranslations('admin.dense')
  const numbers = useFormatter()
  const format = useFormat()
  const one = (value: number) => numbers.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const two = (value: number) => numbers.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  if (!dense) {
    return (
      <section>
        <h2>{t('title')}</h2>
        <p className="muted">{t('none')}</p>
      </section>
    )
  }
  const rows = [
    ...dense.others.map((other) => ({ ...other, chosen: false })),
    { eps: dense.eps, groups: dense.groups.length, alone: dense.alone, chosen: true },
  ].sort((a, b) => a.eps - b.eps)
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className="muted">
        {t.rich(dense.drawn ? 'noteDrawn' : 'note', {
          customers: () => <VerifiedCell cell={dense.customers} write={format.count} />,
          alone: () => <VerifiedCell cell={dense.alone} write={format.count} />,
          groups: dense.groups.length,
        })}
      </p>
      {dense.groups.length > 1 && (
        <CountedTable
          label={t('group')}
          counted={t('customers')}
          rows={dense.groups.map(({ name, customers }, at) => ({
            name: name || t('unnamed', { number: at + 1 }),
            count: customers,
          }))}
        />
      )}
      <table className="segments-table segments-plain" aria-label={t('distances')}>
        <thead>
          <tr>
            <th scope="col">{t('distance')}</th>
            <th scope="col" className="num">
              {t('groups')}
            </th>
            <th scope="col" className="num">
              {t('alone')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ eps, groups, alone, chosen }) => (
            <tr key={eps} className={chosen ? 'chosen' : ''}>
              <th scope="row">{chosen ? t('suggested', { eps: one(eps) }) : one(eps)}</th>
              <td className="num">{format.count(groups)}</td>
              <td className="num">
                <VerifiedCell cell={alone} write={format.count} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption segments-method">
        {t('method', {
          least: format.count(dense.minCustomers),
          eps: one(dense.eps),
          agreement: two(dense.agreement),
        })}
      </p>
    </section>
  )
}
