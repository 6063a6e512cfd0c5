import { PencilSimple, Trash } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SavedScenario, WhatIf } from '../../../../shared/what-if'
import { useFormat, usePrivacy } from '../../../ui/format'
import type { Trial } from './changes'
import { SaveScenario } from './save-scenario'
import { RenameScenario, ScenarioName } from './scenario-name'
import { useScenarioActs } from './use-scenario-acts'
import { type CompareScenario, MOST_COMPARED, type SavedScenarios } from './use-scenarios'

interface ScenariosProps {
  readonly trial: Trial
  readonly result: WhatIf
  readonly isChanged: boolean
  readonly saved: SavedScenarios
  /** The one that was opened to be tried. */
  readonly openedId: number | null
  readonly onOpen: (scenario: SavedScenario) => void
}

/** What has been saved, to open again and to compare with what is being tried. */
export function Scenarios({ trial, result, isChanged, saved, openedId, onOpen }: ScenariosProps) {
  const t = useTranslations('whatIf.scenarios')
  const format = useFormat()
  const { list, compared, chosen, toggle } = saved
  const rows = [
    { key: 'usual', name: t('asUsual'), swatch: 'whatif-line dashed', scenario: result.baseline.expected },
    ...(isChanged ? [{ key: 'now', name: t('now'), swatch: 'whatif-line', scenario: result.changed.expected }] : []),
  ]
  return (
    <section className="whatif-section" aria-labelledby="whatif-scenarios">
      <h2 id="whatif-scenarios">{t('title')}</h2>
      <SaveScenario
        trial={trial}
        isChanged={isChanged}
        names={list.map(({ name }) => name)}
        opened={list.find(({ id }) => id === openedId) ?? null}
      />
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
          {list.map((scenario) => (
            <Saved
              key={scenario.id}
              scenario={scenario}
              names={list.filter((each) => each !== scenario).map(({ name }) => name)}
              shown={compared.find(({ id }) => id === scenario.id) ?? null}
              chosen={chosen}
              toggle={toggle}
              onOpen={() => onOpen(scenario)}
            />
          ))}
        </tbody>
      </table>
      <p className="caption whatif-hint">{t(list.length === 0 ? 'none' : 'howMany', { most: MOST_COMPARED })}</p>
    </section>
  )
}

interface SavedProps extends CompareScenario {
  readonly scenario: SavedScenario
  readonly names: readonly string[]
  /** Null when it is not compared. */
  readonly shown: SavedScenarios['compared'][number] | null
  readonly onOpen: () => void
}

function Saved({ scenario, names, shown, chosen, toggle, onOpen }: SavedProps) {
  const t = useTranslations('whatIf.scenarios')
  const format = useFormat()
  const { hidden } = usePrivacy()
  const acts = useScenarioActs()
  const [renaming, setRenaming] = useState(false)
  const name = format.text(scenario.name)
  const onRenamed = (wanted: string | null) => {
    setRenaming(false)
    if (wanted !== null) acts.rename(scenario, wanted)
  }
  return (
    <tr>
      <td>
        {renaming && !hidden ? (
          <RenameScenario name={scenario.name} names={names} onDone={onRenamed} />
        ) : (
          <ScenarioName
            scenario={scenario}
            colour={shown?.colour ?? null}
            chosen={chosen}
            toggle={toggle}
            onOpen={onOpen}
          />
        )}
      </td>
      {shown ? <Figures scenario={shown.result.changed.expected} /> : <td colSpan={4} />}
      <td>
        <span className="whatif-acts">
          <button
            type="button"
            className="icon-button"
            aria-label={t('rename', { name })}
            disabled={hidden || acts.pending}
            onClick={() => setRenaming(true)}
          >
            <PencilSimple size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('delete', { name })}
            disabled={acts.pending}
            onClick={() => acts.remove(scenario)}
          >
            <Trash size={16} aria-hidden="true" />
          </button>
        </span>
      </td>
    </tr>
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
