import type { AccountLine } from './account-line.js'

/** Lines of the income statement. */
export const INCOME_LINES = {
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
} as const satisfies Readonly<Record<string, AccountLine>>
