import { useTranslations } from 'use-intl'
import { HEALTH_BANDS, type HealthBand } from '../../../../shared/plans'

interface HealthScaleProps {
  /** 0–100. */
  readonly score: number
  readonly band: HealthBand
}

/** Where the score stands among the four bands. */
export function HealthScale({ score, band }: HealthScaleProps) {
  const t = useTranslations('health')
  return (
    <div
      className="health-scale"
      role="img"
      aria-label={t('scale', { score, band: t(`band.${band}`), bands: HEALTH_BANDS.length })}
    >
      <span className="health-marker" style={{ left: `${score}%` }} />
      {HEALTH_BANDS.map((each) => (
        <span
          key={each.band}
          className={each.band === band ? 'health-band health-band-here' : 'health-band'}
          style={{ flexGrow: (each.to === 100 ? 100 : each.to + 1) - each.from }}
        >
          <span>{t(`band.${each.band}`)}</span>
          <span className="health-range">{t('range', { from: each.from, to: each.to })}</span>
        </span>
      ))}
    </div>
  )
}
