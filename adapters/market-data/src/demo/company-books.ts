import type { Member } from './cast.js'
import { createRandom, type Random } from './random.js'

/** One quarter of a company's books in whole won. Flows are of the quarter, balances at its end. */
export interface Quarter {
  /** Fiscal quarters since year 0: 4 * year + quarter - 1. */
  readonly quarter: number
  readonly income: Readonly<Record<string, number>>
  readonly cashFlow: Readonly<Record<string, number>>
  readonly balance: Readonly<Record<string, number>>
}

export interface BooksInput {
  readonly member: Member
  readonly firstQuarter: number
  readonly lastQuarter: number
  /** Fair market value of the company at the end of a quarter. */
  worthAt(quarter: number): number
  /** Cash raised by rights issues in a quarter. */
  issuedIn(quarter: number): number
}

/** Habits of a company that stay with it. */
interface Habits {
  readonly margin: number
  readonly grossMargin: number
  readonly research: number
  readonly yield: number
  readonly payout: number
  readonly minority: number
  readonly season: readonly number[]
  readonly debtRate: number
  readonly buysBack: boolean
}

/** Running balances; every quarter's flows lead from one to the next, so that assets equal liabilities plus equity. */
interface Balances {
  money: number
  receivables: number
  inventory: number
  otherCurrent: number
  ppe: number
  intangibles: number
  otherAssets: number
  payables: number
  otherCurrentDebts: number
  shortDebt: number
  longDebt: number
  otherDebts: number
  equity: number
  minorities: number
  paidIn: number
}

/** Keeps the books of a made-up company from its first quarter on. */
export function keepBooks(seed: number, input: BooksInput): readonly Quarter[] {
  const random = createRandom(seed, 'books', input.member.index)
  const habits = drawHabits(random, input.member)
  const balances = openBalances(random, input, habits)
  const quarters: Quarter[] = []
  let dividends = 0
  let yearIncome = 0
  for (let quarter = input.firstQuarter; quarter <= input.lastQuarter; quarter++) {
    const income = earn(random, input, habits, balances, quarter)
    if (quarter % 4 === 0) yearIncome = 0
    yearIncome += income.net_income_parent!
    const paid = quarter % 4 === 1 ? Math.min(dividends, Math.round(0.6 * Math.max(0, balances.money))) : 0
    const cashFlow = moveCash(random, input, habits, balances, { quarter, income, paid })
    quarters.push({ quarter, income, cashFlow, balance: balanceSheet(input.member, balances) })
    if (quarter % 4 === 3) dividends = declaredOn(habits, yearIncome)
  }
  return quarters
}

/** Dividend of a year, decided when its last quarter is booked. */
function declaredOn(habits: Habits, yearIncome: number): number {
  return yearIncome > 0 ? Math.round(habits.payout * yearIncome) : 0
}

function drawHabits(random: Random, { sector, kind }: Member): Habits {
  const scatter = (deviation: number) => Math.exp(deviation * random.normal())
  const margin = sector.operatingMargin * scatter(0.35)
  const pays = kind === 'reit' || random.chance(0.68)
  const season = [1, 1, 1, 1].map(() => 1 + 0.06 * random.normal())
  const sum = season.reduce((a, b) => a + b, 0)
  return {
    margin,
    grossMargin: Math.min(0.85, Math.max(margin + 0.03, sector.grossMargin * scatter(0.2))),
    research: sector.researchRate * scatter(0.4),
    yield: sector.earningsYield * scatter(0.25),
    payout: pays ? Math.min(0.8, sector.payout * scatter(0.4) * (kind === 'reit' ? 3 : 1)) : 0,
    minority: random.chance(0.6) ? random.between(0, 0.08) : 0,
    season: season.map((s) => (s * 4) / sum),
    debtRate: random.between(0.025, 0.06),
    buysBack: random.chance(0.18),
  }
}

function openBalances(random: Random, input: BooksInput, habits: Habits): Balances {
  const { sector } = input.member
  const worth = input.worthAt(input.firstQuarter)
  const equity = Math.round((worth / sector.priceToBook) * Math.exp(0.35 * random.normal()))
  const revenue = salesOf(worth, habits)
  const debt = Math.round(equity * (sector.financial ? 1 : sector.leverage) * Math.exp(0.4 * random.normal()))
  const part = (share: number, spread = 0.2) => Math.round(share * Math.exp(spread * random.normal()))
  const balances: Balances = {
    money: part(0.18 * equity),
    receivables: part(0.15 * revenue),
    inventory: part(0.12 * revenue * (1 - habits.grossMargin)),
    otherCurrent: part(0.05 * equity),
    ppe: part(0.45 * equity),
    intangibles: part(0.06 * equity, 0.6),
    otherAssets: 0,
    payables: part(0.09 * revenue),
    otherCurrentDebts: part(0.08 * equity),
    shortDebt: Math.round(debt * random.between(0.3, 0.6)),
    longDebt: Math.round(debt * random.between(0.3, 0.6)),
    otherDebts: sector.financial ? Math.round(equity * sector.leverage) : part(0.06 * equity),
    equity,
    minorities: Math.round(habits.minority * equity),
    paidIn: part(0.15 * equity, 0.5),
  }
  const difference = totalDebts(balances) + balances.equity - totalAssets(balances)
  // What the assets lack lies in other assets; what they have too much was borrowed.
  if (difference >= 0) balances.otherAssets = difference
  else balances.longDebt -= difference
  return balances
}

