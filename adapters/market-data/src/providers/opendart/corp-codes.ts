import { unzipSync } from 'fflate'

/** A company of the register that is or was listed. */
export interface CorpCode {
  readonly corpCode: string
  readonly name: string
  readonly stockCode: string
}

/** Whether a body is a ZIP archive and not an error in XML. */
export const isZip = (body: Uint8Array): boolean =>
  body[0] === 0x50 && body[1] === 0x4b && body[2] === 0x03 && body[3] === 0x04

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** The listed companies of corpCode.xml. Throws where the archive is truncated or holds no register. */
export function readCorpCodes(zip: Uint8Array): readonly CorpCode[] {
  const files = Object.entries(unzipSync(zip))
  const register = files.find(([name]) => /\.xml$/i.test(name))?.[1]
  if (!register) throw new RangeError('expected an XML file in the archive, it has none')
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(register)
  if (!xml.trimEnd().endsWith('</result>')) throw new RangeError('expected a whole register, it breaks off')
  const codes: CorpCode[] = []
  for (const [, entry] of xml.matchAll(/<list>([\s\S]*?)<\/list>/g)) {
    const corpCode = field(entry!, 'corp_code')
    const stockCode = field(entry!, 'stock_code')
    if (!/^\d{8}$/.test(corpCode) || !/^[0-9A-Z]{6}$/.test(stockCode)) continue
    codes.push({ corpCode, name: field(entry!, 'corp_name'), stockCode })
  }
  return codes
}

function field(entry: string, name: string): string {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(entry)?.[1] ?? ''
  return text.trim().replaceAll(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity]!)
}
