import { Modal } from '@mantine/core'
import { X } from '@phosphor-icons/react'
import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { PLACES } from '../places'
import { useTour } from '../welcome/tour'
import './shortcuts.css'
import { useShortcutsOn } from '../../../ui/use-shortcuts-on'

interface Shortcut {
  readonly keys: readonly string[]
  readonly what: string
}

export function ShortcutsSheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useTranslations('customer.shortcuts')
  const common = useTranslations('common')
  const place = useTranslations('customer.places')
  const welcome = useTranslations('welcome')
  const tour = useTour()
  const [on] = useShortcutsOn()
  const groups: readonly { readonly title: string; readonly shortcuts: readonly Shortcut[] }[] = [
    {
      title: t('everywhere'),
      shortcuts: [
        { keys: ['Ctrl', 'K'], what: t('palette') },
        { keys: ['Ctrl', 'J'], what: t('assistant') },
        ...(on
          ? [
              { keys: ['/'], what: t('search') },
              { keys: ['?'], what: t('sheet') },
            ]
          : []),
      ],
    },
    {
      title: t('list'),
      shortcuts: [
        ...(on
          ? [
              { keys: ['J'], what: t('nextRow') },
              { keys: ['K'], what: t('previousRow') },
            ]
          : []),
        { keys: ['Enter'], what: t('openRow') },
        { keys: ['Esc'], what: t('closeRow') },
      ],
    },
    {
      title: t('charts'),
      shortcuts: [
        { keys: ['←', '→'], what: t('walk') },
        { keys: ['Enter'], what: t('openPoint') },
      ],
    },
    ...(on
      ? [
          {
            title: t('go'),
            shortcuts: PLACES.map(({ letter, name }) => ({ keys: ['G', letter.toUpperCase()], what: place(name) })),
          },
        ]
      : []),
  ]
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={680}
      classNames={{ content: 'keys-sheet', overlay: 'keys-overlay' }}
    >
      <Modal.Overlay />
      {/* Without the library's header, which would be a second banner of the page. */}
      <Modal.Content aria-label={t('title')}>
        <Modal.Body>
          <div className="keys-head">
            <h2>{t('title')}</h2>
            <button type="button" className="icon-button" aria-label={common('close')} onClick={onClose}>
              <X size={18} />
            </button>
          </div>
          {!on && <p className="muted keys-off">{t('off')}</p>}
          <button
            type="button"
            className="act keys-tour"
            onClick={() => {
              onClose()
              tour()
            }}
          >
            {welcome('tour')}
          </button>
          <div className="keys-groups">
            {groups.map(({ title, shortcuts }) => (
              <section key={title}>
                <h3>{title}</h3>
                <dl>
                  {shortcuts.map(({ keys, what }) => (
                    <Fragment key={what}>
                      <dt>
                        {keys.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dt>
                      <dd>{what}</dd>
                    </Fragment>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
