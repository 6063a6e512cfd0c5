import { Tooltip } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { SegmentSummary, Segments } from '../../../shared/contract'
import { useFormat } from '../../ui/format'
import { VerifiedCell } from '../../ui/verified-figure'
import { CellWithBar, largest } from './cell-with-bar'

interface SegmentTableProps {
  readonly segments: Segments
  readonly chosen: number | undefined
  readonly onChoose: (id: number) => void
}

export function SegmentTable({ segments, chosen, onChoose }: SegmentTableProps) {
  const t = useTranslations('admin.segments')
  const most = largest(segments.segments.map(({ customers }) => customers))
  const mostDeposits = largest(segments.segments.map(({ shareOfDeposits }) => shareOfDeposits))
  const hasFormer = segments.segments.some(({ movement }) => movement !== null)
  return (
    <section className="surface segments-surface">
      <table className="segments-table" aria-label={t('table')}>
        <thead>
          <tr>
            <th scope="col">{t('segment')}</th>
            <th scope="col">{t('customers')}</th>
            <th scope="col">{t('deposits')}</th>
            <th scope="col" className="num">
              {t('medianIncome')}
            </th>
            <th scope="col" className="num">
              {t('saved')}
            </th>
            <th scope="col" className="num">
              {t('withLoan')}
            </th>
            <th scope="col" className="num">
              {hasFormer ? t('since', { run: segments.run - 1 }) : t('movement')}
            </th>
          </tr>
        </thead>
        <tbody>
          {segments.segments.map((segment) => (
            <Row
              key={segment.id}
              segment={segment}
              chosen={segment.id === chosen}
              onChoose={onChoose}
              most={most}
              mostDeposits={mostDeposits}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps {
  readonly segment: SegmentSummary
  readonly chosen: boolean
  readonly onChoose: (id: number) => void
  readonly most: number
  readonly mostDeposits: number
}

function Row({ segment, chosen, onChoose, most, mostDeposits }: RowProps) {
  const format = useFormat()
  return (
    <tr className={chosen ? 'chosen' : undefined}>
      <th scope="row">
        <button type="button" aria-pressed={chosen} onClick={() => onChoose(segment.id)}>
          {segment.name}
        </button>
      </th>
      <td className="with-bar">
        <CellWithBar cell={segment.customers} most={most} write={format.count} />
      </td>
      <td className="with-bar">
        <CellWithBar cell={segment.shareOfDeposits} most={mostDeposits} write={format.share} />
      </td>
      <td className="num">
        <VerifiedCell cell={segment.medianIncomeMinor} write={format.whole} />
      </td>
      <td className="num">
        <VerifiedCell cell={segment.shareSaved} write={format.share} />
      </td>
      <td className="num">
        <VerifiedCell cell={segment.withLoan} write={format.count} />
      </td>
      <td className="num muted">
        <Movement movement={segment.movement} />
      </td>
    </tr>
  )
}

function Movement({ movement }: { readonly movement: number | null }) {
  const t = useTranslations('admin.segments')
  const format = useFormat()
  if (movement === null) {
    return (
      <Tooltip label={t('notComparable')}>
        <span>
          –<span className="sr-only">{t('notComparable')}</span>
        </span>
      </Tooltip>
    )
  }
  const size = format.count(Math.abs(movement))
  return movement === 0 ? size : movement > 0 ? `+${size}` : `−${size}`
}
