import { Tooltip } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import type { Segments } from '../../../shared/contract'
import { useFormat } from '../../ui/format'
import type { SegmentRun } from './use-segment-run'

const NUMBERS = [2, 3, 4, 5, 6, 7, 8] as const
const TALLEST = 72
const LEAST = 2

interface SegmentChoiceProps {
  readonly segments: Segments
  readonly running: SegmentRun | null
  readonly onChoose: (k: number) => void
}

/** The silhouette for every number of segments; another one runs again with it. */
export function SegmentChoice({ segments, running, onChoose }: SegmentChoiceProps) {
  const t = useTranslations('admin.segments')
  const format = useFormat()
  const numbers = useFormatter()
  const twoPlaces = (value: number) => numbers.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const best = Math.max(...segments.choices.map(({ silhouette }) => silhouette))
  return (
    <section>
      <div className="segments-head">
        <h2>{t('howMany')}</h2>
        <span className="caption">{t('silhouette')}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of bars. */}
      <div className="choices" role="group" aria-label={t('numberOfSegments')}>
        {NUMBERS.map((k) => {
          const choice = segments.choices.find((candidate) => candidate.k === k)
          const chosen = k === (running?.k ?? segments.k)
          if (!choice) {
            const why = t('noChoice', { k, count: format.smallestGroup })
            return (
              <Tooltip key={k} label={why}>
                <span className="choice" role="img" aria-label={why}>
                  <span className="choice-value">–</span>
                  <i style={{ height: LEAST }} />
                  <span>{k}</span>
                </span>
              </Tooltip>
            )
          }
          const silhouette = twoPlaces(choice.silhouette)
          const height = Math.max(LEAST, best > 0 ? (TALLEST * choice.silhouette) / best : 0)
          return (
            <button
              key={k}
              type="button"
              className={chosen ? 'choice on' : 'choice'}
              aria-pressed={chosen}
              disabled={running !== null}
              onClick={() => k !== segments.k && onChoose(k)}
            >
              <span className="sr-only">{t(k === segments.k ? 'chosen' : 'choose', { k, silhouette })}</span>
              <span className="choice-value" aria-hidden="true">
                {silhouette}
              </span>
              <i style={{ height }} />
              <span aria-hidden="true">{k}</span>
            </button>
          )
        })}
      </div>
      <p className="stability">
        <span className="stability-figure">{twoPlaces(segments.stability)}</span>
        <span>
          <b>{t('stability')}</b>
          <span className="caption">{t('stabilityNote')}</span>
        </span>
      </p>
    </section>
  )
}
