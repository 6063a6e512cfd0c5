import { Checkbox, TextInput } from '@mantine/core'
import { Trash } from '@phosphor-icons/react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SavedScenario, WhatIf } from '../../../../shared/what-if'
import { useAct } from '../../../backend'
import { useFormat, usePrivacy } from '../../../ui/format'
import { useToast } from '../../../ui/toasts'
import type { Trial } from './changes'
import { MOST_COMPARED, type SavedScenarios } from './use-scenarios'

const LONGEST_NAME = 80

interface ScenariosProps {
  readonly trial: Trial
  readonly result: WhatIf
  readonly isChanged: boolean
  readonly saved: SavedScenarios
  readonly onOpen: (scenario: SavedScenario) => void
}

/** What has been saved, to open again and to compare with what is being tried. */
export function Scenarios({ trial, result, isChanged, saved, onOpen }: ScenariosProps) {
  const t = useTranslations('whatIf.scenarios')
  const format = useFormat()
  const toast = useToast()
  const restore = useAct('customer.scenarios.save')
  const remove = useAct('customer.scenarios.delete')
  const { list, compared, toggle } = saved
  const onDelete = (scenario: SavedScenario) => {
    const { id, name, changes, months } = scenario
    remove.mutate(
      { id },
      {
        onSuccess: () =>
          toast({
            text: t('deleted', { name: format.text(name) }),
            action: {
              label: t('undo'),
              run: () =>
                restore.mutate(
                  { name, changes, months },
                  { onSuccess: () => toast({ text: t('back', { name: format.text(name) }) }) },
                ),
            },
          }),
      },
    )
  }
  const rows = [
    { key: 'usual', name: t('asUsual'), swatch: 'whatif-line dashed', scenario: result.baseline.expected },
    ...(isChanged ? [{ key: 'now', name: t('now'), swatch: 'whatif-line', scenario: result.changed.expected }] : []),
  ]
  return (
    <section className="whatif-section" aria-labelledby="whatif-scenarios">
      <h2 id="whatif-scenarios">{t('title')}</h2>
      <SaveForm trial={trial} isChanged={isChanged} names={list.map(({ name }) => name)} />
      <table className="plain-table whatif-table">
        <thead>
          <tr>
            <th scope="col">{t('scenario')}</th>
            <th scope="col">{t('cash', { month: format.shortMonthYear(result.effect.month) })}</th>
            <th scope="col">{t('netWorth')}</th>
            <th scope="col">{t('lowest')}</th>
            <th scope="col">{t('health')}</th>
            <th scope="col">
              <span className="sr-only">{t('acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, swatch, scenario }) => (
            <tr key={key}>
              <td>
                <span className="whatif-name">
                  <span className={swatch} aria-hidden="true" />
                  {name}
                </span>
              </td>
              <Figures scenario={scenario} />
              <td />
            </tr>
          ))}
          {list.map((scenario) => {
            const shown = compared.find(({ id }) => id === scenario.id)
            const name = format.text(scenario.name)
            return (
              <tr key={scenario.id}>
                <td>
                  <span className="whatif-name">
                    <Checkbox
                      size="xs"
                      color="var(--accent)"
                      iconColor="var(--on-accent)"
                      aria-label={t('compare', { name })}
                      checked={saved.chosen.includes(scenario.id)}
                      disabled={!saved.chosen.includes(scenario.id) && saved.chosen.length >= MOST_COMPARED}
                      onChange={() => toggle(scenario.id)}
                    />
                    {shown && <span className="whatif-line" style={{ background: shown.colour }} aria-hidden="true" />}
                    <button type="button" className="whatif-open" onClick={() => onOpen(scenario)}>
                      {name}
                    </button>
                  </span>
                </td>
                {shown ? <Figures scenario={shown.result.changed.expected} /> : <td colSpan={4} />}
                <td>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={t('delete', { name })}
                    onClick={() => onDelete(scenario)}
                  >
                    <Trash size={16} />
                  </button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="caption whatif-hint">{t(list.length === 0 ? 'none' : 'howMany', { most: MOST_COMPARED })}</p>
      {(remove.error ?? restore.error) && (
        <p className="critical" role="alert">
          {(remove.error ?? restore.error)?.message}
        </p>
      )}
    </section>
  )
}

function Figures({ scenario }: { readonly scenario: WhatIf['baseline']['expected'] }) {
  const format = useFormat()
  const end = scenario.months.at(-1)
  return (
    <>
      <td className={(end?.cashMinor ?? 0) < 0 ? 'critical' : undefined}>{format.rounded(end?.cashMinor ?? 0)}</td>
      <td>{format.rounded(end?.netWorthMinor ?? 0)}</td>
      <td className={scenario.state.runsShort ? 'critical' : undefined}>
        {format.rounded(scenario.state.lowestCashMinor)}
      </td>
      <td>{scenario.healthScore === null ? '' : format.count(scenario.healthScore)}</td>
    </>
  )
}

interface SaveFormProps {
  readonly trial: Trial
  readonly isChanged: boolean
  readonly names: readonly string[]
}

function SaveForm({ trial, isChanged, names }: SaveFormProps) {
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
