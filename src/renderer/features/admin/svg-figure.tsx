// A chart that is drawn by hand rather than by the chart library, with the same menu: as a table, and as CSV.
import { Menu } from '@mantine/core'
import { DotsThree } from '@phosphor-icons/react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ChartTable } from '../../ui/chart'
import { csvOf, saveFile } from '../../ui/save-file'

interface SvgFigureProps {
  /** What the chart shows; also the file name. */
  readonly label: string
  /** The first column tells the rows apart. */
  readonly table: ChartTable
  readonly children: ReactNode
}

export function SvgFigure({ label, table, children }: SvgFigureProps) {
  const t = useTranslations('common')
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="chart">
      {asTable ? (
        <div className="chart-table segments-figure-table">
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
              {table.rows.map((row) => (
                <tr key={row[0]}>
                  {row.map((value, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move.
                    <td key={index}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        children
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className="icon-button chart-menu" aria-label={t('chartMenu', { label })}>
            <DotsThree size={20} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsTable(!asTable)}>{asTable ? t('showChart') : t('showTable')}</Menu.Item>
          <Menu.Item onClick={() => saveFile(`${label}.csv`, 'text/csv', csvOf([table.columns, ...table.rows]))}>
            {t('saveCsv')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </figure>
  )
}
