import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAct } from '../../../backend'
import { usePrivacy } from '../../../ui/format'
import { useToast } from '../../../ui/toasts'
import { LONGEST_NAME, type Trial } from './changes'

interface SaveScenarioProps {
  readonly trial: Trial
  readonly isChanged: boolean
  readonly names: readonly string[]
}

/** Keeps what is being tried under a name. */
export function SaveScenario({ trial, isChanged, names }: SaveScenarioProps) {
  const t = useTranslations('whatIf.scenarios')
  const { hidden } = usePrivacy()
  const toast = useToast()
  const save = useAct('customer.scenarios.save')
  const [name, setName] = useState('')
  const isTaken = names.includes(name.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { changes, months } = trial
    save.mutate(
      { name: name.trim(), changes, months },
      {
        onSuccess: () => {
          toast({ text: t('saved') })
          setName('')
        },
      },
    )
  }
  return (
    <form className="whatif-save" onSubmit={submit}>
      <TextInput
        size="xs"
        aria-label={t('name')}
        placeholder={t('namePlaceholder')}
        maxLength={LONGEST_NAME}
        value={hidden ? '' : name}
        disabled={hidden}
        error={isTaken ? t('taken') : save.error?.message}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button
        type="submit"
        className="button line whatif-save-button"
        disabled={!isChanged || isTaken || name.trim() === '' || save.isPending}
      >
        {t('save')}
      </button>
      {!isChanged && <span className="caption">{t('nothingToSave')}</span>}
    </form>
  )
}
