import { buildInstrumentIndex } from '@stocklab/market-data'
import { rowOf } from '../lib/measure.mjs'

export const question =
  'ten answers for what a person types, among 12,000 made-up instruments by code, Korean and English name and initials'

const INSTRUMENTS = 12_000
const TYPED = ['005', '삼', '삼서', '삼성전', 'ㅅㅅㅈㅈ', 'ㅎㅇ', 'electro', 'S', '없는종목이름', '99']
const REPEATS = 200

/** Microseconds an answer, given as milliseconds like every other work. */
export async function run({ runs = 3, note }) {
  const instruments = madeUp()
  const started = performance.now()
  const index = buildInstrumentIndex(instruments)
  note(`index of ${INSTRUMENTS} instruments built in ${(performance.now() - started).toFixed(0)} ms`)
  const candidates = [
    { name: 'Stock Lab, index', search: (typed) => index.search(typed, 10).map((hit) => hit.instrument.code) },
    { name: 'plain scan with includes() and a sort', search: scanOf(instruments) },
  ]
  for (const typed of ['삼성', '005']) {
    const [own, other] = candidates.map(({ search }) => search(typed).length)
    if (own !== other) throw new Error(`${typed}: ${own} answers beside ${other}`)
  }
  const times = candidates.map(() => [])
  for (let round = 0; round < runs; round++) {
    candidates.forEach(({ search }, k) => {
      for (const typed of TYPED) {
        const from = performance.now()
        for (let n = 0; n < REPEATS; n++) search(typed)
        times[k].push((performance.now() - from) / REPEATS)
      }
    })
  }
  return candidates.map(({ name }, k) => rowOf('i', name, times[k], []))
}

/** Names of two or three syllables and a trade, as Korean companies have them. */
function madeUp() {
  const syllables = [...'삼성현대한국신세계동서남북대우진도우리하나미래태평양금호아시아']
  const trades = ['전자', '화학', '제약', '건설', '바이오', '소프트', '홀딩스', '우']
  const english = ['Electronics', 'Chemicals', 'Pharma', 'Construction', 'Bio', 'Software', 'Holdings', 'Preferred']
  return Array.from({ length: INSTRUMENTS }, (_, n) => {
    const at = (k) => syllables[(n * (k * 7 + 3) + k * 11) % syllables.length]
    const name = `${at(0)}${at(1)}${n % 3 === 0 ? at(2) : ''}${trades[n % trades.length]}`
    return {
      market: 'KRX',
      code: String(n * 7).padStart(6, '0'),
      name,
      nameEn: `Company ${n} ${english[n % english.length]}`,
      board: 'KOSPI',
      kind: 'common',
      sector: null,
      currency: 'KRW',
      isListed: n % 9 !== 0,
      listedOn: null,
      delistedOn: null,
      size: (n * 7919) % 100_003,
      madeUp: true,
    }
  })
}

/** What one would write first: look at each, then sort what was found. Initials are worked out beforehand. */
function scanOf(instruments) {
  const initial = (letter) => {
    const at = letter.charCodeAt(0) - 0xac00
    return at >= 0 && at < 11_172 ? [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'][Math.floor(at / 588)] : letter
  }
  const list = instruments.map((one) => ({
    one,
    texts: [one.code, one.name.toLowerCase(), one.nameEn.toLowerCase(), [...one.name].map(initial).join('')],
  }))
  return (typed) => {
    const wanted = typed.toLowerCase()
    return list
      .filter(({ texts }) => texts.some((text) => text.includes(wanted)))
      .sort(
        (a, b) =>
          Number(b.texts.some((text) => text.startsWith(wanted))) -
            Number(a.texts.some((text) => text.startsWith(wanted))) ||
          Number(b.one.isListed) - Number(a.one.isListed) ||
          b.one.size - a.one.size,
      )
      .slice(0, 10)
      .map(({ one }) => one.code)
  }
}
