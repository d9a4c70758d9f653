import type { FetchedReport } from './fetch-reports.js'
import { periodOf } from './report-name.js'

/** Reports that a sentence names; the others are counted. */
const EXAMPLES = 3

/** What a person should know of a page of reports: one sentence a kind, with the number and a few of them. */
export function notesOf(reports: readonly FetchedReport[], withdrawn: number): readonly string[] {
  const notes = [...new Set(reports.flatMap((report) => report.notes))]
  if (withdrawn > 0) notes.push(`withdrawn filings that were passed over: ${withdrawn}`)
  const late = reports.filter((report) => report.rows.length > 0 && isOnlyAmended(report))
  if (late.length > 0) {
    notes.push(
      `reports with their amended numbers alone, usable from the amendment on, because OpenDART does not keep what was filed first: ${named(late.map(placeOf))}`,
    )
  }
  const without = reports.filter(({ receipt, doubts }) => receipt === null && doubts.length === 0)
  if (without.length > 0) notes.push(`reports without structured statements: ${named(without.map(placeOf))}`)
  return [...notes, ...doubtsOf(reports)]
}

function doubtsOf(reports: readonly FetchedReport[]): readonly string[] {
  const kinds = new Map<string, string[]>()
  for (const report of reports) {
    for (const doubt of report.doubts) {
      const [kind, ...detail] = doubt.split(': ')
      const place = `${placeOf(report)} ${detail.join(': ')}`.trim()
      kinds.set(kind!, [...(kinds.get(kind!) ?? []), place])
    }
  }
  return [...kinds].map(([kind, places]) => `${kind}: ${named(places)}`)
}

/** Numbers of a later filing than the first one of the list. */
const isOnlyAmended = ({ receipt, target }: FetchedReport): boolean => receipt !== null && receipt > target.receipts[0]!

const placeOf = ({ target, receipt }: FetchedReport): string =>
  `${target.stockCode} ${periodOf(target.report)}${receipt === null ? '' : ` (${receipt})`}`

const named = (places: readonly string[]): string =>
  `${places.length}, ${places.slice(0, EXAMPLES).join('; ')}${places.length > EXAMPLES ? ' …' : ''}`
