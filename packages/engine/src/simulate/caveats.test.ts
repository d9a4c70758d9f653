import { expect, test } from 'vitest'
import type { DecisionRow } from '../result/result.js'
import { unrankedNotes } from './caveats.js'

const decision = (unranked_buys: number): DecisionRow => ({
  date: '2024-01-31',
  equity: 1,
  candidates: 3,
  ranked: [],
  ordered: [],
  unranked_buys,
  not_bought: {},
  further: { reason: 'rank', codes: [], scores: [] },
})

test('buys that no ranking chose are counted in one sentence', () => {
  expect(unrankedNotes({ decisions: [decision(2), decision(0), decision(1)] })).toEqual([
    '3 buys on 2 decision days had no value to rank by, so the code decided; leave such stocks out with entry.where, for example "not is_missing(…)".',
  ])
  expect(unrankedNotes({ decisions: [decision(0)] })).toEqual([])
})
