import type { InstrumentKind, KrxBoard } from '@stocklab/domain'
import { brokenAnswer } from '../core/failure.js'
import type { CanonicalRow } from '../core/provider.js'
import { dashedDate } from '../core/weekdays.js'
import { wireNumber, wireText } from '../core/wire-cells.js'
import type { KrxRow } from './answers.js'

/** A row of daily quotes as a bar; KOSDAQ's designation of administrative issues becomes the status. */
export function barOfRow(row: KrxRow, board: KrxBoard): CanonicalRow {
  const number = (field: string): number | null => wireNumber(row[field], field)
  const close = number('TDD_CLSPRC')
  const change = number('CMPPREVDD_PRC')
  return {
    code: requiredText(row, 'ISU_CD'),
    date: dayOf(row),
    open: number('TDD_OPNPRC'),
    high: number('TDD_HGPRC'),
    low: number('TDD_LWPRC'),
    close,
    base: close === null || change === null ? null : close - change,
    volume: number('ACC_TRDVOL'),
    value: number('ACC_TRDVAL'),
    shares: number('LIST_SHRS'),
    name: wireText(row.ISU_NM),
    board,
    status: wireText(row.SECT_TP_NM)?.includes('관리종목') ? 'administrative' : 'normal',
  }
}

/** Indices that the product has a name for; the others of the exchange are left out. */
const INDEX_CODES: ReadonlyMap<string, string> = new Map([
  ['코스피', 'KOSPI'],
  ['코스피 200', 'KOSPI200'],
  ['코스피 100', 'KOSPI100'],
  ['코스피 50', 'KOSPI50'],
  ['코스닥', 'KOSDAQ'],
  ['코스닥 150', 'KOSDAQ150'],
  ['KRX 300', 'KRX300'],
  ['KRX 100', 'KRX100'],
])

/** How the names of an index family begin. */
const FAMILIES: ReadonlyMap<string, KrxIndexService> = new Map([
  ['코스피', 'idx/kospi_dd_trd'],
  ['코스닥', 'idx/kosdaq_dd_trd'],
  ['KRX', 'idx/krx_dd_trd'],
])
export type KrxIndexService = 'idx/kospi_dd_trd' | 'idx/kosdaq_dd_trd' | 'idx/krx_dd_trd'

/** Undefined for an index without a code here, or without a close. */
export function indexOfRow(row: KrxRow, service: KrxIndexService): CanonicalRow | undefined {
  const name = requiredText(row, 'IDX_NM')
  const family = [...FAMILIES].find(([prefix]) => name.startsWith(prefix))?.[1]
  if (family !== undefined && family !== service) throw brokenAnswer(`the index ${name} in the answer of ${service}`)
  const code = INDEX_CODES.get(name)
  const close = wireNumber(row.CLSPRC_IDX, 'CLSPRC_IDX')
  return code === undefined || close === null ? undefined : { code, date: dayOf(row), close }
}

/** A row of the issue master as an instrument. */
export function instrumentOfRow(row: KrxRow, board: KrxBoard): CanonicalRow {
  const listed = wireText(row.LIST_DD)?.replaceAll(/[^0-9]/g, '') ?? ''
  const name = wireText(row.ISU_ABBRV) ?? wireText(row.ISU_NM)
  return {
    code: requiredText(row, 'ISU_SRT_CD'),
    name,
    name_en: wireText(row.ISU_ENG_NM),
    market: board,
    kind: kindOf(row, name ?? ''),
    currency: 'KRW',
    listed_on: /^\d{8}$/.test(listed) ? dashedDate(listed) : null,
  }
}

/** Null where the master's words are none of the known ones: the rule of codes and names decides then. */
function kindOf(row: KrxRow, name: string): InstrumentKind | null {
  const group = wireText(row.SECUGRP_NM) ?? ''
  const share = wireText(row.KIND_STKCERT_TP_NM) ?? ''
  if (name.includes('스팩') || /SPAC/.test(wireText(row.SECT_TP_NM) ?? '')) return 'spac'
  if (group === '부동산투자회사') return 'reit'
  if (/투자회사|투융자회사|수익증권/.test(group)) return 'fund'
  if (share === '보통주') return 'common'
  return /우선주|종류주/.test(share) ? 'preferred' : null
}

function dayOf(row: KrxRow): string {
  const day = wireText(row.BAS_DD)?.replaceAll(/[^0-9]/g, '') ?? ''
  if (!/^\d{8}$/.test(day)) throw brokenAnswer('a row without BAS_DD')
  return dashedDate(day)
}

function requiredText(row: KrxRow, field: string): string {
  const text = wireText(row[field])
  if (text === null) throw brokenAnswer(`a row without ${field}`)
  return text
}
