// Tokens and a format for tests of chart options, which run without a window.
import type { ChartTokens } from './chart-theme'
import { type Format, formatFor } from './format'

export const tokens: ChartTokens = {
  canvas: '#F7F6F3',
  surface: '#FFFFFF',
  ink: '#1B1F1D',
  muted: '#5E6662',
  hairline: '#E6E4DF',
  accent: '#0F6B5C',
  critical: '#B3261E',
  positive: '#1F7A4D',
  resolve: (variable) => variable,
}

/** As an Indian bank writes it. */
export const written: Format = formatFor({ locale: 'en-IN', currency: 'INR', smallestGroup: 10 }, false)
