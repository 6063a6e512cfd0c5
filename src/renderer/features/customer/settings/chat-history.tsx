import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAct, useCall } from '../../../backend'
import { ErrorState, Skeleton } from '../../../ui/states'
import { startNewChat } from '../../assistant/ask'

const ONLY_COUNTED = { offset: 0, limit: 1 }

/** How many chats are kept, and a way to be rid of them all. */
export function ChatHistory() {
  const t = useTranslations('settings.chats')
  const { data, error, refetch } = useCall('customer.chats', ONLY_COUNTED)
  return (
    <section aria-labelledby="chat-history">
      <h2 id="chat-history">{t('title')}</h2>
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <Skeleton heights={[76]} />
      ) : (
        <Chats count={data.total} />
      )}
    </section>
  )
}

function Chats({ count }: { readonly count: number }) {
  const t = useTranslations('settings.chats')
  const common = useTranslations('common')
  const [sure, setSure] = useState(false)
  const remove = useAct('customer.chats.delete')
  const submit = () =>
    remove.mutate(
      {},
      {
        onSuccess: startNewChat,
        onSettled: () => setSure(false),
      },
    )
  return (
    <>
      <p className="muted set-text">{t('text', { count })}</p>
      {sure ? (
        <div className="set-confirm">
          <p>{t('sure', { count })}</p>
          <button type="button" className="button line critical" disabled={remove.isPending} onClick={submit}>
            {t('yes')}
          </button>
          {/* biome-ignore lint/a11y/noAutofocus: the safe answer to the question that has just been asked. */}
          <button type="button" className="button quiet" autoFocus onClick={() => setSure(false)}>
            {common('cancel')}
          </button>
        </div>
      ) : (
        count > 0 && (
          <button type="button" className="button line" onClick={() => setSure(true)}>
            {t('delete')}
          </button>
        )
      )}
      <p className="caption" role="status">
        {remove.data && t('deleted', { count: remove.data.deleted })}
      </p>
      {remove.error && (
        <p className="caption critical" role="alert">
          {remove.error.message}
        </p>
      )}
    </>
  )
}
