import { useTranslations } from 'use-intl'
import type { SegmentSummary } from '../../../shared/contract'
import type { FeatureId } from './feature-id'
import { radarLayout } from './radar-layout'

const WIDTH = 520
const HEIGHT = 296
const PLACE = { centre: { x: WIDTH / 2, y: HEIGHT / 2 + 2 }, radius: 112 }

interface SegmentRadarProps {
  readonly segments: readonly SegmentSummary[]
  readonly segment: SegmentSummary
  readonly label: string
}

/** The shape of a segment on the features that tell segments apart; the inner ring is the bank's average. */
export function SegmentRadar({ segments, segment, label }: SegmentRadarProps) {
  const t = useTranslations('admin.segments')
  const features = useTranslations('admin.feature')
  const { axes, average, outer, shape, corners, most } = radarLayout(segments, segment, PLACE)
  return (
    <>
      <svg className="segments-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <path className="ring" d={outer} />
        <path className="ring average" d={average} />
        {axes.map(({ feature, end, label: at }) => (
          <g key={feature}>
            <line className="grid" x1={PLACE.centre.x} y1={PLACE.centre.y} x2={end.x} y2={end.y} />
            <text x={at.x} y={at.y + 4} textAnchor={at.anchor}>
              {features(feature as FeatureId)}
            </text>
          </g>
        ))}
        <path className="shape" d={shape} />
        {corners.map(({ feature, x, y }) => (
          <circle key={feature} className="corner" cx={x} cy={y} r="3" />
        ))}
      </svg>
      <p className="caption">{t('radarNote', { most })}</p>
    </>
  )
}
