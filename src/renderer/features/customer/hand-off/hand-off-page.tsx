// A summary for the bank's people: begun by Teller, changed by the customer, printed or saved, and kept nowhere.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSearch } from 'wouter'
import { HAND_OFF_TOPICS, type HandOffDraft } from '../../../../shared/hand-off'
import { call, useCall } from '../../../backend'
import { usePrivacy } from '../../../ui/format'
import { ErrorState, Skeleton } from '../../../ui/states'
import { PaperButton, usePaper, WrittenOnPaper } from '../report/on-paper'
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
  const { busy, put } = usePaper({
    sheet: 'hand-off',
    save: () => call('customer.handOff.save', { topic: draft.topic }),
    saved: t('saved'),
    savedHidden: t('savedHidden'),
  })
  return (
    <>
      <div className="report-tools">
        <div className="hand-off-note">
          {/* The heading of the page is the sheet's own. */}
          <p className="hand-off-title">{t('name')}</p>
          <p className="muted">{t('note')}</p>
        </div>
        <PaperButton save={t('save')} busy={busy} onPut={put} />
      </div>
      <div className="hand-off-sides">
        <HandOffForm draft={draft} edits={edits} onEdits={setEdits} />
        <div className={hidden && busy ? 'report-screen' : undefined}>
          <HandOffPaper draft={draft} edits={edits} />
        </div>
      </div>
      <WrittenOnPaper busy={busy}>
        <HandOffPaper draft={draft} edits={edits} />
      </WrittenOnPaper>
    </>
  )
}
