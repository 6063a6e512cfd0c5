// What is worth telling a customer, and what they say to it.
import type { AnomalyRule, Insight } from './domain'

/** Points of each rule of a fraud desk: from 30 a payment is written down, from 50 it is of high risk. */
export const RULE_POINTS: Readonly<Record<AnomalyRule, number>> = {
  'large-amount': 40,
  night: 25,
  'quick-succession': 20,
  'same-again': 30,
}
export const LOGGED_FROM = 30
export const HIGH_RISK_FROM = 50

/** 'normal': payments like this one are nothing unusual; 'got-it': known, no need to tell it again for a while. */
export type InsightAnswer = 'normal' | 'got-it'

export interface RaisedInsight extends Insight {
  readonly read: boolean
}

export interface Insights {
  /** Unread first, then the most severe, then the most valuable; what has been answered is left out. */
  readonly insights: readonly RaisedInsight[]
  readonly unread: number
}

type Nothing = Record<string, never>

export interface InsightsContract {
  'customer.insights': { request: Nothing; reply: Insights }
  /** Only payments that were told as unusual can be called normal. Null takes back what was answered. */
  'customer.insight.answer': { request: { readonly key: string; readonly answer: InsightAnswer | null }; reply: null }
  /** All that are told now count as read. */
  'customer.insights.seen': { request: Nothing; reply: null }
}
