import { z } from 'zod'
import { brokenAnswer, ProviderFailure } from '../core/failure.js'
import type { HttpAnswer } from '../core/http-client.js'
import { failureOfMarkup, parseJsonBody } from '../core/markup.js'

const itemSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
export type DatagoItem = z.infer<typeof itemSchema>

const count = z.coerce.number().int().nonnegative()
/** With no rows `items` is "", with one row `item` may be the object itself. */
const answerSchema = z.object({
  response: z.object({
    header: z.object({ resultCode: z.string(), resultMsg: z.string().optional() }),
    body: z
      .object({
        numOfRows: count,
        pageNo: count,
        totalCount: count,
        items: z.union([z.literal(''), z.object({ item: z.union([z.array(itemSchema), itemSchema]) })]),
      })
      .optional(),
  }),
})

export interface DatagoPage {
  readonly pageNo: number
  /** Rows a page holds by the service's own count, which may be fewer than asked for. */
  readonly pageRows: number
  readonly totalCount: number
  readonly items: readonly DatagoItem[]
}

const NO_ROWS: DatagoPage = { pageNo: 1, pageRows: 0, totalCount: 0, items: [] }
const NO_DATA = '03'

/** What the gateway (in XML, whatever was asked) or the service (in JSON) says is wrong; undefined where nothing is. */
export function datagoRefusal(answer: HttpAnswer): ProviderFailure | undefined {
  const word = refusalWord(answer.text())
  if (word !== undefined) return word.code === NO_DATA ? undefined : failureOfCode(word.code, word.message)
  const isQuota = answer.status === 429 && /quota|daily/i.test(answer.text())
  return isQuota ? new ProviderFailure('quota', 'HTTP status 429', { retry: 'never' }) : undefined
}

function refusalWord(text: string): { readonly code: string; readonly message: string } | undefined {
  const tag = (name: string): string | undefined => new RegExp(`<${name}>\\s*([^<]*?)\\s*</${name}>`).exec(text)?.[1]
  const code = tag('returnReasonCode') ?? tag('resultCode')
  if (code !== undefined)
    return code === '00' ? undefined : { code, message: tag('returnAuthMsg') ?? tag('resultMsg') ?? '' }
  const inJson = /"resultCode"\s*:\s*"(\d+)"/.exec(text)?.[1]
  if (inJson === undefined || inJson === '00') return undefined
  return { code: inJson, message: /"resultMsg"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? '' }
}

function failureOfCode(code: string, message: string): ProviderFailure {
  const detail = `error ${code} ${message.slice(0, 80)}`.trim()
  if (/PER_SECOND/i.test(message)) return new ProviderFailure('rate', detail, { retry: 'after', afterMs: 1_000 })
  switch (Number(code)) {
    case 22:
      return new ProviderFailure('quota', detail, { retry: 'never' })
    case 20:
    case 21:
    case 30:
    case 31:
    case 32:
    case 33:
      return new ProviderFailure('key', detail, { retry: 'never' })
    case 10:
    case 11:
    case 12:
      return new ProviderFailure('refused', detail, { retry: 'never' })
    default:
      return new ProviderFailure('unreachable', detail, { retry: 'safe' })
  }
}

/** Reads a page of rows; throws ProviderFailure for anything else. */
export function readDatagoPage(answer: HttpAnswer): DatagoPage {
  const text = answer.text()
  if (refusalWord(text)?.code === NO_DATA) return NO_ROWS
  const markup = failureOfMarkup(text)
  if (markup !== undefined) throw markup
  const parsed = answerSchema.safeParse(parseJsonBody(text))
  if (!parsed.success) {
    throw brokenAnswer(`another shape at "${parsed.error.issues[0]?.path.join('.') ?? ''}"`)
  }
  const body = parsed.data.response.body
  if (body === undefined) throw brokenAnswer('no response.body')
  const items = body.items === '' ? [] : Array.isArray(body.items.item) ? body.items.item : [body.items.item]
  return { pageNo: body.pageNo, pageRows: body.numOfRows, totalCount: body.totalCount, items }
}
