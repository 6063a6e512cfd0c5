// What can be done with a chart: ask about it, read it as a table, save it.
import { Menu, Tooltip } from '@mantine/core'
import { ChatCircleText, DotsThree } from '@phosphor-icons/react'
import { createContext, useContext } from 'react'
import { useTranslations } from 'use-intl'
import { type ChartTable, spreadsheetRows } from './chart-table'
import { useFormat } from './format'
import { csvOf, saveFile, svgToPng } from './save-file'

/** Whoever answers questions about charts; null where there is nobody. */
export const ChartQuestions = createContext<((question: string) => void) | null>(null)

interface ChartToolsProps {
  readonly label: string
  readonly table: ChartTable
  readonly question?: string | undefined
  readonly asTable: boolean
  readonly onAsTable: (asTable: boolean) => void
  /** Absent for what cannot be saved as a picture. */
  readonly picture?: () => SVGSVGElement | null
}

export function ChartTools({ label, table, question, asTable, onAsTable, picture }: ChartToolsProps) {
  const t = useTranslations('common')
  const format = useFormat()
  const ask = useContext(ChartQuestions)
  const savePng = async () => {
    const svg = picture?.()
    if (svg) saveFile(`${label}.png`, 'image/png', await svgToPng(svg))
  }
  return (
    <div className="chart-tools">
      {ask && question && (
        <Tooltip label={t('explain')}>
          <button
            type="button"
            className="icon-button"
            aria-label={t('explainChart', { label })}
            onClick={() => ask(question)}
          >
            <ChatCircleText size={18} aria-hidden="true" />
          </button>
        </Tooltip>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className="icon-button chart-menu" aria-label={t('chartMenu', { label })}>
            <DotsThree size={20} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onAsTable(!asTable)}>{asTable ? t('showChart') : t('showTable')}</Menu.Item>
          <Menu.Item
            data-saves
            onClick={() => saveFile(`${label}.csv`, 'text/csv', csvOf(spreadsheetRows(table, format)))}
          >
            {t('saveCsv')}
          </Menu.Item>
          {picture && !asTable && (
            <Menu.Item data-saves onClick={savePng}>
              {t('savePng')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
