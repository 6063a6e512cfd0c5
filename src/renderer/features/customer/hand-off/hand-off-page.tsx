// A summary for the bank's people: begun by Teller, changed by the customer, printed or saved, and kept nowhere.
import { FilePdf } from '@phosphor-icons/react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { useSearch } from 'wouter'
import { HAND_OFF_TOPICS, type HandOffDraft, type HandOffTopic } from '../../../../shared/hand-off'
import { BackendError, call, useCall } from '../../../backend'
import { usePrivacy, WrittenOut } from '../../../ui/format'
import { ErrorState, Skeleton } from '../../../ui/states'
import { useToast } from '../../../ui/toasts'
import { begun, type HandOffEdits } from './hand-off-edits'
import { HandOffForm } from './hand-off-form'
import { HandOffPaper } from './hand-off-paper'
import '../report/report.css'
import './hand-off.css'

const LONGEST_WORDS = 2000

export function HandOffPage() {
  const search = new URLSearchParams(useSearch())
  const asked = search.get('topic')
  const topic = HAND_OFF_TOPICS.find((each) => each === asked) ?? 'dispute'
  const words = (search.get('words') ?? '').slice(0, LONGEST_WORDS)
  const { data, error, refetch } = useCall('customer.handOff', { topic, words })
  return (
    <div className="content hand-off">
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <Skeleton heights={[36, 900]} />
      ) : (
        // Another question begins another sheet.
        <Ready key={`${topic} ${words}`} draft={data} words={words} />
      )}
    </div>
  )
}

function Ready({ draft, words }: { readonly draft: HandOffDraft; readonly words: string }) {
  const t = useTranslations('handOff')
  const { hidden } = usePrivacy()
  const [edits, setEdits] = useState<HandOffEdits>(() => begun(draft, words, t(`asks.${draft.topic}`)))
  const { busy, save } = useSave(draft.topic)
  return (
    <>
      <div className="report-tools">
        <div className="hand-off-note">
          {/* The heading of the page is the sheet's own. */}
          <p className="hand-off-title">{t('name')}</p>
          <p className="muted">{t('note')}</p>
        </div>
        <button type="button" className="button primary" data-saves disabled={busy} onClick={save}>
          <FilePdf size={16} aria-hidden="true" />
          {t('save')}
        </button>
      </div>
      <div className="hand-off-sides">
        <HandOffForm draft={draft} edits={edits} onEdits={setEdits} />
        <div className={hidden && busy ? 'report-screen' : undefined}>
          <HandOffPaper draft={draft} edits={edits} />
        </div>
      </div>
      {hidden && busy && (
        <div className="report-print" aria-hidden="true">
          <WrittenOut>
            <HandOffPaper draft={draft} edits={edits} />
          </WrittenOut>
        </div>
      )}
    </>
  )
}

function useSave(topic: HandOffTopic) {
  const t = useTranslations('handOff')
  const toast = useToast()
  const { hidden } = usePrivacy()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    // What goes into the file must be on the page before main prints it.
    flushSync(() => setBusy(true))
    try {
      await call('customer.handOff.save', { topic })
      toast({ text: t(hidden ? 'savedHidden' : 'saved') })
    } catch (error) {
      const isCancelled = error instanceof BackendError && error.code === 'cancelled'
      if (!isCancelled) toast({ text: (error as Error).message })
    } finally {
      setBusy(false)
    }
  }
  return { busy, save }
}
