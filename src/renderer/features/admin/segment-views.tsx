import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { SEGMENT_VIEWS, type SegmentViewId, type SegmentViews as Views } from '../../../shared/segment-views'
import { useCall } from '../../backend'
import { useFormat } from '../../ui/format'
import { ErrorState, Skeleton } from '../../ui/states'
import { HeatMap } from './heat-map'
import { SegmentDense } from './segment-dense'
import { SegmentDrift } from './segment-drift'
import { NextSegmentQuality } from './segment-next'

const ROW = 40
const LEFT = 176

/** The same segments by age, style and need, against the run before and ahead; the runs, drift, and groups by density. */
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
      <SegmentDrift drift={data.drift} />
      <SegmentDense dense={data.dense} />
    </div>
  )
}

type Choice = SegmentViewId | 'movement' | 'next'

const NO_MOVES = { from: [], cells: [] } as const

function Chosen({ views }: { readonly views: Views }) {
  const t = useTranslations('admin.views')
  const format = useFormat()
  const [choice, setChoice] = useState<Choice>('age')
  const { movement, next } = views
  const choices: readonly Choice[] = [
    ...SEGMENT_VIEWS,
    ...(movement ? (['movement'] as const) : []),
    ...(next?.cells ? (['next'] as const) : []),
  ]
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
      {shown === 'next' && next ? (
        <NextSegmentQuality next={next} />
      ) : (
        <p className="muted segments-views-note">
          {t(`note.${shown === 'next' ? 'age' : shown}`, { run: movement?.fromRun ?? 0 })}
        </p>
      )}
      <Picture views={views} choice={shown} />
      <p className="caption">{t('hatched', { count: format.count(format.smallestGroup) })}</p>
      {next && !next.cells && <NextSegmentQuality next={next} />}
    </section>
  )
}

function Picture({ views, choice }: { readonly views: Views; readonly choice: Choice }) {
  const t = useTranslations('admin.views')
  const parts = useTranslations('admin.views.part')
  const table = useMemo(() => {
    const view = views.views.find((each) => each.view === choice)
    const moves =
      choice === 'next' ? { from: views.segments, cells: views.next?.cells ?? [] } : (views.movement ?? NO_MOVES)
    const rows = view ? views.segments : moves.from.map((name) => name || t('newCustomers'))
    const columns = view ? view.parts.map((part) => parts(part as Parameters<typeof parts>[0])) : views.segments
    return {
      rows,
      columns,
      cells: (view ?? moves).cells.flat(),
      nameOf: (row: number, column: number) => t('cell', { segment: rows[row] ?? '', part: columns[column] ?? '' }),
    }
  }, [views, choice, t, parts])
  return (
    <HeatMap
      label={t(`choice.${choice}`)}
      height={Math.max(views.segments.length, table.rows.length) * ROW + 56}
      rowTitle={choice === 'movement' ? t('before') : choice === 'next' ? t('now') : t('segment')}
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
      <table className="segments-table segments-plain" aria-label={t('runs')}>
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
