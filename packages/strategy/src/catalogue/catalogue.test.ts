import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FUNCTIONS } from '../expression/functions.js'
import { PARAMETRISED_FACTORS } from '../expression/parametrised-factors.js'
import { COLUMN_NAMES } from '../expression/vocabulary.js'
import { FACTORS, factorById, factorIds } from './catalogue.js'

const SPECIFICATION = '../shared/spec/factors.csv'
const present = existsSync(SPECIFICATION)
if (!present) console.log(`skipped: ${SPECIFICATION} is absent`)

function readCsv(text: string): readonly Record<string, string>[] {
  const rows = text.split(/\r?\n/).filter((line) => line !== '')
  const cells = rows.map((row) =>
    [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"')),
  )
  const [header, ...body] = cells
  return body.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i] ?? ''])))
}

describe('factor catalogue', () => {
  it('has 345 factors with ids of their own', () => {
    expect(FACTORS).toHaveLength(345)
    expect(new Set(factorIds).size).toBe(345)
  })

  it('rests on factors that exist, and needs statements wherever one of them does', () => {
    for (const factor of FACTORS) {
      const parts = factor.dependsOn.map((id) => factorById(id))
      expect(parts).not.toContain(undefined)
      if (parts.some((part) => part?.needsStatements)) expect(factor.needsStatements, factor.id).toBe(true)
    }
  })

  it('knows which factors do without statements', () => {
    for (const factor of FACTORS) if (factor.kind === 'technical') expect(factor.needsStatements, factor.id).toBe(false)
    const without = [
      'market_cap_pct_rank',
      'momentum_composite',
      'low_risk_composite',
      'liquidity_composite',
      'trend_score',
    ]
    for (const id of without) expect(factorById(id)?.needsStatements, id).toBe(false)
    for (const id of ['per', 'roe', 'adj_shares', 'share_issuance_1y', 'f7_no_issuance', 'conservative_score']) {
      expect(factorById(id)?.needsStatements, id).toBe(true)
    }
  })

  it('shares no id with a column or a function', () => {
    for (const name of [...COLUMN_NAMES, ...FUNCTIONS.keys()]) expect(factorById(name), name).toBeUndefined()
    for (const name of PARAMETRISED_FACTORS.keys()) {
      expect(FUNCTIONS.has(name), name).toBe(false)
      if (factorById(name)) expect(name).toMatch(/^macd_(?:line|signal|hist)$/)
    }
  })

  it('has every id that a parametrised factor stands for', () => {
    for (const factor of PARAMETRISED_FACTORS.values()) {
      for (const id of Object.keys(factor.ids)) expect(factorById(id), id).toBeDefined()
    }
  })

  it.skipIf(!present)('says what the specification says', () => {
    const rows = readCsv(readFileSync(SPECIFICATION, 'utf8'))
    expect(rows).toHaveLength(345)
    rows.forEach((row, i) => {
      const { id, nameKo, formula, unit, direction, kind, group, missingRule } = FACTORS[i]!
      expect([id, nameKo, formula, unit, direction, kind, group, missingRule]).toEqual([
        row.id,
        row.name_ko,
        row.formula,
        row.unit,
        row.direction,
        row.kind,
        row.group,
        row.missing_rule,
      ])
      expect(String(FACTORS[i]!.lookback)).toBe(row.lookback)
    })
  })
})
