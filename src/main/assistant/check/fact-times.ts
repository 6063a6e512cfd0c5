// How what facts say of a time hangs together.
import type { Fact } from '../facts'
import { type Period, samePeriod } from '../periods/periods'

/** Whether two facts say the same of the same, and differ in their time: then the time of one that has a time has to be said. */
export function isOfOtherTime(fact: Fact, other: Fact): boolean {
  return (
    fact.period !== null &&
    other.kind === fact.kind &&
    other.measure === fact.measure &&
    other.about === fact.about &&
    other.text !== fact.text &&
    (fact.label.length === 0 || fact.label.some((label) => other.label.includes(label))) &&
    !(other.period && samePeriod(other.period, fact.period))
  )
}

export function isWithin(on: string, { from, to }: Period): boolean {
  return on >= from && on <= to
}
