import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { SegmentSummary } from '../../../shared/contract'
import { useFormat } from '../../ui/format'
import { Customers } from './customers'
import type { FeatureId } from './feature-id'
import { SegmentRadar } from './segment-radar'
import { SvgFigure } from './svg-figure'

const PICTURES = ['bars', 'radar'] as const
type Picture = (typeof PICTURES)[number]

const WIDTH = 520
const ROW = 32
const ZERO = 348
const MOST_FEATURES = 8
/** Pixels of one standard deviation, and of the longest bar. */
const DEVIATION = 84
const LONGEST = 134

interface SegmentProfileProps {
  readonly segments: readonly SegmentSummary[]
  readonly segment: SegmentSummary
}

/** How a segment differs from the bank: its strongest features, from most above to most below the average, or its shape. */
export function SegmentProfile({ segments, segment }: SegmentProfileProps) {
  const t = useTranslations('admin.segments')
  const features = useTranslations('admin.feature')
  const numbers = useFormatter()
  const format = useFormat()
  const [picture, setPicture] = useState<Picture>('bars')
  const shown = segment.profile.flatMap(({ feature, deviations }) =>
    'suppressed' in deviations ? [] : [{ feature: feature as FeatureId, value: deviations.value }],
  )
  const bars = shown.slice(0, MOST_FEATURES).sort((a, b) => b.value - a.value)
  const hidden = segment.profile.length - shown.length
  const unit = Math.min(DEVIATION, LONGEST / Math.max(1, ...bars.map(({ value }) => Math.abs(value))))
  const bottom = bars.length * ROW
  const signed = (value: number) =>
    numbers
      .number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' })
      .replace('-', '−')
  const table = {
    columns: [t('feature'), t('deviations')],
    rows: shown.map(({ feature, value }) => [features(feature), signed(value)]),
  }
  return (
    <section>
      <div className="segments-head">
        <h2>{segment.name}</h2>
        <SegmentedControl
          value={picture}
          onChange={(value) => setPicture(value as Picture)}
          data={PICTURES.map((value) => ({ value, label: t(`picture.${value}`) }))}
          aria-label={t('pictureLabel')}
        />
      </div>
      <p className="muted">{t.rich('profileNote', { customers: () => <Customers cell={segment.customers} /> })}</p>
      <SvgFigure label={t('profileLabel', { name: segment.name })} table={table}>
        {picture === 'radar' ? (
          <SegmentRadar segments={segments} segment={segment} label={t('profileLabel', { name: segment.name })} />
        ) : (
          <svg
            className="segments-chart"
            viewBox={`0 0 ${WIDTH} ${bottom + 24}`}
            role="img"
            aria-label={t('profileLabel', { name: segment.name })}
          >
            <line className="grid" x1={ZERO - unit} x2={ZERO - unit} y1="0" y2={bottom} />
            <line className="grid" x1={ZERO + unit} x2={ZERO + unit} y1="0" y2={bottom} />
            {bars.map(({ feature, value }, row) => {
              const length = Math.abs(value) * unit
              const end = value < 0 ? ZERO - length - 8 : ZERO + length + 8
              return (
                <g key={feature}>
                  <text className="feature" x="0" y={row * ROW + 20}>
                    {features(feature)}
                  </text>
                  <rect
                    className="deviation"
                    x={value < 0 ? ZERO - length : ZERO}
                    y={row * ROW + 10}
                    width={length}
                    height="12"
                    rx="2"
                  />
                  <text className="value" x={end} y={row * ROW + 20} textAnchor={value < 0 ? 'end' : 'start'}>
                    {signed(value)}
                  </text>
                </g>
              )
            })}
            <line className="zero" x1={ZERO} x2={ZERO} y1="0" y2={bottom} />
            <text x={ZERO - unit} y={bottom + 18} textAnchor="middle">
              −1
            </text>
            <text x={ZERO} y={bottom + 18} textAnchor="middle">
              {t('bankAverage')}
            </text>
            <text x={ZERO + unit} y={bottom + 18} textAnchor="middle">
              +1
            </text>
          </svg>
        )}
      </SvgFigure>
      {hidden > 0 && (
        <p className="caption">{t('hiddenFeatures', { count: hidden, least: format.count(format.smallestGroup) })}</p>
      )}
    </section>
  )
}
