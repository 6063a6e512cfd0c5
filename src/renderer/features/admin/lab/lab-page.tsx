import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSearch } from 'wouter'
import type { LabResult, LabSetting } from '../../../../shared/product-lab'
import { type ProductDraft, type ProductSimulation, simulationOf } from '../../../../shared/product-simulation'
import { BackendError, useCall } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { ErrorState, Skeleton } from '../../../ui/states'
import { useKept } from '../../../ui/use-kept'
import { VerifiedCell } from '../../../ui/verified-figure'
import { NotReady } from '../not-ready'
import { draftIn } from './lab-address'
import { LabForm } from './lab-form'
import { LabResults } from './lab-results'
import { LabSheet } from './lab-sheet'
import { LabTools } from './lab-tools'
import './product-lab.css'
import { SavedProducts } from './saved-products'

/** Results follow once a field rests. */
const SETTLED_MS = 250

/** A product that does not exist yet, and what it would do. */
export function AdminProductLab() {
  return (
    <div className="content lab">
      <Loaded />
    </div>
  )
}

function Loaded() {
  const t = useTranslations('productLab')
  const format = useFormat()
  const { data, error, isPending, refetch } = useCall('admin.lab', {})
  const search = useSearch()
  // A link to another product begins with it; what is typed afterwards stays with the page.
  if (data) return <Lab key={search} setting={data} beginning={draftIn(search)} />
  if (isPending) return <Skeleton heights={[56, 560]} />
  if (!(error instanceof BackendError && error.code === 'not-ready'))
    return <ErrorState error={error} retry={refetch} />
  return (
    <NotReady
      title={t('title')}
      text={t('notReady.text', { count: format.smallestGroup })}
      heights={[56, 560]}
      retry={refetch}
    />
  )
}

interface LabProps {
  readonly setting: LabSetting
  readonly beginning: ProductDraft
}

function Lab({ setting, beginning }: LabProps) {
  const t = useTranslations('productLab')
  const format = useFormat()
  const [draft, setDraft] = useState(beginning)
  const [name, setName] = useState('')
  const { simulation, snapped } = useMemo(
    () => simulationOf(draft, setting.grid, format.currency),
    [draft, setting.grid, format.currency],
  )
  const { result, error, retry } = useResult(simulation)
  return (
    <>
      <div className="lab-title">
        <div>
          <h1>{t('title')}</h1>
          <p className="muted">
            {t.rich('lead', { customers: () => <VerifiedCell cell={setting.customers} write={format.count} /> })}
          </p>
        </div>
        {result && <LabTools result={result} name={name} />}
      </div>
      <div className="lab-columns">
        <LabForm setting={setting} simulation={simulation} snapped={snapped} onChange={setDraft} />
        <div>
          {error ? (
            <ErrorState error={error} retry={retry} />
          ) : result ? (
            <LabResults result={result} />
          ) : (
            <Skeleton heights={[96, 160, 280]} />
          )}
        </div>
      </div>
      <SavedProducts
        name={name}
        onName={setName}
        simulation={simulation}
        result={result}
        setting={setting}
        onOpen={(saved) => {
          setDraft(saved.simulation)
          setName(saved.name)
        }}
      />
      {result && <LabSheet result={result} name={name} />}
    </>
  )
}

function useResult(simulation: ProductSimulation): {
  readonly result: LabResult | undefined
  readonly error: Error | null
  readonly retry: () => void
} {
  const [settled] = useDebouncedValue(simulation, SETTLED_MS)
  const { data, error, refetch } = useCall('admin.lab.simulate', settled)
  const result = useKept(data)
  return { result, error, retry: refetch }
}
