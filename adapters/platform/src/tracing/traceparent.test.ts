import { expect, it } from 'vitest'
import { readTraceparent, writeTraceparent } from './traceparent.js'

// Examples and rules of https://www.w3.org/TR/trace-context-1/, sections 3.2.2 and 4.3.
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const SPAN = '00f067aa0ba902b7'

it('reads the examples of the recommendation, and writes them the same', () => {
  const recorded = `00-${TRACE}-${SPAN}-01`
  expect(readTraceparent(recorded)).toEqual({ traceId: TRACE, spanId: SPAN, isRecorded: true })
  expect(readTraceparent(`00-${TRACE}-${SPAN}-00`)).toMatchObject({ isRecorded: false })
  expect(writeTraceparent(readTraceparent(recorded)!)).toBe(recorded)
})

it('reads a later version as far as it is known, and flags that have yet to be named', () => {
  expect(readTraceparent(`cc-${TRACE}-${SPAN}-01-what-the-future-will-be-like`)?.traceId).toBe(TRACE)
  expect(readTraceparent(`00-${TRACE}-${SPAN}-09`)?.isRecorded).toBe(true)
})

it.each([
  ['nothing', undefined],
  ['an empty text', ''],
  ['a version that may not be', `ff-${TRACE}-${SPAN}-01`],
  ['more than version 00 has', `00-${TRACE}-${SPAN}-01-extra`],
  ['a later version without its dash', `cc-${TRACE}-${SPAN}-01.what`],
  ['capital letters', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
  ['a trace of zeros', `00-${'0'.repeat(32)}-${SPAN}-01`],
  ['a span of zeros', `00-${TRACE}-${'0'.repeat(16)}-01`],
  ['what is too short', `00-${TRACE.slice(1)}-${SPAN}-01`],
  ['two of them', `00-${TRACE}-${SPAN}-01,00-${TRACE}-${SPAN}-01`],
])('begins anew at %s', (_what, text) => {
  expect(readTraceparent(text)).toBeUndefined()
})
