import { useTranslations } from 'use-intl'
import type { TransactionFilter } from '../../../../shared/domain'

export interface EditorProps {
  readonly filter: TransactionFilter
  readonly apply: (change: TransactionFilter) => void
}

/** What is wrong, and the button. */
export function EditorEnd({ disabled, problem }: { readonly disabled: boolean; readonly problem: string | null }) {
  const t = useTranslations('transactions.editor')
  return (
    <p className="tx-editor-end">
      <span className="caption critical" role="alert">
        {problem}
      </span>
      <button type="submit" className="button primary" disabled={disabled}>
        {t('apply')}
      </button>
    </p>
  )
}
