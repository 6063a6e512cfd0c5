import { SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Link, useLocation, useSearch } from 'wouter'
import type { WhatIf } from '../../../../shared/what-if'
import { BackendError } from '../../../backend'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { changesNothing, effective, MOST_MONTHS, type Trial, trialIn, trialPath } from './changes'
import { Controls } from './controls'
import { EffectSentence } from './effect-sentence'
import { Effects } from './effects'
import { Scenarios } from './scenarios'
import { SliderField } from './slider-field'
import { useScenarios } from './use-scenarios'
import { useWhatIf } from './use-what-if'
import { WhatIfChart } from './what-if-chart'
import './what-if.css'

/** The address follows once a slider rests. */
const SETTLED_MS = 300

/** Sliders for what could change, and the months ahead that redraw with them. */
export function WhatIfPage() {
  const t = useTranslations('whatIf')
  const { trial, change } = useTrial()
  const { result, error, retry } = useWhatIf({ changes: effective(trial.changes), months: trial.months })
  return (
    <div className="content whatif">
      <h1 className={result && !error ? 'whatif-title' : undefined}>{t('title')}</h1>
      {error instanceof BackendError && error.code === 'not-ready' ? (
        <EmptyState title={t('emptyTitle')} text={error.message}>
          <Link href="/import" className="button primary">
            {t('emptyAct')}
          </Link>
        </EmptyState>
      ) : error ? (
        <ErrorState error={error} retry={retry} />
      ) : result ? (
        <Ready result={result} trial={trial} onChange={change} />
      ) : (
        <Skeleton heights={[84, 24, 640, 200]} />
      )}
    </div>
  )
}

interface ReadyProps {
  readonly result: WhatIf
  readonly trial: Trial
  readonly onChange: (part: Partial<Trial>) => void
}

function Ready({ result, trial, onChange }: ReadyProps) {
  const t = useTranslations('whatIf')
  const { changes, months, metric } = trial
  const saved = useScenarios(months)
  const isChanged = !changesNothing(changes)
  const [openedId, setOpenedId] = useState<number | null>(null)
  const startOver = () => {
    setOpenedId(null)
    onChange({ changes: {} })
  }
  return (
    <>
      <EffectSentence result={result} metric={metric} />
      <div className="whatif-desk">
        <section aria-labelledby="whatif-controls">
          <div className="whatif-desk-head">
            <h2 id="whatif-controls">{t('changeSomething')}</h2>
            <button type="button" className="act" disabled={!isChanged} onClick={startOver}>
              {t('startOver')}
            </button>
          </div>
          <Controls
            usual={result.usual}
            changes={changes}
            months={months}
            asOf={result.asOf}
            onChanges={(changed) => onChange({ changes: changed })}
          />
        </section>
        <div className="whatif-outcome">
          <Horizon trial={trial} onChange={onChange} />
          <WhatIfChart result={result} metric={metric} compared={saved.compared} />
          <Effects result={result} />
        </div>
      </div>
      <Scenarios
        trial={{ ...trial, changes: effective(changes) }}
        result={result}
        isChanged={isChanged}
        saved={saved}
        openedId={openedId}
        onOpen={(scenario) => {
          setOpenedId(scenario.id)
          onChange({ changes: scenario.changes, months: scenario.months })
        }}
      />
    </>
  )
}

/** How far ahead, and which of the two lines. */
function Horizon({ trial: { months, metric }, onChange }: Omit<ReadyProps, 'result'>) {
  const t = useTranslations('whatIf')
  return (
    <div className="whatif-bar">
      <SegmentedControl
        aria-label={t('view')}
        value={metric}
        onChange={(view) => onChange({ metric: view === 'netWorth' ? 'netWorth' : 'cash' })}
        data={[
          { value: 'cash', label: t('cash') },
          { value: 'netWorth', label: t('netWorth') },
        ]}
      />
      <SliderField
        label={t('horizon')}
        name={t('horizon')}
        value={months}
        least={1}
        most={MOST_MONTHS}
        step={1}
        onValue={(value) => onChange({ months: value })}
        written={t('months', { count: months })}
      />
    </div>
  )
}

/** What is being tried; kept in the address, so that a reload and the way back find it again. */
function useTrial() {
  const [, navigate] = useLocation()
  const search = useSearch()
  const [trial, setTrial] = useState(() => trialIn(search))
  const path = trialPath(trial)
  useEffect(() => {
    const timer = setTimeout(() => navigate(path, { replace: true }), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [path, navigate])
  return { trial, change: (part: Partial<Trial>) => setTrial((was) => ({ ...was, ...part })) }
}
