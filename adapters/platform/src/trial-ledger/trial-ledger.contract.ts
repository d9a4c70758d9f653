import { describe, expect, it } from 'vitest'
import type { RecordedTrial, TrialLedger } from './trial-ledger.js'

export function trialOf(key: string, changes: Partial<RecordedTrial> = {}): RecordedTrial {
  const returns = Float32Array.from([0.01, -0.02, 0.03])
  return {
    key,
    name: `strategy ${key}`,
    market: 'KRX',
    features: ['mom'],
    from: '2020-01-02',
    to: '2020-01-07',
    periods: returns.length,
    sharpe: 0.1,
    origin: 'backtest',
    returns,
    ...changes,
  }
}

/** What every trial ledger must do; `open` gives the same ledger again, as another process would see it. */
export function trialLedgerContract(name: string, create: () => { open(basis: string): TrialLedger }): void {
  describe(`${name} as a trial ledger`, () => {
    it('is empty at first', async () => {
      const ledger = create().open('v1')
      expect(await ledger.trials()).toEqual([])
      expect([...(await ledger.returnsOf(['a']))]).toEqual([])
    })

    it('keeps trials with their returns for whoever opens it next', async () => {
      const { open } = create()
      const flat = trialOf('b', { sharpe: null, returns: new Float32Array(2), periods: 2 })
      await open('v1').record([flat, trialOf('a')])
      const { returns: _returns, ...first } = trialOf('a')
      expect((await open('v1').trials())[0]).toEqual(first)
      expect((await open('v1').trials()).map(({ key }) => key)).toEqual(['a', 'b'])
      expect([...(await open('v1').returnsOf(['b', 'c']))]).toEqual([['b', new Float32Array(2)]])
    })

    it('counts the same configuration once, however often and under whatever name it runs', async () => {
      const { open } = create()
      await open('v1').record([trialOf('a'), trialOf('a')])
      await open('v1').record([trialOf('a', { name: 'quite another name' }), trialOf('b')])
      const trials = await open('v1').trials()
      expect(trials.map(({ key, name }) => [key, name])).toEqual([
        ['a', 'strategy a'],
        ['b', 'strategy b'],
      ])
    })

    it('gives what a configuration returned on the data at hand, and counts it once on any', async () => {
      const { open } = create()
      const corrected = trialOf('a', { sharpe: 0.9, periods: 2, returns: Float32Array.from([0.5, 0.25]) })
      await open('v1').record([trialOf('a'), trialOf('b')])
      await open('v2').record([corrected])
      for (const [basis, expected] of [
        ['v1', trialOf('a')],
        ['v2', corrected],
      ] as const) {
        const ledger = open(basis)
        expect((await ledger.trials()).map(({ key, sharpe }) => [key, sharpe])).toEqual([
          ['a', expected.sharpe],
          ['b', 0.1],
        ])
        expect((await ledger.returnsOf(['a', 'b'])).get('a')).toEqual(expected.returns)
        expect((await ledger.returnsOf(['b'])).get('b')).toEqual(trialOf('b').returns)
      }
    })

    it('takes a trial without any day', async () => {
      const { open } = create()
      await open('v1').record([trialOf('a', { returns: new Float32Array(), periods: 0 }), trialOf('b')])
      expect((await open('v1').returnsOf(['a', 'b'])).get('b')).toEqual(trialOf('b').returns)
    })
  })
}
