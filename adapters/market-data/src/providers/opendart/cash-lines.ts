import type { AccountLine } from './account-line.js'

/** Lines of the cash flow statement. */
export const CASH_LINES = {
  cfo: {
    group: 'CF',
    ids: ['ifrs:CashFlowsFromUsedInOperatingActivities'],
    names: [
      '영업활동현금흐름',
      '영업활동으로인한현금흐름',
      '영업활동순현금흐름',
      '영업활동으로부터의현금흐름',
      '영업활동으로인한순현금흐름',
      '영업활동으로인한순현금흐름액',
    ],
  },
  wearAndAmortisation: {
    group: 'CF',
    ids: ['ifrs:AdjustmentsForDepreciationAndAmortisationExpense'],
    names: ['감가상각비및무형자산상각비', '감가상각비와무형자산상각비', '유무형자산상각비'],
  },
  wear: {
    group: 'CF',
    ids: [
      'ifrs:AdjustmentsForDepreciationExpense',
      'dart:DepreciationExpenses',
      'dart:AdjustmentsForDepreciationExpenseForPropertyPlantAndEquipment',
    ],
    names: ['감가상각비', '유형자산감가상각비', '감가상각비에대한조정', '유형자산상각비'],
  },
  amortisation: {
    group: 'CF',
    ids: ['ifrs:AdjustmentsForAmortisationExpense', 'dart:AmortisationExpenses'],
    names: ['무형자산상각비', '무형자산상각비에대한조정'],
  },
  leaseWear: {
    group: 'CF',
    ids: ['dart:AdjustmentsForDepreciationRightofuseAssets', 'dart:AdjustmentsForDepreciationOfRightofuseAssets'],
    names: ['사용권자산상각비', '사용권자산감가상각비'],
  },
  interestAdjustment: {
    group: 'CF',
    ids: ['dart:AdjustmentsForInterestExpenses', 'ifrs:AdjustmentsForInterestExpense'],
    names: ['이자비용', '이자비용에대한조정', '이자비용조정'],
  },
  ppePurchase: {
    group: 'CF',
    ids: [
      'ifrs:PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities',
      'ifrs:PurchaseOfPropertyPlantAndEquipment',
      'dart:PurchaseOfPropertyPlantAndEquipment',
    ],
    names: ['유형자산의취득', '유형자산취득', '유형자산의증가', '투자활동으로분류된유형자산의취득'],
  },
  ppePieces: {
    group: 'CF',
    ids: [
      'dart:PurchaseOfLand',
      'dart:PurchaseOfBuildings',
      'dart:PurchaseOfStructure',
      'dart:PurchaseOfMachinery',
      'dart:PurchaseOfVehicles',
      'dart:PurchaseOfToolsAndEquipment',
      'dart:PurchaseOfFurnitureAndFixtures',
      'dart:PurchaseOfOfficeEquipment',
      'dart:PurchaseOfFacilities',
      'dart:PurchaseOfConstructionInProgress',
      'dart:PurchaseOfOtherPropertyPlantAndEquipment',
    ],
    names: [
      '토지',
      '건물',
      '구축물',
      '기계장치',
      '차량운반구',
      '공구와기구',
      '공구기구',
      '비품',
      '집기비품',
      '시설장치',
      '건설중인자산',
    ].flatMap((asset) => [`${asset}의취득`, `${asset}취득`, `${asset}의증가`]),
    rows: 'sum',
  },
  intangiblePurchase: {
    group: 'CF',
    ids: [
      'ifrs:PurchaseOfIntangibleAssetsClassifiedAsInvestingActivities',
      'ifrs:PurchaseOfIntangibleAssets',
      'dart:PurchaseOfIntangibleAssets',
    ],
    names: ['무형자산의취득', '무형자산취득', '무형자산의증가'],
    rows: 'sum',
  },
  dividendsPaid: {
    group: 'CF',
    ids: [
      'ifrs:DividendsPaidClassifiedAsFinancingActivities',
      'ifrs:DividendsPaidClassifiedAsOperatingActivities',
      'ifrs:DividendsPaid',
      'dart:AnnualDividendsPaid',
      'dart:DividendsPaid',
    ],
    names: [
      '배당금의지급',
      '배당금지급',
      '현금배당',
      '현금배당의지급',
      '현금배당금의지급',
      '배당의지급',
      '주주에대한배당금지급',
      '배당금지급액',
    ],
  },
  /** Paid to others than the shareholders of the company, so no part of its dividends. */
  minorityDividends: {
    group: 'CF',
    ids: ['ifrs:DividendsPaidToNoncontrollingInterestsClassifiedAsFinancingActivities'],
    names: [
      '비지배지분배당',
      '비지배지분배당금의지급',
      '비지배지분에대한배당금지급',
      '종속기업의배당금지급',
      '종속기업배당금의지급',
      '종속기업의배당금의지급',
    ],
    rows: 'sum',
  },
  ownSharesBought: {
    group: 'CF',
    ids: [
      'dart:AcquisitionOfTreasuryShares',
      'ifrs:PurchaseOfTreasuryShares',
      'ifrs:PaymentsToAcquireOrRedeemEntitysShares',
    ],
    names: ['자기주식의취득', '자기주식취득', '자기주식의매입', '자기주식의취득으로인한현금의유출'],
    rows: 'sum',
  },
  sharesIssued: {
    group: 'CF',
    ids: ['ifrs:ProceedsFromIssuingShares', 'dart:ProceedsFromIssuingShares'],
    names: [
      '유상증자',
      '주식의발행',
      '유상증자로인한현금유입',
      '보통주의발행',
      '우선주의발행',
      '신주의발행',
      '주식발행',
    ],
    rows: 'sum',
  },
  ownSharesSold: {
    group: 'CF',
    ids: [
      'ifrs:SaleOrIssueOfTreasuryShares',
      'dart:DispositionOfTreasuryShares',
      'ifrs:ProceedsFromSaleOrIssueOfTreasuryShares',
    ],
    names: ['자기주식의처분', '자기주식처분', '자기주식의매각'],
    rows: 'sum',
  },
} as const satisfies Readonly<Record<string, AccountLine>>
