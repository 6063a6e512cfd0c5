import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { SEGMENT_VIEWS, type SegmentViewId, type SegmentViews as Views } from '../../../shared/segment-views'
import { useCall } from '../../backend'
import { useFormat } from '../../ui/format'
import { ErrorState, Skeleton } from '../../ui/states'
import { HeatMap } from './heat-map'

const ROW = 40
const LEFT = 176

/** The same segments by age, style and need, and against the run before; and the runs there have been. */
export function SegmentViews({ run }: { readonly run: number }) {
  const t = useTranslations('admin.views')
  const { data, error, refetch } = useCall('admin.segments.views', {})
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) return <Skeleton heights={[360]} />
  return (
    <div className="segments-views">
      {/* Between two runs the views may be those of the one before. */}
      {data.run === run ? <Chosen views={data} /> : <p className="muted">{t('older', { run: data.run })}</p>}
      <Runs views={data} />
    </div>
  )
}

type Choice = SegmentViewId | 'movement'

function Chosen({ views }: { readonly views: Views }) {
  const t = useTranslations('admin.views')
  const format = useFormat()
  const [choice, setChoice] = useState<Choice>('age')
  const choices: readonly Choice[] = views.movement ? [...SEGMENT_VIEWS, 'movement'] : SEGMENT_VIEWS
  const shown = choices.includes(choice) ? choice : 'age'
  return (
    <section>
      <div className="segments-views-head">
        <h2>{t('title')}</h2>
        <SegmentedControl
          size="xs"
          value={shown}
          onChange={(value) => setChoice(value as Choice)}
          data={choices.map((value) => ({ value, label: t(`choice.${value}`) }))}
          aria-label={t('title')}
        />
      </div>
      <p className="muted segments-views-note">{t(`note.${shown}`, { run: views.movement?.fromRun ?? 0 })}</p>
      <Picture views={views} choice={shown} />
      <p className="caption">{t('hatched', { count: format.count(format.smallestGroup) })}</p>
    </section>
  )
}

function Picture({ views, choice }: { readonly views: Views; readonly choice: Choice }) {
  const t = useTranslations('admin.views')
  const parts = useTranslations('admin.views.part')
  const table = useMemo(() => {
    const view = views.views.find((each) => each.view === choice)
    const { movement } = views
    const rows = view ? views.segments : (movement?.from ?? []).map((name) => name || t('newCustomers'))
    const columns = view ? view.parts.map((part) => parts(part as Parameters<typeof parts>[0])) : views.segments
    return {
      rows,
      columns,
      cells: (view ?? movement)?.cells.flat() ?? [],
      nameOf: (row: number, column: number) => t('cell', { segment: rows[row] ?? '', part: columns[column] ?? '' }),
    }
  }, [views, choice, t, parts])
  return (
    <HeatMap
      label={t(`choice.${choice}`)}
      height={Math.max(views.segments.length, table.rows.length) * ROW + 56}
      rowTitle={choice === 'movement' ? t('before') : t('segment')}
      columnTitle={choice === 'movement' ? t('now') : t(`choice.${choice}`)}
      left={LEFT}
      {...table}
    />
  )
}

function Runs({ views }: { readonly views: Views }) {
  const t = useTranslations('admin.views')
  const format = useFormat()
  const numbers = useFormatter()
  const two = (value: number) => numbers.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <section>
      <h2>{t('runs')}</h2>
      <p className="muted">{views.elbow === null ? t('noElbow') : t('elbow', { k: views.elbow })}</p>
      <table className="segments-table segments-runs" aria-label={t('runs')}>
        <thead>
          <tr>
            <th scope="col">{t('run')}</th>
            <th scope="col">{t('asOf')}</th>
            <th scope="col" className="num">
              {t('segments')}
            </th>
            <th scope="col" className="num">
              {t('seed')}
            </th>
            <th scope="col" className="num">
              {t('silhouette')}
            </th>
            <th scope="col" className="num">
              {t('stability')}
            </th>
          </tr>
        </thead>
        <tbody>
          {views.runs.map(({ run, asOf, k, seed, silhouette, stability }) => (
            <tr key={run}>
              <th scope="row">{format.count(run)}</th>
              <td>{format.dayYear(asOf)}</td>
              <td className="num">{format.count(k)}</td>
              <td className="num">{format.count(seed)}</td>
              <td className="num">{two(silhouette)}</td>
              <td className="num">{two(stability)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
