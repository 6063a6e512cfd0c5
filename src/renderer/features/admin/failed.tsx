import type { ReactNode } from 'react'
import './data.css'

interface FailedProps {
  readonly title: string
  readonly error: Error
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** Something that was started here has failed; the page itself stays. */
export function Failed({ title, error, children }: FailedProps) {
  return (
    <p className="data-failed" role="alert">
      <b>{title}</b> {error.message}
      {children}
    </p>
  )
}
