import { useTranslations } from 'use-intl'

interface ConfirmProps {
  readonly question: string
  readonly yes: string
  /** Of the safe answer; the bank stays as it is unless something else is said. */
  readonly no?: string
  readonly busy: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** What follows, said before it is done; the safe answer has the focus. */
export function Confirm({ question, yes, no, busy, onYes, onNo }: ConfirmProps) {
  const t = useTranslations('admin.data')
  return (
    <div className="data-confirm">
      <p>{question}</p>
      <button
        type="button"
        className="button line critical"
        disabled={busy}
        onClick={() => {
          onNo()
          onYes()
        }}
      >
        {yes}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the safe answer to the question that has just been asked. */}
      <button type="button" className="button quiet" autoFocus onClick={onNo}>
        {no ?? t('no')}
      </button>
    </div>
  )
}
