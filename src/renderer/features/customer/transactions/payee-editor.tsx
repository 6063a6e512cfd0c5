import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCall } from '../../../backend'
import { usePrivacy } from '../../../ui/format'
import { EditorEnd, type EditorProps } from './editor-end'

/** One payee, by the whole name; those that contain what is typed are offered. */
export function PayeeEditor({ payee, apply }: { readonly payee: string; readonly apply: EditorProps['apply'] }) {
  const t = useTranslations('transactions.editor')
  const { hidden } = usePrivacy()
  const [typed, setTyped] = useState(hidden ? '' : payee)
  const [text] = useDebouncedValue(typed.trim(), 150)
  const { data } = useCall('customer.transactions', { filter: text ? { text } : {}, offset: 0, limit: 200 })
  const payees = [...new Set(data?.rows.map((row) => row.payee))]
    .filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, 8)
  const exact = payees.find((name) => name.toLowerCase() === typed.trim().toLowerCase()) ?? typed.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    apply({ payee: exact || undefined })
  }
  return (
    <form className={hidden ? 'tx-editor masked' : 'tx-editor'} onSubmit={submit}>
      <Autocomplete
        label={t('payee')}
        value={typed}
        onChange={setTyped}
        onOptionSubmit={(name) => apply({ payee: name })}
        data={hidden ? [] : payees}
        filter={({ options }) => options}
        maxLength={200}
        comboboxProps={{ withinPortal: false }}
        data-autofocus
      />
      <EditorEnd disabled={exact === ''} problem={null} />
    </form>
  )
}
