// How a CSV was read, to be put right where it was read wrongly. Every change is tried at once.
import { NumberInput, Select } from '@mantine/core'
import { CaretDown } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CsvMapping } from '../../../../shared/contract'
import { headerColumns, movedMapping } from './header-columns'

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const
const LAST_LINE = 10_000

interface CsvMappingFieldsProps {
  readonly mapping: CsvMapping
  /** The customer has put an earlier file with this header right, and this one was read the same way. */
  readonly asLastTime: boolean
  /** What the header that main has read offers. */
  readonly columns: readonly string[]
  readonly bytes: Uint8Array
  readonly onChange: (mapping: CsvMapping) => void
}

export function CsvMappingFields({ mapping, asLastTime, columns, bytes, onChange }: CsvMappingFieldsProps) {
  const t = useTranslations('import.mapping')
  const [open, setOpen] = useState(false)
  // Ahead of main while another header is tried, so that its columns can be chosen.
  const [tried, setTried] = useState<readonly string[] | null>(null)
  const offered = tried ?? columns
  const two = mapping.amountColumn === null

  const change = (part: Partial<CsvMapping>) => onChange({ ...mapping, ...part })
  const changeHeader = (part: Partial<Pick<CsvMapping, 'delimiter' | 'headerLine'>>) => {
    const next = { ...mapping, ...part }
    const found = headerColumns(bytes, next)
    if (found.length === 0) {
      onChange(next)
      return
    }
    setTried(found)
    onChange(movedMapping(next, offered, found))
  }
  const changeAmounts = (signed: boolean) => {
    const used = [mapping.dateColumn, mapping.payeeColumn]
    const free = offered.filter((column) => !used.includes(column))
    change(
      signed
        ? { amountColumn: mapping.debitColumn ?? free[0] ?? null, debitColumn: null, creditColumn: null }
        : {
            amountColumn: null,
            debitColumn: mapping.amountColumn ?? free[0] ?? null,
            creditColumn: free.find((column) => column !== mapping.amountColumn) ?? null,
          },
    )
  }
  const column = (key: 'dateColumn' | 'payeeColumn' | 'amountColumn' | 'debitColumn' | 'creditColumn') => (
    <Select
      label={t(key)}
      data={offered}
      value={mapping[key] || null}
      onChange={(value) => value && change({ [key]: value })}
      allowDeselect={false}
      searchable={offered.length > 8}
    />
  )

  return (
    <section className="imp-mapping">
      <h3>
        <button type="button" className="imp-mapping-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          <CaretDown size={14} className="imp-caret" aria-hidden="true" />
          {t('title')}
          {asLastTime && <span className="imp-as-last-time">{t('asLastTime')}</span>}
        </button>
      </h3>
      <p className="caption">
        {t('summary', {
          order: t(`orders.${mapping.dateOrder}`),
          mark: mapping.decimalMark === '.' ? 'point' : 'comma',
          delimiter: delimiterName(mapping.delimiter),
          line: mapping.headerLine,
          sign: !two && mapping.amountSign === 'debit-positive' ? 'spent' : 'received',
        })}
      </p>
      {open && (
        <div className="imp-fields">
          {column('dateColumn')}
          <Select
            label={t('dateOrder')}
            data={(['day-first', 'month-first', 'year-first'] as const).map((value) => ({
              value,
              label: t(`orders.${value}`),
            }))}
            value={mapping.dateOrder}
            onChange={(value) => value && change({ dateOrder: value as CsvMapping['dateOrder'] })}
            allowDeselect={false}
          />
          {column('payeeColumn')}
          <Select
            label={t('amounts')}
            data={[
              { value: 'one', label: t('oneColumn') },
              { value: 'two', label: t('twoColumns') },
            ]}
            value={two ? 'two' : 'one'}
            onChange={(value) => changeAmounts(value === 'one')}
            allowDeselect={false}
          />
          {two ? (
            <>
              {column('debitColumn')}
              {column('creditColumn')}
            </>
          ) : (
            <>
              {column('amountColumn')}
              <Select
                label={t('amountSign')}
                data={(['credit-positive', 'debit-positive'] as const).map((value) => ({
                  value,
                  label: t(`signs.${value}`),
                }))}
                value={mapping.amountSign}
                onChange={(value) => value && change({ amountSign: value as CsvMapping['amountSign'] })}
                allowDeselect={false}
              />
            </>
          )}
          <Select
            label={t('decimalMark')}
            data={[
              { value: '.', label: t('point') },
              { value: ',', label: t('comma') },
            ]}
            value={mapping.decimalMark}
            onChange={(value) => value && change({ decimalMark: value as CsvMapping['decimalMark'] })}
            allowDeselect={false}
          />
          <Select
            label={t('delimiter')}
            data={Object.entries(DELIMITERS).map(([value, name]) => ({ value, label: t(name) }))}
            value={mapping.delimiter}
            onChange={(delimiter) => delimiter && changeHeader({ delimiter })}
            allowDeselect={false}
          />
          <NumberInput
            label={t('headerLine')}
            description={t('headerLineNote')}
            inputWrapperOrder={['label', 'input', 'description']}
            value={mapping.headerLine}
            onChange={(value) => typeof value === 'number' && changeHeader({ headerLine: value })}
            min={0}
            max={LAST_LINE}
            allowDecimal={false}
            clampBehavior="strict"
          />
        </div>
      )}
    </section>
  )
}

function delimiterName(delimiter: string) {
  return Object.hasOwn(DELIMITERS, delimiter) ? DELIMITERS[delimiter as keyof typeof DELIMITERS] : 'comma'
}
