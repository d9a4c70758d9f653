import type { Panel } from '../../panel/panel.js'

/** Whether each instrument still trades on the last day of the data, by the rule that closes delisted positions. */
function survive({ lastBar, listing, sessions, instruments }: Panel): readonly boolean[] {
  const lastSession = lastBar.reduce((latest, bar) => Math.max(latest, bar), -1)
  const lastDay = sessions[Math.min(lastSession, sessions.length - 1)]!
  return instruments.map((_, i) => lastBar[i] === lastSession && listing.listedThrough[i]! >= lastDay)
}

/** Instruments that traded in the loaded sessions and are gone by the last day of the data. */
export function endedNames(panel: Panel): number {
  const last = panel.sessions.length - 1
  const isHere = (i: number) => panel.firstBar[i]! >= 0 && panel.firstBar[i]! <= last && panel.lastBar[i]! >= 0
  return survive(panel).filter((survives, i) => !survives && isHere(i)).length
}

/** The market with today's names alone: whoever is gone by the last day of the data was never listed. */
export function survivorsOnly(panel: Panel): Panel {
  const sessions = panel.sessions.length
  const status = new Uint8Array(new SharedArrayBuffer(panel.listing.status.length))
  status.set(panel.listing.status)
  for (const [i, survives] of survive(panel).entries()) {
    if (!survives) status.fill(0, i * sessions, (i + 1) * sessions)
  }
  return { ...panel, listing: { ...panel.listing, status } }
}
