import type { BankAnswerable } from './intents'
import type { BankTool } from './scope'
import { churnBySegment, churnDrivers, churnModel, churnNow, churnValue } from './tools-churn'
import { balanceTrend, flowTrend, inflowIn, netFlowIn, outflowIn } from './tools-flows'
import { productFairness, productTakers, simulateProduct } from './tools-lab'
import { alertsNow, categoryMix, categoryShare, healthBands, shortfallByAge, shortfallNow } from './tools-money'
import { activeNow, balancesNow, customersNow, depositsNow } from './tools-overview'
import { productOpportunity, productTrend } from './tools-product-demand'
import { productFunnel, productInterest, productsCompared } from './tools-products'
import { rfmMoves, rfmSizes, rfmValue } from './tools-rfm'
import { segmentsCounted, segmentsQuality, viewByAge, viewByNeed, viewByStyle } from './tools-run'
import { auditLog, lastBackup, loginAccounts, publishedAsOf, smallestShown, systemState } from './tools-running'
import { segmentApart, segmentMovement } from './tools-segment-change'
import { segmentAbout, segmentsCompared } from './tools-segment-profile'
import {
  segmentByDeposits,
  segmentByIncome,
  segmentByLoans,
  segmentBySaving,
  segmentBySize,
  segmentList,
} from './tools-segments'

/** One tool per kind of question. Each reads pages of the bank's workspace through its scope and nothing else. */
export const BANK_TOOLS: Readonly<Record<BankAnswerable, BankTool>> = {
  customers: customersNow,
  active: activeNow,
  balances: balancesNow,
  deposits: depositsNow,
  inflow: inflowIn,
  outflow: outflowIn,
  'net-flow': netFlowIn,
  'balance-trend': balanceTrend,
  'flow-trend': flowTrend,
  'category-mix': categoryMix,
  'category-share': categoryShare,
  health: healthBands,
  alerts: alertsNow,
  shortfall: shortfallNow,
  'shortfall-by-age': shortfallByAge,
  segments: segmentList,
  'segment-biggest': segmentBySize,
  'segment-one': segmentAbout,
  'segment-compare': segmentsCompared,
  'segment-movement': segmentMovement,
  'segment-why': segmentApart,
  'segment-count': segmentsCounted,
  'segment-quality': segmentsQuality,
  'segment-deposits': segmentByDeposits,
  'segment-income': segmentByIncome,
  'segment-saving': segmentBySaving,
  'segment-loans': segmentByLoans,
  'view-age': viewByAge,
  'view-need': viewByNeed,
  'view-style': viewByStyle,
  rfm: rfmSizes,
  'rfm-value': rfmValue,
  'rfm-migration': rfmMoves,
  churn: churnNow,
  'churn-segments': churnBySegment,
  'churn-drivers': churnDrivers,
  'churn-value': churnValue,
  'churn-validation': churnModel,
  interest: productInterest,
  'product-funnel': productFunnel,
  'product-opportunity': productOpportunity,
  'product-trend': productTrend,
  'product-compare': productsCompared,
  simulate: simulateProduct,
  takers: productTakers,
  fairness: productFairness,
  users: loginAccounts,
  audit: auditLog,
  status: systemState,
  backup: lastBackup,
  published: publishedAsOf,
  'smallest-shown': smallestShown,
}
