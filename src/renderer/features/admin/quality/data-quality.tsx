import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { BulkImport } from '../../../../shared/bulk-import'
import type { DataQuality as Quality } from '../../../../shared/data-quality'
import { BackendError, useCall } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { ErrorState, Skeleton } from '../../../ui/states'
import { VerifiedCell } from '../../../ui/verified-figure'
import { NotReady } from '../not-ready'
import { SvgFigure } from '../svg-figure'
import './data-quality.css'
import { QualityCoverage } from './quality-coverage'
import { QualityOfFile } from './quality-of-file'
import { QualityTables } from './quality-tables'
import { useQualityTable } from './use-quality-table'

const BANK = ''
const HEIGHTS = [56, 280]

/** What the rows lack that the bank's figures stand on: of all of them, or of one extract that was imported. */
export function DataQuality() {
  const t = useTranslations('admin.quality')
  return (
    <section className="quality" aria-labelledby="data-quality">
      <h2 id="data-quality">{t('title')}</h2>
      <Loaded />
    </section>
  )
}

function Loaded() {
  const t = useTranslations('admin.quality')
  const { data, error, isPending, refetch } = useCall('admin.quality', {})
  const { data: imports } = useCall('admin.imports', {})
  if (data) return <Ready quality={data} imports={imports ?? []} />
  if (isPending) return <Skeleton heights={HEIGHTS} />
  if (!(error instanceof BackendError && error.code === 'not-ready'))
    return <ErrorState error={error} retry={refetch} />
  return <NotReady title={t('notReady')} text={t('notReadyText')} heights={HEIGHTS} retry={refetch} />
}

interface ReadyProps {
  readonly quality: Quality
  readonly imports: readonly BulkImport[]
}

function Ready({ quality, imports }: ReadyProps) {
  const t = useTranslations('admin.quality')
  const format = useFormat()
  const [picked, setPicked] = useState(BANK)
  const file = imports.find(({ id }) => id === picked)
  const told = file ? quality.imports.find(({ id }) => id === file.id) : quality.bank
  const isHidden = 'suppressed' in quality.bank.customers
  const table = useQualityTable(told, file ? [] : quality.months)
  if (isHidden) return <p className="muted">{t('tooFew', { count: format.count(format.smallestGroup) })}</p>
  return (
    <>
      <div className="quality-head">
        <p className="muted">
          {told
            ? t.rich('lead', {
                rows: () => <VerifiedCell cell={told.rows} write={format.count} />,
                customers: () => <VerifiedCell cell={told.customers} write={format.count} />,
                date: format.dayYear(quality.asOf),
              })
            : t('later')}
        </p>
        {imports.length > 0 && (
          <Select
            size="xs"
            aria-label={t('of')}
            allowDeselect={false}
            value={file ? picked : BANK}
            onChange={(id) => setPicked(id ?? BANK)}
            data={[
              { value: BANK, label: t('bank') },
              ...imports.map(({ id, fileName }) => ({ value: id, label: fileName })),
            ]}
          />
        )}
      </div>
      {file?.counts && <QualityOfFile added={file.rows} counts={file.counts} />}
      {told && (
        <SvgFigure label={t('title')} table={table}>
          <QualityTables quality={told} />
        </SvgFigure>
      )}
      {!file && <QualityCoverage months={quality.months} />}
    </>
  )
}
