import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SavedScenario } from '../../../../shared/what-if'
import { useAct } from '../../../backend'
import { useFormat, usePrivacy } from '../../../ui/format'
import { useToast } from '../../../ui/toasts'
import { LONGEST_NAME, sameChanges, type Trial } from './changes'
import { useScenarioActs } from './use-scenario-acts'

interface SaveScenarioProps {
  readonly trial: Trial
  readonly isChanged: boolean
  readonly names: readonly string[]
  /** The saved one that was opened to be tried; null when none was. */
  readonly opened: SavedScenario | null
}

/** Keeps what is being tried under a name. */
export function SaveScenario({ trial, isChanged, names, opened }: SaveScenarioProps) {
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
      {opened && <OpenedScenario opened={opened} trial={trial} isChanged={isChanged} />}
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

/** Nothing to keep while the sliders stand as the scenario has them. */
function OpenedScenario({
  opened,
  trial,
  isChanged,
}: Pick<SaveScenarioProps, 'trial' | 'isChanged'> & { readonly opened: SavedScenario }) {
  const t = useTranslations('whatIf.scenarios')
  const format = useFormat()
  const acts = useScenarioActs()
  const { changes, months } = trial
  const isSame = months === opened.months && sameChanges(changes, opened.changes)
  const name = format.text(opened.name)
  if (isSame) return <span className="caption">{t('opened', { name })}</span>
  return (
    <button
      type="button"
      className="button primary whatif-save-button"
      disabled={!isChanged || acts.pending}
      onClick={() => acts.change(opened, { changes, months })}
    >
      {t('saveChanges', { name })}
    </button>
  )
}
