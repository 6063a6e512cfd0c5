// Where the corners of a segment's shape stand. Pure: published cells in, pixels out.
import type { SegmentSummary } from '../../../shared/contract'

export interface RadarAxis {
  readonly feature: string
  /** The end of the axis, and where its name stands. */
  readonly end: Point
  readonly label: Point & { readonly anchor: 'start' | 'middle' | 'end' }
}

interface Point {
  readonly x: number
  readonly y: number
}

export interface RadarLayout {
  readonly axes: readonly RadarAxis[]
  /** The bank's average, and one deviation above it where the axes reach that far. */
  readonly average: string
  readonly outer: string
  /** Of the segment; a corner less for every hidden feature. Empty with fewer than three. */
  readonly shape: string
  readonly corners: readonly (Point & { readonly feature: string; readonly value: number })[]
  /** Standard deviations at the end of an axis; its centre is as far below the average. */
  readonly most: number
}

export const RADAR_AXES = 8
const LABEL_GAP = 12

/**
 * The features that tell most segments of a run apart, each an axis from `most` deviations below the bank's average to as many
 * above: the same axes for every segment, so that shapes can be compared.
 */
export function radarLayout(
  segments: readonly SegmentSummary[],
  chosen: SegmentSummary,
  { centre, radius }: { readonly centre: Point; readonly radius: number },
): RadarLayout {
  const strength = new Map<string, number>()
  for (const { profile } of segments) {
    for (const { feature, deviations } of profile) {
      if ('suppressed' in deviations) continue
      strength.set(feature, Math.max(strength.get(feature) ?? 0, Math.abs(deviations.value)))
    }
  }
  const features = [...strength].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, RADAR_AXES)
  const most = Math.max(1, Math.ceil(Math.max(0, ...features.map(([, value]) => value))))
  const at = (axis: number, length: number): Point => {
    const angle = (2 * Math.PI * axis) / features.length - Math.PI / 2
    return { x: centre.x + Math.cos(angle) * length, y: centre.y + Math.sin(angle) * length }
  }
  const ring = (length: number) => pathOf(features.map((_, axis) => at(axis, length)))
  const corners = features.flatMap(([feature], axis) => {
    const cell = chosen.profile.find((each) => each.feature === feature)?.deviations
    if (!cell || 'suppressed' in cell) return []
    const length = (radius * (Math.max(-most, Math.min(most, cell.value)) + most)) / (2 * most)
    return { feature, value: cell.value, ...at(axis, length) }
  })
  return {
    axes: features.map(([feature], axis) => {
      const end = at(axis, radius)
      const label = at(axis, radius + LABEL_GAP)
      const across = label.x - centre.x
      const anchor = Math.abs(across) < 1 ? 'middle' : across > 0 ? 'start' : 'end'
      return { feature, end, label: { ...label, anchor } }
    }),
    average: ring(radius / 2),
    outer: ring(radius),
    shape: corners.length < 3 ? '' : pathOf(corners),
    corners,
    most,
  }
}

function pathOf(points: readonly Point[]): string {
  return points.length < 3 ? '' : `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
}
