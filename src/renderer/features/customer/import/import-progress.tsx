import { Progress as ProgressBar } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Progress } from '../../../../shared/contract'

/** Most files are read before this; a bar that flashes by says nothing. */
const QUIET_MS = 300

interface ImportProgressProps {
  readonly progress: Progress
  /** Left out where the page has a way to stop of its own. */
  readonly onCancel?: () => void
}

/** How far main is with a file, and the way to stop it. */
export function ImportProgress({ progress, onCancel }: ImportProgressProps) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  const text = t('stage', { stage: progress.stage })
  return (
    <div className="imp-progress" role="status">
      <div>
        <span>{text}</span>
        {/* Reading is one step without parts; a full bar that moves says that it goes on. */}
        <ProgressBar
          value={progress.stage === 'reading' ? 100 : progress.done * 100}
          animated={progress.stage === 'reading'}
          color="var(--accent)"
          aria-label={text}
          size={6}
        />
      </div>
      {onCancel && (
        <button type="button" className="button line" onClick={onCancel}>
          {common('cancel')}
        </button>
      )}
    </div>
  )
}
