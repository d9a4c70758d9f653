import { describe, expect, it } from 'vitest'
import { fixturePanel } from '../factors/fixtures/panel.fixture.js'
import { basisRule, fillInput, jobsOf } from './jobs.js'
import { buildSeriesPanel } from './series-panel.js'

const bar = (close: number, base = close) => ({ close, base, volume: 100 })

/** Listed on session 1, a one-to-two split on session 3, a five-to-one reverse split on session 5, gone after 6. */
const panel = buildSeriesPanel(
  fixturePanel([
    {
      code: '000010',
      bars: [null, bar(100), bar(104, 100), bar(52, 52), bar(50, 52), bar(250, 250), bar(260, 250), null],
    },
    { code: '000020', bars: [null, null, null, null, null, null, null, null] },
  ]),
)
const SESSIONS = 8

describe('jobs', () => {
  it('are one a price basis, from the first bar to the end of the panel', () => {
    const stretches = jobsOf(panel, 0, Number.POSITIVE_INFINITY)
    expect(stretches.map(({ from, emitFrom, to }) => [from, emitFrom, to])).toEqual([
      [1, 1, 3],
      [1, 3, 5],
      [1, 5, 8],
    ])
    expect(stretches.map(({ rebase }) => rebase)).toEqual([
      [],
      [{ t: 3, k: 0.5 }],
      [
        { t: 3, k: 0.5 },
        { t: 5, k: 5 },
      ],
    ])
  })

  it('read no further back than the program looks, nor before the first bar', () => {
    expect(jobsOf(panel, 0, 1).map(({ from }) => from)).toEqual([1, 2, 4])
    expect(jobsOf(panel, 0, 3).map(({ from }) => from)).toEqual([1, 1, 2])
  })

  it('do not exist for an instrument without bars', () => {
    expect(jobsOf(panel, 1, 10)).toEqual([])
  })
})

describe('an input of a job', () => {
  const last = jobsOf(panel, 0, Number.POSITIVE_INFINITY)[2]!
  const filled = (source: Float64Array | undefined, column: string): number[] => {
    const out = new Float64Array(last.to - last.from)
    fillInput(source, SESSIONS, last, basisRule(column), out)
    return [...out]
  }

  it('brings prices to the basis of the stretch', () => {
    expect(filled(panel.columns.close, 'close')).toEqual([250, 260, 260, 250, 250, 260, Number.NaN])
  })

  it('brings quantities the other way', () => {
    expect(filled(panel.columns.volume, 'volume')).toEqual([40, 40, 20, 20, 100, 100, Number.NaN])
  })

  it('leaves raw columns, money and factors as they are stored', () => {
    for (const name of ['raw_close', 'value', '#12']) {
      expect(filled(panel.columns.close, name)).toEqual([100, 104, 52, 50, 250, 260, Number.NaN])
    }
  })

  it('is missing where the column is not loaded', () => {
    expect(filled(undefined, 'open')).toEqual(Array(7).fill(Number.NaN))
  })

  it('restates the first stretch not at all, a later start only from there', () => {
    const [, , short] = jobsOf(panel, 0, 1)
    const out = new Float64Array(short!.to - short!.from)
    fillInput(panel.columns.close, SESSIONS, short!, 'price', out)
    expect([...out]).toEqual([250, 250, 260, Number.NaN])
  })
})
