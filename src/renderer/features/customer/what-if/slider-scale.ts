// How far a slider in money goes, in round steps.
import { roundToSignificant } from '../../../../shared/money'

/** `usualMinor`: what a month usually brings. Up to about as much, in fifty to five hundred steps of a round amount. */
export function sliderScale(usualMinor: number): { readonly most: number; readonly step: number } {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(usualMinor / 50)))
  return { most: Math.max(step, Math.round(roundToSignificant(usualMinor, 1) / step) * step), step }
}
