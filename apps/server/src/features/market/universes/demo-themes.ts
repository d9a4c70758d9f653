import type { SearchedInstrument } from '@stocklab/market-data'
import type { MarketPorts } from '../ports.js'
import { readThemes, THEMES_TAG, writeTheme } from './themes-queries.js'

interface DemoTheme {
  readonly id: string
  readonly nameKo: string
  readonly nameEn: string
  /** Sectors of the made-up market, of each of which the largest belong. */
  readonly sectors: readonly string[]
}

const THEMES: readonly DemoTheme[] = [
  {
    id: 'ai-semiconductors',
    nameKo: 'AI·반도체',
    nameEn: 'AI and semiconductors',
    sectors: ['전기전자', '소프트웨어'],
  },
  { id: 'electric-cars', nameKo: '전기차', nameEn: 'Electric cars', sectors: ['자동차', '화학'] },
  { id: 'healthcare', nameKo: '헬스케어', nameEn: 'Healthcare', sectors: ['제약바이오'] },
  {
    id: 'shipbuilding',
    nameKo: '조선·기자재',
    nameEn: 'Ships and their makers',
    sectors: ['조선', '철강금속', '기계'],
  },
  { id: 'consumption', nameKo: '내수 소비', nameEn: 'Home consumption', sectors: ['유통', '음식료'] },
]

const OF_EACH_SECTOR = 8

/** Gives the made-up Korean market themes to look at, unless somebody keeps some; a market on record gets none. */
export async function seedDemoThemes({ markets, database, cache }: MarketPorts): Promise<void> {
  const largest = await markets.read(async ({ reader }) => {
    const all = await reader.instruments()
    const listed = all.filter(({ market, madeUp, isListed, kind }) => isMember(market, kind) && madeUp && isListed)
    return listed.toSorted((a, b) => b.size - a.size)
  })
  if (largest.length === 0 || (await readThemes(database, 'KRX')).length > 0) return
  for (const { id, sectors, ...names } of THEMES) {
    const codes = sectors.flatMap((sector) => largest.filter((one) => one.sector === sector).slice(0, OF_EACH_SECTOR))
    await writeTheme(database, id, {
      ...names,
      market: 'KRX',
      descriptionKo: '데모 시장의 예시 테마',
      descriptionEn: 'An example theme of the demo market',
      codes: codes.map(({ code }) => code),
    })
  }
  await cache.deleteTag(THEMES_TAG)
}

function isMember(market: SearchedInstrument['market'], kind: SearchedInstrument['kind']): boolean {
  return market === 'KRX' && kind === 'common'
}
