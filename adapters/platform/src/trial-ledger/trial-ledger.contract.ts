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
export function trialLedgerContract(name: string, create: () => { open(): TrialLedger }): void {
  describe(`${name} as a trial ledger`, () => {
    it('is empty at first', async () => {
      const ledger = create().open()
      expect(await ledger.trials()).toEqual([])
      expect([...(await ledger.returnsOf(['a']))]).toEqual([])
    })

    it('keeps trials with their returns for whoever opens it next', async () => {
      const { open } = create()
      const flat = trialOf('b', { sharpe: null, returns: new Float32Array(2), periods: 2 })
      await open().record([flat, trialOf('a')])
      const { returns: _returns, ...first } = trialOf('a')
      expect((await open().trials())[0]).toEqual(first)
      expect((await open().trials()).map(({ key }) => key)).toEqual(['a', 'b'])
      expect([...(await open().returnsOf(['b', 'c']))]).toEqual([['b', new Float32Array(2)]])
    })

    it('counts the same configuration once, however often and under whatever name it runs', async () => {
      const { open } = create()
      await open().record([trialOf('a'), trialOf('a')])
      await open().record([trialOf('a', { name: 'quite another name' }), trialOf('b')])
      const trials = await open().trials()
      expect(trials.map(({ key, name }) => [key, name])).toEqual([
        ['a', 'strategy a'],
        ['b', 'strategy b'],
      ])
    })

    it('takes a trial without any day', async () => {
      const { open } = create()
      await open().record([trialOf('a', { returns: new Float32Array(), periods: 0 }), trialOf('b')])
      expect((await open().returnsOf(['a', 'b'])).get('b')).toEqual(trialOf('b').returns)
    })
  })
}
