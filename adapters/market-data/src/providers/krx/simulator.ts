import { KRX_BOARDS } from '@stocklab/domain'
import type { SimulatedAnswer, SimulatedService } from '../core/simulator/server.js'
import type { SimulatedBar, SimulatedIndex, SimulatedMarket } from '../core/simulator/simulated-market.js'
import { compactDate, dashedDate } from '../core/weekdays.js'
import { KRX_PATH } from './provider.js'

const refusal = (status: number, respMsg: string): SimulatedAnswer => ({
  status,
  body: JSON.stringify({ respMsg, respCode: String(status) }),
})
const rowsOf = (rows: readonly object[]): SimulatedAnswer => ({ body: JSON.stringify({ OutBlock_1: rows }) })

const BOARD_OF = { stk: 'KOSPI', ksq: 'KOSDAQ', knx: 'KONEX' } as const
const INDEX_NAMES: Readonly<Record<string, readonly [string, string]>> = {
  KOSPI: ['kospi', '코스피'],
  KOSPI200: ['kospi', '코스피 200'],
  KOSDAQ: ['kosdaq', '코스닥'],
  KOSDAQ150: ['kosdaq', '코스닥 150'],
  KRX300: ['krx', 'KRX 300'],
}

/** Daily quotes, index closes and the issue master as documented. The master lists the codes of that day. */
export function simulateKrx(market: SimulatedMarket, { key }: { readonly key: string }): SimulatedService {
  const wrongKey = refusal(401, 'Unauthorized Key')
  return {
    key,
    wrongKey,
    quota: refusal(429, '일일 호출 한도를 초과하였습니다.'),
    xmlError: {
      headers: { 'content-type': 'text/xml;charset=UTF-8' },
      body: '<?xml version="1.0"?><error><message>Internal Server Error</message></error>',
    },
    async answer({ pathname, searchParams }, request) {
      if (request.headers.auth_key !== key) return wrongKey
      const day = searchParams.get('basDd') ?? ''
      if (!/^\d{8}$/.test(day)) return refusal(400, 'basDd')
      const service = new RegExp(`^${KRX_PATH}/(sto|idx)/(\\w+)$`).exec(pathname)
      return (await serve(market, { name: service?.[2] ?? '', date: dashedDate(day) })) ?? refusal(404, 'Not Found')
    },
  }
}

async function serve(
  market: SimulatedMarket,
  { name, date }: { readonly name: string; readonly date: string },
): Promise<SimulatedAnswer | undefined> {
  const [, prefix = '', kind = ''] = /^(\w+?)_(bydd_trd|isu_base_info|dd_trd)$/.exec(name) ?? []
  if (kind === 'dd_trd') {
    const indices = await market.indicesOfDay(date)
    return rowsOf(indices.filter(({ code }) => INDEX_NAMES[code]?.[0] === prefix).map(indexRow))
  }
  const board = BOARD_OF[prefix as keyof typeof BOARD_OF]
  if (!KRX_BOARDS.some((known) => known === board)) return undefined
  const bars = (await market.barsOfDay(date)).filter((bar) => bar.board === board)
  return rowsOf(bars.map(kind === 'bydd_trd' ? quoteRow : issueRow))
}

function quoteRow(bar: SimulatedBar): Record<string, string> {
  const price = (value: number): string => (bar.volume > 0 ? String(value) : '0')
  return {
    BAS_DD: compactDate(bar.date),
    ISU_CD: bar.code,
    ISU_NM: bar.name,
    MKT_NM: bar.board,
    SECT_TP_NM: bar.status === 'administrative' ? '관리종목(소속부없음)' : '-',
    TDD_CLSPRC: String(bar.close),
    CMPPREVDD_PRC: String(bar.close - bar.base),
    FLUC_RT: ((bar.close / bar.base - 1) * 100).toFixed(2),
    TDD_OPNPRC: price(bar.open),
    TDD_HGPRC: price(bar.high),
    TDD_LWPRC: price(bar.low),
    ACC_TRDVOL: String(bar.volume),
    ACC_TRDVAL: String(bar.value),
    MKTCAP: String(bar.close * bar.shares),
    LIST_SHRS: String(bar.shares),
  }
}

function issueRow(bar: SimulatedBar): Record<string, string> {
  return {
    ISU_CD: `KR7${bar.code}000`,
    ISU_SRT_CD: bar.code,
    ISU_NM: `${bar.name}보통주`,
    ISU_ABBRV: bar.name,
    ISU_ENG_NM: `${bar.code} Inc.`,
    LIST_DD: '20100104',
    MKT_TP_NM: bar.board,
    SECUGRP_NM: '주권',
    SECT_TP_NM: '',
    KIND_STKCERT_TP_NM: bar.code.endsWith('0') ? '보통주' : '구형우선주',
    PARVAL: '5000',
    LIST_SHRS: String(bar.shares),
  }
}

const indexRow = (index: SimulatedIndex): Record<string, string> => ({
  BAS_DD: compactDate(index.date),
  IDX_CLSS: 'KOSPI',
  IDX_NM: INDEX_NAMES[index.code]?.[1] ?? index.code,
  CLSPRC_IDX: String(index.close),
  CMPPREVDD_IDX: '0.00',
  FLUC_RT: '0.00',
  OPNPRC_IDX: String(index.close),
  HGPRC_IDX: String(index.close),
  LWPRC_IDX: String(index.close),
  ACC_TRDVOL: '0',
  ACC_TRDVAL: '0',
  MKTCAP: '0',
})
