import { z } from 'zod'
import { brokenAnswer, ProviderFailure } from '../core/failure.js'
import type { HttpAnswer } from '../core/http-client.js'
import { failureOfMarkup, parseJsonBody } from '../core/markup.js'

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
export type KrxRow = z.infer<typeof rowSchema>

const answerSchema = z.object({ OutBlock_1: z.array(rowSchema) })
const refusalSchema = z.object({ respCode: z.coerce.string(), respMsg: z.string().optional() })

/** The service refuses with a code and a message in JSON, or with the status alone; undefined where it does not. */
export function krxRefusal(answer: HttpAnswer): ProviderFailure | undefined {
  const refusal = readRefusal(answer.text())
  const code = Number(refusal?.respCode ?? answer.status)
  if (code === 200) return undefined
  const message = refusal?.respMsg?.slice(0, 80) ?? ''
  const detail = `error ${code} ${message}`.trim()
  if (/초과|exceed|quota/i.test(message)) return new ProviderFailure('quota', detail, { retry: 'never' })
  if (code === 401 || code === 403) return new ProviderFailure('key', detail, { retry: 'never' })
  if (refusal === undefined || code === 429) return undefined
  return code >= 500
    ? new ProviderFailure('unreachable', detail, { retry: 'safe' })
    : new ProviderFailure('refused', detail, { retry: 'never' })
}

function readRefusal(text: string): z.infer<typeof refusalSchema> | undefined {
  if (!text.includes('"respCode"')) return undefined
  try {
    return refusalSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The rows of an answer; an exchange holiday has none. */
export function readKrxRows(answer: HttpAnswer): readonly KrxRow[] {
  const text = answer.text()
  const markup = failureOfMarkup(text)
  if (markup !== undefined) throw markup
  const parsed = answerSchema.safeParse(parseJsonBody(text))
  if (!parsed.success) throw brokenAnswer('JSON without OutBlock_1')
  return parsed.data.OutBlock_1
}
