import { useFormatter, useTranslations } from 'use-intl'
import type { Segments } from '../../../shared/contract'
import { useFormat } from '../../ui/format'
import { densityClasses } from './density-classes'
import { densityLayout, hexagonPath } from './density-layout'
import type { FeatureId } from './feature-id'
import { SvgFigure } from './svg-figure'

const WIDTH = 544
const HEIGHT = 288
/** Counts are rounded to it. */
const ROUNDING = 5

interface SegmentDensityProps {
  readonly segments: Segments
  readonly chosen: number | undefined
}

export function SegmentDensity({ segments, chosen }: SegmentDensityProps) {
  const t = useTranslations('admin.segments')
  const axes = useTranslations('admin.axis')
  const format = useFormat()
  const numbers = useFormatter()
  const place = (value: number) => numbers.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const { smallestGroup } = format
  const layout = densityLayout(segments, WIDTH, HEIGHT)
  const { origin } = layout
  // Segments touch and overlap; one outline at a time can be read.
  const spread = layout.segments.find(({ id }) => id === chosen)?.spread
  const classes = densityClasses(
    segments.density.cells.map(({ customers }) => customers),
    smallestGroup,
  )
  const level = (customers: number) => classes.findLastIndex((from) => customers >= from) + 1
  const nameOf = (id: number) => segments.segments.find((segment) => segment.id === id)?.name ?? ''
  const table = {
    columns: [
      '#',
      t('segment'),
      t('customers'),
      axes(segments.density.axes.x as FeatureId),
      axes(segments.density.axes.y as FeatureId),
    ],
    rows: segments.density.cells.map(({ x, y, segment, customers }, index) => [
      format.count(index + 1),
      nameOf(segment),
      format.count(customers),
      place(x),
      place(y),
    ]),
  }
  return (
    <section>
      <div className="segments-head">
        <h2>{t('density')}</h2>
        <span className="density-scale caption">
          {classes.map((from, at) => (
            <span key={from}>
              <svg width="16" height="18" aria-hidden="true">
                <path className={`hexagon level-${at + 1}`} d={hexagonPath(8, 9, 8)} />
              </svg>
              {format.count(from)}
              {(at === classes.length - 1 || (classes[at + 1] ?? 0) > from + ROUNDING) && '+'}
            </span>
          ))}
        </span>
      </div>
      <p className="muted">
        {t(layout.hexagons.length > 0 ? 'densityNote' : 'densityEmpty', { count: format.count(smallestGroup) })}
      </p>
      <SvgFigure label={t('density')} table={table}>
        <svg className="segments-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('densityLabel')}>
          <line className="grid" x1="0" x2={WIDTH} y1={origin.y} y2={origin.y} />
          <line className="grid" x1={origin.x} x2={origin.x} y1="0" y2={HEIGHT} />
          {spread && <ellipse className="spread" cx={spread.x} cy={spread.y} rx={spread.radiusX} ry={spread.radiusY} />}
          {layout.hexagons.map(({ path, segment, customers }) => (
            <path key={path} className={`hexagon level-${level(customers)}${segment === chosen ? ' on' : ''}`} d={path}>
              <title>{`${nameOf(segment)}: ${t('customersCount', { count: format.count(customers) })}`}</title>
            </path>
          ))}
          <text className="axis" x={WIDTH} y={origin.y + 16} textAnchor="end">
            {axes(segments.density.axes.x as FeatureId)}
          </text>
          <text className="axis" x={origin.x + 8} y="12">
            {axes(segments.density.axes.y as FeatureId)}
          </text>
          {layout.segments.map(({ id, name, x, y, label }) => (
            <g key={id} className={id === chosen ? 'segment-name on' : 'segment-name'}>
              <line x1={x} y1={y} x2={label.x + (label.side === 'left' ? -6 : 6)} y2={label.y - 4} />
              <circle cx={x} cy={y} r="3.5" />
              <text x={label.x} y={label.y} textAnchor={label.side === 'left' ? 'start' : 'end'}>
                {name}
              </text>
            </g>
          ))}
        </svg>
      </SvgFigure>
    </section>
  )
}
