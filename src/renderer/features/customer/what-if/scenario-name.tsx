import { Checkbox, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SavedScenario } from '../../../../shared/what-if'
import { useFormat } from '../../../ui/format'
import { LONGEST_NAME } from './changes'
import { type CompareScenario, MOST_COMPARED } from './use-scenarios'

interface ScenarioNameProps extends CompareScenario {
  readonly scenario: SavedScenario
  /** 'var(--…)' of its line; null when it is not drawn. */
  readonly colour: string | null
  readonly onOpen: () => void
}

/** A saved scenario: ticked it is drawn, its name opens it. */
export function ScenarioName({ scenario, colour, chosen, toggle, onOpen }: ScenarioNameProps) {
  const t = useTranslations('whatIf.scenarios')
  const format = useFormat()
  const name = format.text(scenario.name)
  const isChosen = chosen.includes(scenario.id)
  return (
    <span className="whatif-name">
      <Checkbox
        size="xs"
        color="var(--accent)"
        iconColor="var(--on-accent)"
        aria-label={t('compare', { name })}
        checked={isChosen}
        disabled={!isChosen && chosen.length >= MOST_COMPARED}
        onChange={() => toggle(scenario.id)}
      />
      {colour && <span className="whatif-line" style={{ background: colour }} aria-hidden="true" />}
      <button type="button" className="whatif-open" onClick={onOpen}>
        {name}
      </button>
    </span>
  )
}

interface RenameProps {
  readonly name: string
  /** Of the other scenarios. */
  readonly names: readonly string[]
  /** Null: it stays as it was. */
  readonly onDone: (name: string | null) => void
}

/** In the place of the name; Enter and leaving the field keep what is typed, Escape does not. */
export function RenameScenario({ name, names, onDone }: RenameProps) {
  const t = useTranslations('whatIf.scenarios')
  const [typed, setTyped] = useState(name)
  const isTaken = names.includes(typed.trim())
  const done = () => onDone(isTaken || typed.trim() === '' || typed.trim() === name ? null : typed.trim())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isTaken) done()
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onDone(null)
  }
  return (
    <TextInput
      size="xs"
      className="whatif-rename"
      aria-label={t('name')}
      maxLength={LONGEST_NAME}
      value={typed}
      error={isTaken && t('taken')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={onKeyDown}
      onBlur={done}
      autoFocus
    />
  )
}
