import type { IsoDate } from '@stocklab/domain'
import type { SimulatedAnswer, SimulatedService } from '../core/simulator/server.js'
import type { SimulatedBar, SimulatedMarket } from '../core/simulator/simulated-market.js'
import { compactDate, dashedDate } from '../core/weekdays.js'
import { DATAGO_PATH } from './provider.js'

const gatewayError = (code: number, word: string): SimulatedAnswer => ({
  headers: { 'content-type': 'text/xml;charset=UTF-8' },
  body: `<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>${word}</returnAuthMsg><returnReasonCode>${code}</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>`,
})

/** getStockPriceInfo as documented; `mostRows` caps a page, as some gateways do. */
export function simulateDatago(
  market: SimulatedMarket,
  { key, mostRows = 10_000 }: DatagoSimulation,
): SimulatedService {
  const wrongKey = gatewayError(30, 'SERVICE_KEY_IS_NOT_REGISTERED_ERROR')
  return {
    key,
    wrongKey,
    quota: gatewayError(22, 'LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR'),
    xmlError: gatewayError(4, 'HTTP_ERROR'),
    async answer({ pathname, searchParams }) {
      if (pathname !== DATAGO_PATH) return gatewayError(12, 'NO_OPENAPI_SERVICE_ERROR')
      if (searchParams.get('serviceKey') !== key) return wrongKey
      const bars = await find(market, searchParams)
      const numOfRows = Math.min(Number(searchParams.get('numOfRows') ?? 10), mostRows)
      const pageNo = Number(searchParams.get('pageNo') ?? 1)
      const page = bars.slice((pageNo - 1) * numOfRows, pageNo * numOfRows)
      const items = page.length === 0 ? '' : { item: page.length === 1 ? itemOf(page[0]!) : page.map(itemOf) }
      const header = { resultCode: '00', resultMsg: 'NORMAL SERVICE.' }
      const body = { numOfRows, pageNo, totalCount: bars.length, items }
      return { body: JSON.stringify({ response: { header, body } }) }
    },
  }
}

export interface DatagoSimulation {
  readonly key: string
  readonly mostRows?: number
}

async function find(market: SimulatedMarket, query: URLSearchParams): Promise<readonly SimulatedBar[]> {
  const day = query.get('basDt')
  if (day !== null) return market.barsOfDay(dashedDate(day))
  const from = dashedDate(query.get('beginBasDt') ?? '20200102')
  const end = dashedDate(query.get('endBasDt') ?? '99991231')
  const bars = await market.barsOfCode(query.get('likeSrtnCd') ?? '', from, end as IsoDate)
  return bars.filter((bar) => bar.date < end)
}

/** Numbers are texts; a ratio below one has no zero before its point. */
function itemOf(bar: SimulatedBar): Record<string, string> {
  const traded = bar.volume > 0
  const change = bar.close - bar.base
  return {
    basDt: compactDate(bar.date),
    srtnCd: bar.code,
    isinCd: `KR7${bar.code}000`,
    itmsNm: bar.name,
    mrktCtg: bar.board,
    clpr: String(bar.close),
    vs: String(change),
    fltRt: ((change / bar.base) * 100).toFixed(2).replace(/^(-?)0\./, '$1.'),
    mkp: String(traded ? bar.open : 0),
    hipr: String(traded ? bar.high : 0),
    lopr: String(traded ? bar.low : 0),
    trqu: String(bar.volume),
    trPrc: String(bar.value),
    lstgStCnt: String(bar.shares),
    mrktTotAmt: String(bar.close * bar.shares),
  }
}
