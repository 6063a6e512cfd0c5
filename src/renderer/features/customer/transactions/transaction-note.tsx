import { Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Transaction } from '../../../../shared/domain'
import { useAct } from '../../../backend'
import { useFormat } from '../../../ui/format'

const LONGEST = 500

interface TransactionNoteProps {
  readonly transaction: Transaction
  readonly writing: boolean
  readonly onWriting: (writing: boolean) => void
}

export function TransactionNote({ transaction, writing, onWriting }: TransactionNoteProps) {
  const t = useTranslations('transactions.drawer')
  const format = useFormat()
  return (
    <section>
      <div className="tx-section-head">
        <h3 id="transaction-note">{t('note')}</h3>
        {!writing && (
          <button type="button" className="act" onClick={() => onWriting(true)}>
            {t('changeNote')}
          </button>
        )}
      </div>
      {writing ? (
        <NoteField transaction={transaction} onDone={() => onWriting(false)} />
      ) : (
        <p className="tx-note">{format.text(transaction.note)}</p>
      )}
    </section>
  )
}

function NoteField({ transaction, onDone }: { readonly transaction: Transaction; readonly onDone: () => void }) {
  const t = useTranslations('transactions.drawer')
  const common = useTranslations('common')
  const [note, setNote] = useState(transaction.note)
  const save = useAct('customer.transaction.note')
  const submit = () => save.mutate({ id: transaction.id, note: note.trim() }, { onSuccess: onDone })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
    else return
    event.preventDefault()
  }
  return (
    <div className="tx-note-field">
      <Textarea
        aria-labelledby="transaction-note"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        error={save.error?.message}
        maxLength={LONGEST}
        autosize
        minRows={2}
        maxRows={6}
        autoFocus
      />
      <p>
        <button type="button" className="button line" disabled={save.isPending} onClick={submit}>
          {t('saveNote')}
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          {common('cancel')}
        </button>
      </p>
    </div>
  )
}
