/** Statement groups of `sj_div`: IS and CIS are one, IS first. */
export type StatementGroup = 'BS' | 'IS' | 'CF'

/** A printed line of a statement, by the codes and the plain names under which companies file it. */
export interface AccountLine {
  readonly group: StatementGroup
  /** `ifrs:` stands for both prefixes, `ifrs_` until about 2018 and `ifrs-full_` since. */
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** `sum`: several rows of this line are parts of it; otherwise several different amounts are in doubt. */
  readonly rows?: 'sum'
}

/**
 * Lines that a canonical item is made of. Codes and names are those found in public filings; where a name says one thing
 * and its code another, the name is right in cash flows and the code elsewhere.
 */
export const ACCOUNT_LINES = {
  revenue: {
    group: 'IS',
    ids: ['ifrs:Revenue'],
    names: ['매출액', '매출', '영업수익', '수익', '수익합계', '매출액합계', '영업수익합계'],
  },
  cogs: { group: 'IS', ids: ['ifrs:CostOfSales'], names: ['매출원가', '매출원가합계'] },
  gross: { group: 'IS', ids: ['ifrs:GrossProfit'], names: ['매출총이익', '매출총손익', '매출총손실'] },
  sga: {
    group: 'IS',
    ids: ['dart:TotalSellingGeneralAdministrativeExpenses', 'ifrs:SellingGeneralAndAdministrativeExpense'],
    names: ['판매비와관리비', '판매비와일반관리비', '판매비및관리비', '판매관리비', '일반관리비와판매비'],
  },
  research: {
    group: 'IS',
    ids: [
      'ifrs:ResearchAndDevelopmentExpense',
      'dart:ResearchAndDevelopmentExpense',
      'dart:OrdinaryDevelopmentExpense',
    ],
    names: ['연구개발비', '경상연구개발비', '경상개발비', '연구비', '경상연구비'],
    rows: 'sum',
  },
  operating: {
    group: 'IS',
    ids: ['dart:OperatingIncomeLoss', 'ifrs:ProfitLossFromOperatingActivities'],
    names: ['영업이익', '영업손익', '영업순손익', '영업손실'],
  },
  interest: {
    group: 'IS',
    ids: ['ifrs:InterestExpense', 'dart:InterestExpenseFinanceExpense'],
    names: ['이자비용'],
  },
  financeCost: { group: 'IS', ids: ['ifrs:FinanceCosts'], names: ['금융비용', '금융원가'] },
  pretax: {
    group: 'IS',
    ids: ['ifrs:ProfitLossBeforeTax'],
    names: [
      '법인세비용차감전순이익',
      '법인세비용차감전순손익',
      '법인세비용차감전순손실',
      '법인세차감전순이익',
      '법인세비용차감전이익',
      '법인세비용차감전계속영업이익',
      '법인세비용차감전계속사업이익',
      '법인세차감전이익',
    ],
  },
  tax: {
    group: 'IS',
    ids: ['ifrs:IncomeTaxExpenseContinuingOperations', 'ifrs:IncomeTaxExpense'],
    names: ['법인세비용', '법인세비용수익', '계속영업법인세비용', '법인세'],
  },
  net: { group: 'IS', ids: ['ifrs:ProfitLoss'], names: ['당기순이익', '당기순손익', '당기순손실'] },
  netParent: {
    group: 'IS',
    ids: ['ifrs:ProfitLossAttributableToOwnersOfParent'],
    names: [
      '지배기업의소유주에게귀속되는당기순이익',
      '지배기업소유주에게귀속되는당기순이익',
      '지배기업소유주귀속당기순이익',
      '지배기업의소유주에게귀속될당기순이익',
      '지배기업소유주지분순이익',
      '지배기업소유주지분당기순이익',
      '지배주주순이익',
      '지배주주지분순이익',
    ],
  },
  assets: { group: 'BS', ids: ['ifrs:Assets'], names: ['자산총계', '자산계', '총자산'] },
  currentAssets: { group: 'BS', ids: ['ifrs:CurrentAssets'], names: ['유동자산', '유동자산합계'] },
  cash: {
    group: 'BS',
    ids: ['ifrs:CashAndCashEquivalents'],
    names: ['현금및현금성자산', '현금및현금성자산합계', '현금과현금성자산'],
  },
  shortDeposits: {
    group: 'BS',
    ids: ['dart:ShortTermDepositsNotClassifiedAsCashEquivalents', 'dart:ShortTermFinancialInstruments'],
    names: ['단기금융상품', '단기예금', '단기투자자산', '단기투자금융자산', '유동단기금융상품'],
    rows: 'sum',
  },
  currentFairValue: {
    group: 'BS',
    ids: [
      'ifrs:CurrentFinancialAssetsAtFairValueThroughProfitOrLoss',
      'ifrs:CurrentFinancialAssetsAtFairValueThroughProfitOrLossMandatorilyMeasuredAtFairValue',
      'ifrs:CurrentFinancialAssetsAtFairValueThroughProfitOrLossDesignatedUponInitialRecognition',
    ],
    names: ['단기당기손익-공정가치금융자산', '유동당기손익-공정가치측정금융자산', '단기매매금융자산'],
    rows: 'sum',
  },
  tradeReceivables: {
    group: 'BS',
    ids: ['dart:ShortTermTradeReceivable', 'dart:ShortTermTradeReceivables', 'ifrs:CurrentTradeReceivables'],
    names: ['매출채권', '단기매출채권'],
  },
  tradeAndOtherReceivables: {
    group: 'BS',
    ids: ['ifrs:TradeAndOtherCurrentReceivables', 'ifrs:TradeReceivables'],
    names: [
      '매출채권및기타채권',
      '매출채권및기타유동채권',
      '매출채권및기타수취채권',
      '매출채권및상각후원가측정금융자산',
    ],
  },
  inventory: { group: 'BS', ids: ['ifrs:Inventories', 'ifrs:InventoriesTotal'], names: ['재고자산', '유동재고자산'] },
  ppe: { group: 'BS', ids: ['ifrs:PropertyPlantAndEquipment'], names: ['유형자산'] },
  intangiblesWithGoodwill: { group: 'BS', ids: ['ifrs:IntangibleAssetsAndGoodwill'], names: [] },
  intangibles: {
    group: 'BS',
    ids: ['ifrs:IntangibleAssetsOtherThanGoodwill', 'dart:OtherIntangibleAssetsGross', 'dart:IntangibleAssets'],
    names: ['무형자산', '영업권이외의무형자산', '영업권을제외한무형자산', '기타무형자산'],
  },
  goodwill: { group: 'BS', ids: ['ifrs:Goodwill', 'dart:GoodwillGross'], names: ['영업권'] },
  liabilities: { group: 'BS', ids: ['ifrs:Liabilities'], names: ['부채총계', '부채계', '총부채'] },
  currentLiabilities: { group: 'BS', ids: ['ifrs:CurrentLiabilities'], names: ['유동부채', '유동부채합계'] },
  tradePayables: {
    group: 'BS',
    ids: [
      'dart:ShortTermTradePayables',
      'dart:ShortTermTradePayable',
      'ifrs:TradeAndOtherCurrentPayablesToTradeSuppliers',
      'ifrs:CurrentTradePayables',
    ],
    names: ['매입채무', '단기매입채무'],
  },
  tradeAndOtherPayables: {
    group: 'BS',
    ids: ['ifrs:TradeAndOtherCurrentPayables'],
    names: ['매입채무및기타채무', '매입채무및기타유동채무', '매입채무및기타지급채무'],
  },
  currentBorrowings: {
    group: 'BS',
    ids: ['ifrs:CurrentBorrowingsAndCurrentPortionOfNoncurrentBorrowings'],
    names: ['유동차입금및사채', '유동성차입금및사채'],
  },
  shortBorrowings: {
    group: 'BS',
    ids: [
      'ifrs:ShorttermBorrowings',
      'dart:ShortTermBorrowings',
      'ifrs:CurrentBorrowings',
      'dart:CurrentLoansReceived',
    ],
    names: ['단기차입금', '단기차입부채', '유동차입금'],
    rows: 'sum',
  },
  currentLongBorrowings: {
    group: 'BS',
    ids: [
      'ifrs:CurrentPortionOfLongtermBorrowings',
      'dart:CurrentPortionOfLongTermBorrowings',
      'dart:CurrentPortionOfNoncurrentLoansReceived',
    ],
    names: ['유동성장기부채', '유동성장기차입금', '유동장기차입금', '유동성장기차입부채'],
    rows: 'sum',
  },
  currentBonds: {
    group: 'BS',
    ids: [
      'dart:CurrentPortionOfBonds',
      'dart:CurrentPortionOfBondsIssued',
      'ifrs:CurrentBondsIssuedAndCurrentPortionOfNoncurrentBondsIssued',
      'dart:CurrentPortionOfConvertibleBonds',
      'dart:CurrentPortionOfBondWithWarrant',
      'dart:ShortTermBondsIssued',
    ],
    names: [
      '유동성사채',
      '유동사채',
      '단기사채',
      '유동성전환사채',
      '유동전환사채',
      '유동성신주인수권부사채',
      '유동신주인수권부사채',
      '유동성교환사채',
    ],
    rows: 'sum',
  },
  longBorrowings: {
    group: 'BS',
    ids: [
      'ifrs:LongtermBorrowings',
      'dart:LongTermBorrowings',
      'dart:LongTermBorrowingsGross',
      'ifrs:NoncurrentPortionOfNoncurrentLoansReceived',
      'ifrs:NoncurrentBorrowings',
      'dart:NoncurrentLoansReceived',
    ],
    names: ['장기차입금', '비유동차입금', '장기차입부채'],
    rows: 'sum',
  },
  longBonds: {
    group: 'BS',
    ids: [
      'ifrs:BondsIssued',
      'dart:BondsIssued',
      'ifrs:NoncurrentPortionOfNoncurrentBondsIssued',
      'dart:ConvertibleBonds',
      'dart:BondWithWarrant',
      'dart:ExchangeableBonds',
    ],
    names: ['사채', '비유동사채', '장기사채', '전환사채', '비유동전환사채', '신주인수권부사채', '교환사채'],
    rows: 'sum',
  },
  equity: { group: 'BS', ids: ['ifrs:Equity'], names: ['자본총계', '자본계', '총자본'] },
  equityParent: {
    group: 'BS',
    ids: ['ifrs:EquityAttributableToOwnersOfParent'],
    names: [
      '지배기업소유주지분',
      '지배기업의소유주지분',
      '지배기업의소유주에게귀속되는자본',
      '지배기업소유주에게귀속되는자본',
      '지배기업의소유지분',
      '지배기업소유지분',
      '지배주주지분',
      '지배회사의소유주지분',
    ],
  },
  minorities: {
    group: 'BS',
    ids: ['ifrs:NoncontrollingInterests'],
    names: ['비지배지분', '비지배주주지분', '소수주주지분'],
  },
  paidIn: { group: 'BS', ids: ['ifrs:IssuedCapital'], names: ['자본금', '납입자본금'] },
  retained: {
    group: 'BS',
    ids: ['ifrs:RetainedEarnings'],
    names: ['이익잉여금', '결손금', '미처분이익잉여금', '미처리결손금'],
  },
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

export type AccountLineId = keyof typeof ACCOUNT_LINES

const isLine = (line: AccountLine): AccountLine => line

interface LineIndex {
  readonly byId: ReadonlyMap<string, AccountLineId>
  readonly byName: ReadonlyMap<string, AccountLineId>
}

const INDEX: Readonly<Record<StatementGroup, LineIndex>> = {
  BS: indexOf('BS'),
  IS: indexOf('IS'),
  CF: indexOf('CF'),
}

function indexOf(group: StatementGroup): LineIndex {
  const lines = (Object.keys(ACCOUNT_LINES) as AccountLineId[]).filter((id) => ACCOUNT_LINES[id].group === group)
  const pairs = (key: 'ids' | 'names'): [string, AccountLineId][] =>
    lines.flatMap((id) => isLine(ACCOUNT_LINES[id])[key].map((text): [string, AccountLineId] => [text, id]))
  return { byId: new Map(pairs('ids')), byName: new Map(pairs('names')) }
}

const plainId = (id: string): string => id.replace(/^ifrs(?:-full)?_/, 'ifrs:').replace(/^dart_/, 'dart:')

/** The line a row is printed under, by its code and its plain name; undefined for lines that no item needs. */
export function lineOf(group: StatementGroup, accountId: string, plainName: string): AccountLineId | undefined {
  const { byId, byName } = INDEX[group]
  const coded = byId.get(plainId(accountId))
  const named = byName.get(plainName)
  return group === 'CF' ? (named ?? coded) : (coded ?? named)
}
