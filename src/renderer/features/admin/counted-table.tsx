import type { Cell } from '../../../shared/cell'
import { useFormat } from '../../ui/format'
import { VerifiedCell } from '../../ui/verified-figure'
import './segments.css'

interface CountedTableProps {
  /** Heads the first column and names the table. */
  readonly label: string
  readonly counted: string
  readonly rows: readonly { readonly name: string; readonly count: Cell }[]
}

/** How many there are of each, two columns. */
export function CountedTable({ label, counted, rows }: CountedTableProps) {
  const format = useFormat()
  return (
    <table className="segments-table segments-plain" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col" className="num">
            {counted}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="num">
              <VerifiedCell cell={count} write={format.count} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
