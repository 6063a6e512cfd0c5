import { type ChartTable, writtenCell } from './chart-table'
import { useFormat } from './format'

interface ChartTableViewProps {
  readonly label: string
  readonly table: ChartTable
  readonly onOpen?: (row: number) => void
}

export function ChartTableView({ label, table, onOpen }: ChartTableViewProps) {
  const format = useFormat()
  return (
    <table className="plain-table" aria-label={label}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move, and their first cells may repeat.
          <tr key={place}>
            {row.map((cell, index) => {
              const text = writtenCell(cell, format)
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move.
                <td key={index}>
                  {index === 0 && onOpen ? (
                    <button type="button" className="chart-open" onClick={() => onOpen(place)}>
                      {text}
                    </button>
                  ) : (
                    text
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
