/** What W3C Trace Context, level 1, lets one process tell the next. */
export interface ParentSpan {
  /** 32 hexadecimal digits, not all zero. */
  readonly traceId: string
  /** 16 hexadecimal digits, not all zero. */
  readonly spanId: string
  readonly isRecorded: boolean
}

const RECORDED = 1
const FORM = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/

/** Reads a `traceparent` of this or a later version; undefined where it is none. */
export function readTraceparent(text: string | null | undefined): ParentSpan | undefined {
  const [, version, traceId = '', spanId = '', flags = '', rest] = FORM.exec(text ?? '') ?? []
  if (version === undefined || version === 'ff') return undefined
  // Only later versions may say more than these four.
  if (version === '00' && rest !== undefined) return undefined
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined
  return { traceId, spanId, isRecorded: (Number.parseInt(flags, 16) & RECORDED) === RECORDED }
}

export function writeTraceparent({ traceId, spanId, isRecorded }: ParentSpan): string {
  return `00-${traceId}-${spanId}-${isRecorded ? '01' : '00'}`
}
