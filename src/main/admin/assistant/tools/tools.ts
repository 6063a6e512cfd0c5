import type { BankAnswerable } from '../intents'
import type { BankTool } from '../scope'
import { assistantUse } from './tools-assistant-use'
import { churnBySegment, churnDrivers, churnModel, churnNow, churnValue } from './tools-churn'
import { productConversion } from './tools-conversion'
import { earnersCounted } from './tools-earners'
import { balanceTrend, flowTrend, monthRanked } from './tools-flow-trend'
import { inflowIn, outflowIn } from './tools-flows'
import { productFairness, productTakers, rateOnDeposits, simulateProduct } from './tools-lab'
import { alertsNow, categoryMix, categoryShare, healthBands, shortfallByAge, shortfallNow } from './tools-money'
import { netFlowIn } from './tools-net-flow'
import { activeNow, ageRanked, balancesNow, customersNow, depositsNow } from './tools-overview'
import { productOpportunity, productTrend } from './tools-product-demand'
import { productCatalogue, productFunnel, productInterest, productsCompared } from './tools-products'
import { dataQuality, transactionsCounted } from './tools-quality'
import { rfmMoves, rfmSizes, rfmValue } from './tools-rfm'
import { rfmScores, rfmTotal } from './tools-rfm-scores'
import { segmentsCounted, segmentsQuality, viewByAge, viewByNeed, viewByStyle } from './tools-run'
import { auditLog, lastBackup, loginAccounts, publishedAsOf, smallestShown, systemState } from './tools-running'
import { segmentApart, segmentMovement } from './tools-segment-change'
import { segmentByFeature } from './tools-segment-feature'
import { segmentAbout, segmentsCompared } from './tools-segment-profile'
import { denseGroups, featureDrift, nextSegments, segmentRun } from './tools-segment-run'
import {
  segmentByDeposits,
  segmentByIncome,
  segmentByLoans,
  segmentBySaving,
  segmentBySize,
  segmentList,
} from './tools-segments'
import { summaryOfBank } from './tools-summary'

/** One tool per kind of question. Each reads pages of the bank's workspace through its scope and nothing else. */
export const BANK_TOOLS: Readonly<Record<BankAnswerable, BankTool>> = {
  summary: summaryOfBank,
  customers: customersNow,
  earners: earnersCounted,
  'age-ranked': ageRanked,
  active: activeNow,
  balances: balancesNow,
  deposits: depositsNow,
  inflow: inflowIn,
  outflow: outflowIn,
  'net-flow': netFlowIn,
  'balance-trend': balanceTrend,
  'flow-trend': flowTrend,
  'month-ranked': monthRanked,
  'category-mix': categoryMix,
  'category-share': categoryShare,
  health: healthBands,
  alerts: alertsNow,
  shortfall: shortfallNow,
  'shortfall-by-age': shortfallByAge,
  'assistant-use': assistantUse,
  transactions: transactionsCounted,
  quality: dataQuality,
  segments: segmentList,
  'segment-biggest': segmentBySize,
  'segment-one': segmentAbout,
  'segment-compare': segmentsCompared,
  'segment-movement': segmentMovement,
  'segment-why': segmentApart,
  'segment-count': segmentsCounted,
  'segment-quality': segmentsQuality,
  'segment-run': segmentRun,
  'segment-feature': segmentByFeature,
  'dense-groups': denseGroups,
  'segment-next': nextSegments,
  'feature-drift': featureDrift,
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
  'rfm-total': rfmTotal,
  'rfm-scores': rfmScores,
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
  'product-conversion': productConversion,
  catalogue: productCatalogue,
  simulate: simulateProduct,
  takers: productTakers,
  fairness: productFairness,
  'deposit-rate': rateOnDeposits,
  users: loginAccounts,
  audit: auditLog,
  status: systemState,
  backup: lastBackup,
  published: publishedAsOf,
  'smallest-shown': smallestShown,
}
