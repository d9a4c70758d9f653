import { isoDate, StockLabError } from '@stocklab/domain'
import { z } from 'zod'
import type { FetchPage, FetchPlan, FetchRequest, Provider } from '../core/provider.js'
import { fetchNames, fetchSector } from './fetch-names.js'
import { type Fetched, fetchPrices, type VantagePlanKind } from './fetch-prices.js'
import { fetchStatements } from './fetch-statements.js'
import { createVantageService, type VantageService } from './vantage-service.js'

const NEW_YORK_HOURS = -5
/** Hour in New York from which the day's bar can be there. */
const PUBLISHED_HOUR = 18
const MS_PER_HOUR = 3_600_000
const MS_PER_DAY = 86_400_000

const PARTS = ['prices', 'statements', 'sectors'] as const
type Part = (typeof PARTS)[number]
const USUAL: readonly Part[] = ['prices', 'statements']

/** Prices, splits, dividends and statements of American companies (reference alphavantage.md). */
export const alphaVantageProvider: Provider = {
  id: 'alpha-vantage',
  title: 'Alpha Vantage',
  delivers: 'prices, splits, dividends and statements of American companies; the free plan has 25 requests a day',
  key: { variable: 'STOCKLAB_ALPHAVANTAGE_KEY', obtain: 'a free key is at alphavantage.co/support' },
  baseUrl: 'https://www.alphavantage.co',
  baseUrlVariable: 'STOCKLAB_ALPHAVANTAGE_URL',
  // How many requests a day depends on the plan, so that the service itself says when they are used up.
  limits: { perSecond: 1, perDay: null, resetUtcOffsetHours: NEW_YORK_HOURS },
  options: [
    {
      name: 'plan',
      meaning: 'premium: whole history in one request; without it the last 100 days',
      presence: 'optional',
    },
    {
      name: 'only',
      meaning: 'prices, statements or sectors alone: 3 (premium 1), 4 or 1 requests a code; sectors are those of today',
      presence: 'optional',
    },
  ],
  codes: 'required',
  newestDay(nowMs) {
    const local = nowMs + NEW_YORK_HOURS * MS_PER_HOUR
    const day = Math.floor(local / MS_PER_DAY)
    return isoDate(local % MS_PER_DAY >= PUBLISHED_HOUR * MS_PER_HOUR ? day : day - 1)
  },
  delivery(request) {
    readOptions(request)
    return { market: 'US', prices: 'raw', values: 'estimated', statements: 'selected' }
  },
  open(request, { http, baseUrl, key }) {
    return vantagePlan(createVantageService(http, baseUrl, key ?? ''), request)
  },
}

interface VantageOptions {
  readonly plan: VantagePlanKind
  readonly parts: readonly Part[]
}

function readOptions({ options }: FetchRequest): VantageOptions {
  const { plan = 'free', only } = options
  if (plan !== 'free' && plan !== 'premium') throw wrongOption('plan=free or plan=premium', plan)
  if (only === undefined) return { plan, parts: USUAL }
  const part = PARTS.find((name) => name === only)
  if (!part) throw wrongOption('only=prices, only=statements or only=sectors', only)
  return { plan, parts: [part] }
}

const wrongOption = (expected: string, received: string): StockLabError =>
  new StockLabError('input', 'PROVIDER_OPTION', `expected ${expected}, received "${received}"`)

/** The next part of the next code; `names` comes first. */
const cursorSchema = z.object({ code: z.number().int().min(0), part: z.enum([...PARTS, 'names']) })
type Cursor = z.infer<typeof cursorSchema>

function vantagePlan(service: VantageService, request: FetchRequest): FetchPlan {
  const codes = request.codes ?? []
  const { plan, parts } = readOptions(request)
  const steps: readonly Cursor[] = [
    ...(parts.includes('prices') ? [{ code: 0, part: 'names' as const }] : []),
    ...codes.flatMap((_, code) => parts.map((part) => ({ code, part }))),
  ]
  const textOf = (step: Cursor | undefined): string | null => (step ? JSON.stringify(step) : null)
  return {
    first: textOf(steps[0]) ?? '',
    async fetchPage(text): Promise<FetchPage> {
      const cursor = cursorSchema.parse(JSON.parse(text))
      const at = steps.findIndex((step) => step.code === cursor.code && step.part === cursor.part)
      const code = codes[cursor.code] ?? ''
      const { rows, notes } = await fetchPart(service, { part: cursor.part, code, request, plan })
      const label = cursor.part === 'names' ? 'names' : `${code} ${cursor.part}`
      return { rows, next: textOf(steps[at + 1]), fraction: (at + 1) / steps.length, label, standing: 'settled', notes }
    },
  }
}

interface PartStep {
  readonly part: Cursor['part']
  readonly code: string
  readonly request: FetchRequest
  readonly plan: VantagePlanKind
}

function fetchPart(service: VantageService, { part, code, request, plan }: PartStep): Promise<Fetched> {
  switch (part) {
    case 'names':
      return fetchNames(service, request.codes ?? [])
    case 'prices':
      return fetchPrices(service, code, request, plan)
    case 'statements':
      return fetchStatements(service, code)
    case 'sectors':
      return fetchSector(service, code)
  }
}
