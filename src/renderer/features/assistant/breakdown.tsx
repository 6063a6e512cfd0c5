// The small table under an answer: what a figure is made of, with bars in the category's colour.
import { useTranslations } from 'use-intl'
import type { Answer } from '../../../shared/contract'
import type { CategoryId } from '../../../shared/domain'
import { categoryColour } from '../../ui/category'
import { useFormat } from '../../ui/format'
import { VerifiedFigure } from '../../ui/verified-figure'
import { writtenLabel } from './written'

interface BreakdownProps {
  readonly rows: Answer['table']
  /** What the whole answer is about, where it is one category. */
  readonly categoryId: CategoryId | null
}

export function Breakdown({ rows, categoryId }: BreakdownProps) {
  const t = useTranslations('assistant')
  const format = useFormat()
  const longest = Math.max(...rows.map(({ figure }) => Math.abs(figure.amountMinor)), 1)
  // Single payments have no counts to tell, and their days need the room.
  const single = rows.every(({ figure }) => figure.transactions === 1)
  return (
    <table className={`assistant-breakdown${single ? ' single' : ''}`} aria-label={t('breakdown')}>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an answer do not move, and labels may repeat.
          <tr key={index}>
            <th scope="row" title={writtenLabel(row, format)}>
              {writtenLabel(row, format)}
            </th>
            {/* The figure says its count itself. */}
            {!single && (
              <td className="caption" aria-hidden="true">
                {format.count(row.figure.transactions)}
              </td>
            )}
            <td className="assistant-bar" aria-hidden="true">
              <i
                style={{
                  width: `${(Math.abs(row.figure.amountMinor) / longest) * 100}%`,
                  background: categoryColour(row.categoryId ?? row.figure.filter.categoryId ?? categoryId ?? 'other'),
                }}
              />
            </td>
            <td className="num">
              <VerifiedFigure figure={row.figure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
