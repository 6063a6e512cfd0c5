import { useTranslations } from 'use-intl'
import { useCall } from '../../../backend'
import { InCurrency, useBank } from '../../../ui/format'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { ChooseFile } from './choose-file'
import { EarlierImports } from './earlier-imports'
import { ImportDone } from './import-done'
import { ImportPreviewStep } from './import-preview-step'
import './import.css'
import { useStatementImport } from './use-statement-import'

/** A statement's way in: choose, look, confirm; and the way back. */
export function ImportPage() {
  const t = useTranslations('import')
  const bank = useBank()
  const { data: accounts, error, refetch } = useCall('customer.accounts', {})
  const statement = useStatementImport(accounts?.[0]?.id ?? null, {
    tooLarge: t('tooLarge'),
    unreadable: t('unreadable'),
  })
  const currency = accounts?.find(({ id }) => id === statement.accountId)?.currency ?? bank.currency
  return (
    <div className="content imp-page">
      <h1>{t('title')}</h1>
      <p className="muted imp-lead">{t('lead')}</p>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !accounts ? (
        <Skeleton heights={[60, 176, 120]} />
      ) : accounts.length === 0 ? (
        <EmptyState title={t('noAccounts.title')} text={t('noAccounts.text')} />
      ) : (
        <>
          <InCurrency currency={currency}>
            {statement.batch ? (
              <ImportDone key={statement.batch.id} batch={statement.batch} onAgain={statement.startAgain} />
            ) : statement.preview && statement.file ? (
              <ImportPreviewStep
                statement={statement}
                preview={statement.preview}
                bytes={statement.file.bytes}
                accounts={accounts}
              />
            ) : (
              <ChooseFile statement={statement} accounts={accounts} />
            )}
          </InCurrency>
          {!statement.preview && <EarlierImports />}
        </>
      )}
    </div>
  )
}