/** Yearly sales that let a company of this worth earn its normal yield. */
function salesOf(worth: number, habits: Habits): number {
  return (worth * habits.yield) / (0.78 * Math.max(0.02, habits.margin))
}

function earn(random: Random, input: BooksInput, habits: Habits, b: Balances, quarter: number): Record<string, number> {
  const { sector } = input.member
  const worth = input.worthAt(quarter)
  const revenue = Math.round(
    (salesOf(worth, habits) / 4) * habits.season[quarter % 4]! * Math.exp(0.05 * random.normal()),
  )
  // A company that loses its worth loses its margin first.
  const trouble = Math.min(0, Math.log(worth / input.worthAt(quarter - 4))) * 0.12
  const margin = habits.margin + trouble + (0.25 * habits.margin + 0.008) * random.fatTailed(5)
  const operating = Math.round(revenue * margin)
  const interest = Math.round(((b.shortDebt + b.longDebt) * habits.debtRate) / 4)
  const interestEarned = Math.round((b.money * 0.02) / 4)
  const pretax = operating - interest + interestEarned
  const tax = pretax > 0 ? Math.round(0.22 * pretax) : 0
  const net = pretax - tax
  const bottom = {
    operating_income: operating,
    interest_expense: interest,
    pretax_income: pretax,
    income_tax: tax,
    net_income: net,
    net_income_parent: net - Math.round(net * habits.minority),
  }
  if (sector.financial) return { revenue, ...bottom }
  const gross = Math.round(revenue * Math.min(0.9, habits.grossMargin * Math.exp(0.03 * random.normal())))
  const research = Math.round(revenue * habits.research)
  return {
    revenue,
    cogs: revenue - gross,
    gross_profit: gross,
    sga: gross - operating,
    rd_expense: research,
    ...bottom,
  }
}

interface QuarterFlows {
  readonly quarter: number
  readonly income: Readonly<Record<string, number>>
  readonly paid: number
}

function moveCash(
  random: Random,
  input: BooksInput,
  habits: Habits,
  b: Balances,
  { quarter, income, paid }: QuarterFlows,
): Record<string, number> {
  const { financial } = input.member.sector
  const wanted = (yearly: number) => Math.round(4 * income.revenue! * yearly * Math.exp(0.08 * random.normal()))
  const receivables = financial ? b.receivables : wanted(0.15)
  const inventory = financial ? b.inventory : wanted(0.12 * (1 - habits.grossMargin))
  const payables = financial ? b.payables : wanted(0.09)
  const wear = Math.round(0.025 * b.ppe + 0.02 * b.intangibles)
  const tied = receivables - b.receivables + (inventory - b.inventory) - (payables - b.payables)
  const cfo = income.net_income! + wear - tied
  const capex = Math.round(wear * 1.15 * Math.exp(0.25 * random.normal()))
  const issued = input.issuedIn(quarter)
  const bought = habits.buysBack && b.money > 0 && random.chance(0.3) ? Math.round(0.03 * b.money) : 0
  const minorityIncome = income.net_income! - income.net_income_parent!
  b.money += cfo - capex - paid - bought + issued
  Object.assign(b, { receivables, inventory, payables })
  b.ppe += Math.round(0.9 * capex) - Math.round(0.025 * b.ppe)
  b.equity += income.net_income! - paid - bought + issued
  b.minorities += minorityIncome
  b.paidIn += Math.round(0.1 * issued)
  b.intangibles += totalDebts(b) + b.equity - totalAssets(b)
  borrow(b, 4 * income.revenue!)
  return {
    depreciation_amortization: wear,
    cfo,
    capex,
    dividends_paid: paid,
    share_buybacks: bought,
    share_issuance: issued,
  }
}

/** Keeps cash between 3 % and 40 % of a year's sales by borrowing and repaying. */
function borrow(b: Balances, sales: number): void {
  const least = Math.round(0.03 * sales)
  if (b.money < least) {
    const short = least - b.money
    b.shortDebt += Math.round(0.4 * short)
    b.longDebt += short - Math.round(0.4 * short)
    b.money = least
    return
  }
  const repaid = Math.min(b.longDebt, Math.max(0, b.money - Math.round(0.4 * sales)))
  b.longDebt -= repaid
  b.money -= repaid
}

function totalAssets(b: Balances): number {
  return b.money + b.receivables + b.inventory + b.otherCurrent + b.ppe + b.intangibles + b.otherAssets
}

function totalDebts(b: Balances): number {
  return b.payables + b.otherCurrentDebts + b.shortDebt + b.longDebt + b.otherDebts
}

function balanceSheet({ sector }: Member, b: Balances): Record<string, number> {
  const whole = {
    total_assets: totalAssets(b),
    total_liabilities: totalDebts(b),
    total_equity: b.equity,
    equity_parent: b.equity - b.minorities,
    noncontrolling_interest: b.minorities,
    paid_in_capital: b.paidIn,
    retained_earnings: b.equity - b.minorities - b.paidIn,
    ppe: b.ppe,
    intangible_assets: b.intangibles,
    short_term_debt: b.shortDebt,
    long_term_debt: b.longDebt,
  }
  const invested = Math.round(0.3 * b.money)
  if (sector.financial) return { ...whole, cash: b.money }
  return {
    ...whole,
    current_assets: b.money + b.receivables + b.inventory + b.otherCurrent,
    cash: b.money - invested,
    short_term_investments: invested,
    receivables: b.receivables,
    inventory: b.inventory,
    current_liabilities: b.payables + b.otherCurrentDebts + b.shortDebt,
    payables: b.payables,
  }
}
