import { useFormatter, useTranslations } from 'use-intl'
import type { FeatureDrift } from '../../../shared/segment-views'
import { useFormat } from '../../ui/format'
import { CellWithBar, largest } from './cell-with-bar'
import type { FeatureId } from './feature-id'
import { SvgFigure } from './svg-figure'

const ROWS = 8
/** Where a drift counts as large: bars are compared with no less. */
const LARGE = 0.25

/** Which features are not what they were half a year ago, furthest first. */
export function SegmentDrift({ drift }: { readonly drift: readonly FeatureDrift[] | null }) {
  const t = useTranslations('admin.drift')
  const features = useTranslations('admin.feature')
  const common = useTranslations('common')
  const numbers = useFormatter()
  const format = useFormat()
  const two = (value: number) => numbers.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  if (!drift) {
    return (
      <section>
        <h2>{t('title')}</h2>
        <p className="muted">{t('tooShort')}</p>
      </section>
    )
  }
  const moved = drift.filter((each) => each.drift === 'moderate' || each.drift === 'large').length
  const most = Math.max(LARGE, largest(drift.map(({ index }) => index)))
  const verdict = (each: FeatureDrift) =>
    each.drift === null ? '' : t(`verdict.${each.drift}`, { direction: each.direction ?? 'none' })
  const table = {
    columns: [t('feature'), t('index'), t('change')],
    rows: drift.map((each) => [
      features(each.feature as FeatureId),
      'suppressed' in each.index ? common('suppressed', { count: format.smallestGroup }) : two(each.index.value),
      verdict(each),
    ]),
  }
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className="muted">{t('note', { moved })}</p>
      <SvgFigure label={t('title')} table={table}>
        <table className="segments-table segments-plain" aria-label={t('title')}>
          <thead>
            <tr>
              <th scope="col">{t('feature')}</th>
              <th scope="col">{t('index')}</th>
              <th scope="col">{t('change')}</th>
            </tr>
          </thead>
          <tbody>
            {drift.slice(0, ROWS).map((each) => (
              <tr key={each.feature}>
                <th scope="row">{features(each.feature as FeatureId)}</th>
                <td className="with-bar">
                  <CellWithBar cell={each.index} most={most} write={two} />
                </td>
                <td>{verdict(each)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </SvgFigure>
    </section>
  )
}
