import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { openTracing } from './open-tracing.js'
import { type Collector, openCollector } from './otlp-collector.fixture.js'
import { NO_TRACER, traced } from './tracer.js'
import type { DeliveryState, Tracing } from './tracing.js'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function open({ ratio = 1, headers = {} as Record<string, string>, path = '' } = {}) {
  const collector = await openCollector()
  closing.push(() => collector.close())
  const states: DeliveryState[] = []
  const tracing = await tracingTo(`${collector.url}${path}`, { ratio, headers, states })
  return { collector, states, ...tracing }
}

async function tracingTo(
  url: string,
  { ratio = 1, headers = {} as Record<string, string>, states = [] as DeliveryState[] } = {},
): Promise<Tracing> {
  return openTracing(
    { STOCKLAB_OTLP_URL: url, STOCKLAB_OTLP_HEADERS: headers, STOCKLAB_TRACE_RATIO: ratio },
    { service: 'stocklab-test', version: '1.2.3', instance: 'here-1', onState: (state) => void states.push(state) },
  )
}

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const SPAN = '00f067aa0ba902b7'
const one = (collector: Collector, name: string) => {
  const [span, ...others] = collector.spans().filter((each) => each.name === name)
  expect(others).toEqual([])
  return span!
}

it('without a collector there is nothing to tell and nothing to close', async () => {
  const tracing = await openTracing(
    { STOCKLAB_OTLP_URL: undefined, STOCKLAB_OTLP_HEADERS: {}, STOCKLAB_TRACE_RATIO: 1 },
    { service: 'x', version: '1', instance: '1', onState: () => undefined },
  )
  expect(tracing.tracer).toBe(NO_TRACER)
  await tracing.close()
})

