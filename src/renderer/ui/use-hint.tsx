// A tooltip that costs next to nothing before it is wanted. A page has hundreds of figures with one, and a mounted tooltip each
// would take longer to draw than the page.
import { Tooltip, type TooltipProps } from '@mantine/core'
import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'

const DELAY_MS = 120

export interface Hint {
  /** For the element that the hint is about. */
  readonly over: {
    readonly onPointerEnter: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerLeave: () => void
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void
    readonly onBlur: () => void
  }
  /** Stands beside the element. */
  readonly hint: ReactNode
}

/** Says `label` over an element while the pointer or the keyboard is there. Screen readers hear nothing of it. */
export function useHint(label: string, look?: Pick<TooltipProps, 'position' | 'multiline' | 'w' | 'classNames'>): Hint {
  const [target, setTarget] = useState<HTMLElement | null>(null)
  const soon = useRef<number | undefined>(undefined)
  const hide = () => {
    window.clearTimeout(soon.current)
    setTarget(null)
  }

  useEffect(() => () => window.clearTimeout(soon.current), [])
  useEffect(() => {
    if (!target) return
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setTarget(null)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [target])

  return {
    over: {
      onPointerEnter: ({ currentTarget }) => {
        window.clearTimeout(soon.current)
        soon.current = window.setTimeout(() => setTarget(currentTarget), DELAY_MS)
      },
      onPointerLeave: hide,
      onFocus: ({ currentTarget }) => {
        if (currentTarget.matches(':focus-visible')) setTarget(currentTarget)
      },
      onBlur: hide,
    },
    hint: target && <Tooltip opened target={target} label={label} {...look} />,
  }
}
