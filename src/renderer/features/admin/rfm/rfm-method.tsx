import { useTranslations } from 'use-intl'
import type { Cell } from '../../../../shared/contract'
import { RFM_SCORES, type Rfm, type RfmDimension } from '../../../../shared/rfm'
import { useFormat } from '../../../ui/format'
import { VerifiedCell } from '../../../ui/verified-figure'

/** Where the fifths were cut, and where customers are too alike to be cut into five. */
export function RfmMethod({ rfm }: { readonly rfm: Rfm }) {
  const t = useTranslations('admin.rfm')
  const format = useFormat()
  return (
    <section>
      <h2>{t('cuts')}</h2>
      <p className="muted">{t('cutsNote')}</p>
      <table className="segments-table rfm-cuts" aria-label={t('cuts')}>
        <thead>
          <tr>
            <th scope="col">{t('score')}</th>
            {rfm.cuts.map(({ dimension }) => (
              <th key={dimension} scope="col" className="num">
                {t(`cut.${dimension}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RFM_SCORES.toReversed().map((score) => (
            <tr key={score}>
              <th scope="row">{format.count(score)}</th>
              {rfm.cuts.map(({ dimension, values }) => (
                <td key={dimension} className="num">
                  <Fifth dimension={dimension} score={score} values={values} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rfm.warnings.map(({ dimension, scoresGiven, share }) => (
        <p key={dimension} className="rfm-warning">
          {t.rich('warning', {
            dimension: t(`dimension.${dimension}`),
            scores: scoresGiven.map((score) => format.count(score)).join(', '),
            share: () => <VerifiedCell cell={share} write={format.share} />,
          })}
        </p>
      ))}
    </section>
  )
}

interface FifthProps {
  readonly dimension: RfmDimension
  readonly score: number
  /** The four values between the fifths, ascending. */
  readonly values: readonly Cell[]
}

/** 'Up to 4' for recency, where few days are good; 'Over 45' for the others; the worst fifth is the rest. */
function Fifth({ dimension, score, values }: FifthProps) {
  const t = useTranslations('admin.rfm')
  const format = useFormat()
  const cell = dimension === 'recency' ? values[5 - score] : values[score - 2]
  if (!cell) return <span className="muted">{t('rest')}</span>
  const write = (value: number) => {
    const written = dimension === 'monetary' ? format.whole(value) : format.count(value)
    return dimension === 'recency' ? t('upTo', { value: written }) : t('over', { value: written })
  }
  return <VerifiedCell cell={cell} write={write} />
}