describe('what arrives', () => {
  it('is OTLP: who tells, what belongs to what, and when it was', async () => {
    const { tracer, close, collector } = await open({ headers: { 'x-key': 'k 1' }, path: '/base/' })
    const before = Date.now()
    await traced(
      tracer,
      { name: 'outer', kind: 'server', attributes: { text: 'a', number: 2, yes: true } },
      async () => {
        await pause(20)
        tracer.note(() => ({ name: 'noted', kind: 'client' }), { tookMs: 5 })
        await traced(tracer, { name: 'inner', kind: 'internal' }, () => pause(10))
      },
    )
    await close()
    const [outer, noted, inner] = ['outer', 'noted', 'inner'].map((name) => one(collector, name))
    expect(outer).toMatchObject({ service: 'stocklab-test', kind: 2, attributes: { text: 'a', number: 2, yes: true } })
    expect(outer!.parentSpanId).toBeUndefined()
    expect(noted).toMatchObject({ kind: 3, traceId: outer!.traceId, parentSpanId: outer!.spanId })
    expect(inner).toMatchObject({ kind: 1, traceId: outer!.traceId, parentSpanId: outer!.spanId })
    const ms = (text: string) => Number(BigInt(text) / 1_000n) / 1_000
    expect(ms(outer!.startTimeUnixNano)).toBeGreaterThan(before - 25)
    expect(ms(outer!.endTimeUnixNano)).toBeLessThan(Date.now() + 25)
    expect(ms(noted!.endTimeUnixNano) - ms(noted!.startTimeUnixNano)).toBeCloseTo(5, 0)
    for (const child of [noted!, inner!]) {
      expect(BigInt(child.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(outer!.startTimeUnixNano))
      expect(BigInt(child.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(outer!.endTimeUnixNano))
    }
    const [request] = collector.requests
    expect(request).toMatchObject({
      path: '/base/v1/traces',
      headers: { 'x-key': 'k 1', 'content-type': 'application/json' },
    })
    for (const told of ['"1.2.3"', '"here-1"', '"service.instance.id"']) expect(request!.text).toContain(told)
  })

  it('of an error is its code or class, never its words', async () => {
    const { tracer, close, collector } = await open()
    const fault = Object.assign(new TypeError('password=hunter2'), { code: '23505' })
    await expect(traced(tracer, { name: 'a', kind: 'internal' }, () => Promise.reject(fault))).rejects.toBe(fault)
    const words = () => Promise.reject(new RangeError('hunter2'))
    await expect(traced(tracer, { name: 'b', kind: 'internal' }, words)).rejects.toThrow('hunter2')
    await close()
    expect(one(collector, 'a')).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': '23505' } })
    expect(one(collector, 'b')).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': 'RangeError' } })
    expect(collector.requests.map(({ text }) => text).join('')).not.toContain('hunter2')
  })

  it('is nothing of what comes after the end of a span, or beside it', async () => {
    const { tracer, close, collector } = await open()
    const span = tracer.begin({ name: 'a', kind: 'internal' })
    span.run(() => tracer.apart(() => tracer.note(() => ({ name: 'beside', kind: 'client' }), { tookMs: 1 })))
    span.end()
    span.run(() => tracer.note(() => ({ name: 'after', kind: 'client' }), { tookMs: 1 }))
    tracer.note(() => ({ name: 'alone', kind: 'client' }), { tookMs: 1 })
    span.fail('late')
    span.end()
    await close()
    expect(collector.spans().map(({ name, status }) => [name, status.code])).toEqual([['a', 0]])
  })
})

describe('who decides', () => {
  it('a stranger gives its ids, and no say in whether they are recorded', async () => {
    const never = await open({ ratio: 0 })
    const always = await open({ ratio: 1 })
    for (const { tracer } of [never, always]) {
      for (const flag of ['00', '01']) {
        const parent = { traceparent: `00-${TRACE}-${SPAN}-${flag}`, from: 'stranger' } as const
        tracer.begin({ name: flag, kind: 'server', parent }).end()
      }
      await (tracer === never.tracer ? never : always).close()
    }
    expect(never.collector.requests).toEqual([])
    expect(always.collector.spans().map(({ name }) => name)).toEqual(['00', '01'])
    for (const span of always.collector.spans()) expect(span).toMatchObject({ traceId: TRACE, parentSpanId: SPAN })
  })

  it('no id is recorded more often than others', async () => {
    const { tracer, close, collector } = await open({ ratio: 0.5 })
    for (const traceId of ['0'.repeat(31).concat('1'), 'f'.repeat(32)]) {
      const parent = { traceparent: `00-${traceId}-${SPAN}-01`, from: 'stranger' } as const
      for (let i = 0; i < 400; i += 1) tracer.begin({ name: traceId, kind: 'server', parent }).end()
    }
    await close()
    for (const first of ['0', 'f']) {
      const recorded = collector.spans().filter(({ name }) => name.startsWith(first)).length
      // Six standard deviations around 200.
      expect(recorded).toBeGreaterThan(140)
      expect(recorded).toBeLessThan(260)
    }
  })

  it('what one of our processes has decided, the next one follows', async () => {
    const never = await open({ ratio: 0 })
    const always = await open({ ratio: 1 })
    const begin = ({ tracer }: Tracing, flag: string) =>
      tracer.begin({
        name: flag,
        kind: 'consumer',
        parent: { traceparent: `00-${TRACE}-${SPAN}-${flag}`, from: 'ours' },
      })
    const recorded = begin(never, '01')
    expect(recorded.traceparent).toMatch(new RegExp(`^00-${TRACE}-(?!${SPAN})[0-9a-f]{16}-01$`))
    expect(recorded.run(() => never.tracer.ids())?.trace_id).toBe(TRACE)
    recorded.end()
    const unrecorded = begin(always, '00')
    expect(unrecorded.traceparent).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-00$`))
    expect(unrecorded.run(() => always.tracer.ids())).toBeUndefined()
    unrecorded.run(() => always.tracer.begin({ name: 'child', kind: 'internal' })).end()
    unrecorded.end()
    await Promise.all([never.close(), always.close()])
    expect(never.collector.spans()).toHaveLength(1)
    expect(always.collector.requests).toEqual([])
  })
})

describe('a collector', () => {
  const FAULT = { arrives: false, reason: expect.any(String) }

  it('that refuses is told of once, and once when it takes spans again', async () => {
    const { tracer, close, collector, states } = await open()
    const sendSome = async () => {
      const before = collector.requests.length
      for (let i = 0; i < 512; i += 1) tracer.begin({ name: 'x', kind: 'internal' }).end()
      await expect.poll(() => collector.requests.length).toBeGreaterThan(before)
    }
    collector.answer = (response) => response.writeHead(500).end('secret words of the collector')
    await sendSome()
    await sendSome()
    await expect.poll(() => states).toEqual([{ arrives: false, reason: 'HTTP 500' }])
    collector.answer = undefined
    await sendSome()
    await expect.poll(() => states.at(-1)).toEqual({ arrives: true, lost: 1_024 })
    expect(states).toHaveLength(2)
    await close()
  })

  it('that is busy is asked again, and gets the batch', async () => {
    const { tracer, close, collector, states } = await open()
    collector.answer = (response) => {
      collector.answer = undefined
      response.writeHead(503, { 'retry-after': '1' }).end()
    }
    tracer.begin({ name: 'x', kind: 'internal' }).end()
    await close()
    expect(collector.requests).toHaveLength(2)
    expect(collector.spans()).toHaveLength(1)
    expect(states).toEqual([])
  })

  it.each(['2592000', '1e999'])('that asks for a pause of %s seconds is not asked again meanwhile', async (seconds) => {
    const { tracer, close, collector } = await open()
    collector.answer = (response) => response.writeHead(503, { 'retry-after': seconds }).end()
    tracer.begin({ name: 'x', kind: 'internal' }).end()
    await close()
    expect(collector.requests).toHaveLength(1)
  })

  it('that points elsewhere is told of, asked once, and nobody else is told anything', async () => {
    const { tracer, close, collector, states } = await open({ headers: { authorization: 'Bearer hunter2' } })
    const elsewhere = await openCollector()
    closing.push(() => elsewhere.close())
    collector.answer = (response) => response.writeHead(302, { location: `${elsewhere.url}/v1/traces` }).end()
    tracer.begin({ name: 'x', kind: 'internal' }).end()
    await close()
    expect(collector.requests).toHaveLength(1)
    expect(elsewhere.requests).toEqual([])
    expect(states).toEqual([{ arrives: false, reason: 'HTTP 302' }])
  })

  it('that hangs keeps a process no longer than three seconds, and takes no more memory than a full queue', async () => {
    const { tracer, close, collector, states } = await open()
    collector.answer = () => undefined
    for (let i = 0; i < 20_000; i += 1) tracer.begin({ name: `x${i}`, kind: 'internal' }).end()
    const began = performance.now()
    await close()
    expect(performance.now() - began).toBeLessThan(4_000)
    const sent = collector.requests.flatMap(({ text }) => text.match(/"name":"x/g) ?? []).length
    expect(sent).toBeGreaterThan(0)
    expect(sent).toBeLessThanOrEqual(2_048 + 512)
    expect(states).toEqual([FAULT])
  })

  it('that is not there costs its spans and one line, without its address', async () => {
    const gone = await openCollector()
    await gone.close()
    const states: DeliveryState[] = []
    const { tracer, close } = await tracingTo(gone.url, { states, headers: { authorization: 'Bearer hunter2' } })
    tracer.begin({ name: 'x', kind: 'internal' }).end()
    const began = performance.now()
    await close()
    expect(performance.now() - began).toBeLessThan(4_000)
    expect(states).toEqual([{ arrives: false, reason: 'ECONNREFUSED' }])
  })
})
