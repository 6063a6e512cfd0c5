// What a statement would add, before anything is added.
import { Switch } from '@mantine/core'
import { FileText } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportPreview } from '../../../../shared/contract'
import type { Account } from '../../../../shared/domain'
import { useFormat } from '../../../ui/format'
import { AccountField } from './account-field'
import { FileButton } from './choose-file'
import { CsvMappingFields } from './csv-mapping-fields'
import { ImportProgress } from './import-progress'
import { ImportRows } from './import-rows'
import { ReadProblems } from './read-problems'
import type { StatementImport } from './use-statement-import'

interface ImportPreviewStepProps {
  readonly statement: StatementImport
  readonly preview: ImportPreview
  readonly bytes: Uint8Array
  readonly accounts: readonly Account[]
}

export function ImportPreviewStep({ statement, preview, bytes, accounts }: ImportPreviewStepProps) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const format = useFormat()
  const [withDuplicates, setWithDuplicates] = useState(false)
  const { counts, csv, from, to, account } = preview
  const duplicates = counts['possible-duplicate']
  const adding = counts.new + (withDuplicates ? duplicates : 0)
  const into = common('account', { name: account.name, tail: format.tail(account.tail) })
  const kind = preview.format.toUpperCase()
  return (
    <>
      <section className="imp-file">
        <FileText size={28} weight="duotone" aria-hidden="true" />
        <div className="imp-file-name">
          <h2>{preview.fileName}</h2>
          <p className="caption">{from && to ? t('fileOf', { kind, period: format.period(from, to) }) : kind}</p>
        </div>
        <FileButton label={t('chooseAnother')} className="act" onFile={statement.choose} />
        <AccountField accounts={accounts} value={statement.accountId} onChange={statement.setAccount} />
      </section>
      {csv && statement.mapping && (
        <CsvMappingFields
          mapping={statement.mapping}
          asLastTime={csv.asLastTime}
          columns={csv.columns}
          bytes={bytes}
          onChange={statement.setMapping}
        />
      )}
      {preview.errors.length > 0 && <ReadProblems problems={preview.errors} />}
      <ImportRows preview={preview} withDuplicates={withDuplicates} busy={statement.busy} />
      <div className="imp-actions">
        <p className="critical" role="alert">
          {statement.error}
        </p>
        {statement.progress && <ImportProgress progress={statement.progress} />}
        <div>
          {duplicates > 0 && (
            <Switch
              color="var(--accent)"
              label={t('withDuplicates', { count: duplicates })}
              checked={withDuplicates}
              onChange={(event) => setWithDuplicates(event.currentTarget.checked)}
            />
          )}
          <span className="fill" />
          <button
            type="button"
            className="button quiet"
            onClick={statement.confirming ? statement.cancel : statement.startAgain}
          >
            {common('cancel')}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={adding === 0 || statement.busy || statement.confirming || statement.error !== null}
            onClick={() => statement.confirm(withDuplicates)}
          >
            {adding === 0 ? t('nothingNew') : t('add', { count: adding, account: into })}
          </button>
        </div>
      </div>
    </>
  )
}
