import { UploadSimple, WarningCircle } from '@phosphor-icons/react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '../../../../shared/domain'
import { AccountField } from './account-field'
import { ImportProgress } from './import-progress'
import type { StatementImport } from './use-statement-import'

const ACCEPTED = '.csv,.tsv,.txt,.ofx,.qfx,.qif,.xml,.sta,.mt940,.940,.jsonl'

interface ChooseFileProps {
  readonly statement: StatementImport
  readonly accounts: readonly Account[]
}

export function ChooseFile({ statement, accounts }: ChooseFileProps) {
  const t = useTranslations('import')
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) statement.choose(file)
  }
  return (
    <section className="imp-choose">
      <AccountField accounts={accounts} value={statement.accountId} onChange={statement.setAccount} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside. */}
      <div
        className={`imp-drop${over ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        aria-busy={statement.busy}
      >
        <UploadSimple size={28} weight="duotone" aria-hidden="true" />
        <p>{statement.busy ? t('reading', { name: statement.file?.name ?? '' }) : t('drop')}</p>
        {statement.progress && <ImportProgress progress={statement.progress} onCancel={statement.cancel} />}
        <FileButton label={t('choose')} disabled={statement.busy} onFile={statement.choose} className="button line" />
        <p className="caption">{t('accepted')}</p>
      </div>
      {statement.error && (
        <div className="imp-refused" role="alert">
          <WarningCircle size={20} aria-hidden="true" />
          <div>
            {statement.file && <h3>{t('refused', { name: statement.file.name })}</h3>}
            <p>{statement.error}</p>
          </div>
        </div>
      )}
    </section>
  )
}

interface FileButtonProps {
  readonly label: string
  readonly className: string
  readonly disabled?: boolean
  readonly onFile: (file: File) => void
}

export function FileButton({ label, className, disabled, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={className} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        aria-label={label}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // Choosing the same file again must be a change again.
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
