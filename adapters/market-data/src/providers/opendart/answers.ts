import { z } from 'zod'

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)))

/** A row of fnlttSinglAcntAll; amounts are texts, empty or a dash where nothing was filed. */
export const statementRowSchema = z.object({
  rcept_no: z.string().regex(/^\d{14}$/),
  sj_div: z.string(),
  account_id: text,
  account_nm: text,
  account_detail: text,
  thstrm_amount: text,
  thstrm_add_amount: text,
  ord: text,
  currency: text,
})
export type StatementRow = z.infer<typeof statementRowSchema>

/** A row of fnlttMultiAcnt, as far as it says which filing and which statements there are. */
export const mainAccountRowSchema = z.object({
  rcept_no: z.string().regex(/^\d{14}$/),
  corp_code: text,
  stock_code: text,
  fs_div: z.string(),
})

export const filingRowSchema = z.object({
  corp_code: z.string().regex(/^\d{8}$/),
  corp_name: text,
  stock_code: text,
  report_nm: z.string(),
  rcept_no: z.string().regex(/^\d{14}$/),
  rcept_dt: z.string().regex(/^\d{8}$/),
  rm: text,
})
export type FilingRow = z.infer<typeof filingRowSchema>

export const dividendRowSchema = z.object({
  rcept_no: z.string().regex(/^\d{14}$/),
  se: text,
  stock_knd: text,
  thstrm: text,
  stlm_dt: text,
})
export type DividendRow = z.infer<typeof dividendRowSchema>

export const companySchema = z.object({ corp_code: text, acc_mt: z.string().regex(/^\d{2}$/) })

const envelopeSchema = z.object({
  status: z.string(),
  message: z.string().optional(),
  list: z.array(z.unknown()).optional(),
  total_page: z.union([z.number(), z.string()]).optional(),
  total_count: z.union([z.number(), z.string()]).optional(),
})
export type Envelope = z.infer<typeof envelopeSchema>

/** What the body of an answer is, told by its beginning and its status; nothing of it is trusted yet. */
export type DartAnswer =
  | { readonly kind: 'answer'; readonly body: Envelope & Readonly<Record<string, unknown>> }
  | { readonly kind: 'status'; readonly status: string; readonly message: string }
  | { readonly kind: 'unreadable'; readonly why: string; readonly looksBroken: boolean }

/**
 * Reads a JSON answer. The service says what is wrong with a status, in JSON or (the gateway, and endpoints that answer
 * with a ZIP) in XML, and with a page of HTML during maintenance. A body that breaks off `looksBroken`: asking again helps.
 */
export function readDartAnswer(body: string): DartAnswer {
  const start = body.trimStart()
  if (start.startsWith('<')) return readMarkup(start)
  let json: unknown
  try {
    json = JSON.parse(start)
  } catch {
    return { kind: 'unreadable', why: start === '' ? 'an empty body' : 'JSON that breaks off', looksBroken: true }
  }
  const parsed = envelopeSchema.loose().safeParse(json)
  if (!parsed.success) return { kind: 'unreadable', why: 'JSON without a status', looksBroken: false }
  const { status, message } = parsed.data
  return status === '000' ? { kind: 'answer', body: parsed.data } : { kind: 'status', status, message: message ?? '' }
}

/** An error of an endpoint that answers with a ZIP, or of the gateway, or a page for people. */
function readMarkup(markup: string): DartAnswer {
  const status = /<status>\s*(\d{3})\s*<\/status>/.exec(markup)?.[1]
  const message = /<message>([^<]*)<\/message>/.exec(markup)?.[1]?.trim() ?? ''
  if (status !== undefined) return { kind: 'status', status, message }
  if (/점검|maintenance/i.test(markup)) return { kind: 'status', status: '800', message: 'maintenance page' }
  return { kind: 'unreadable', why: 'a page of HTML or XML', looksBroken: true }
}
