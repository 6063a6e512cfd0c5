import { Textarea } from '@mantine/core'
import type { QueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Transaction } from '../../../../shared/domain'
import { expectReply, useAct } from '../../../backend'
import { useFormat, usePrivacy } from '../../../ui/format'
import { useToast } from '../../../ui/toasts'

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
  const { hidden } = usePrivacy()
  const toast = useToast()
  const save = useAct('customer.transaction.note', showNote)
  const { id, note: before } = transaction
  const submit = () => {
    const text = note.trim()
    onDone()
    if (text === before) return
    const undo = () =>
      save.mutateAsync({ id, note: before }).then(
        () => toast({ text: t('noteUndone') }),
        (error: Error) => toast({ text: error.message }),
      )
    save.mutateAsync({ id, note: text }).then(
      () => toast({ text: t(text === '' ? 'noteRemoved' : 'noteSaved'), action: { label: common('undo'), run: undo } }),
      (error: Error) => toast({ text: error.message }),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
    else return
    event.preventDefault()
  }
  return (
    <div className={hidden ? 'tx-note-field masked' : 'tx-note-field'}>
      <Textarea
        aria-labelledby="transaction-note"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        maxLength={LONGEST}
        autosize
        minRows={2}
        maxRows={6}
        autoFocus
      />
      <p>
        <button type="button" className="button line" onClick={submit}>
          {t('saveNote')}
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          {common('cancel')}
        </button>
      </p>
    </div>
  )
}

/** A note is written as it stands: it can be shown before main has it. */
function showNote(queries: QueryClient, { id, note }: { readonly id: number; readonly note: string }): void {
  expectReply(queries, 'customer.transaction', (detail) =>
    detail.transaction.id === id ? { ...detail, transaction: { ...detail.transaction, note } } : detail,
  )
}
