import type { StudyProgress } from '@stocklab/studies'

/** Where progress goes, and what takes it off the screen. */
export interface Progress extends StudyProgress {
  done(): void
}

const BAR_CELLS = 24
const REDRAW_MS = 80

export const silentProgress: Progress = { phase: () => undefined, done: () => undefined }

/** A bar that redraws in place on a terminal, one line a phase elsewhere. Results never share its stream. */
export function createProgress(stream: NodeJS.WriteStream, nowMs: () => number): Progress {
  return stream.isTTY ? createBar(stream, nowMs) : createPhaseLines(stream)
}

function createPhaseLines(stream: NodeJS.WriteStream): Progress {
  let current = ''
  return {
    phase(name) {
      if (name === current) return
      current = name
      stream.write(`${name} …\n`)
    },
    done: () => undefined,
  }
}

function createBar(stream: NodeJS.WriteStream, nowMs: () => number): Progress {
  let current = ''
  let phaseStart = 0
  let lastDraw = 0
  let open = false
  const clear = () => {
    if (open) stream.write('\r\u001b[2K')
    open = false
  }
  return {
    phase(name, fraction, detail) {
      const now = nowMs()
      if (name !== current) {
        current = name
        phaseStart = now
        lastDraw = 0
      }
      if (now - lastDraw < REDRAW_MS && fraction !== 1) return
      lastDraw = now
      clear()
      stream.write(drawLine(name, fraction, detail, now - phaseStart, stream.columns || 80))
      open = true
    },
    done: clear,
  }
}

function drawLine(
  name: string,
  fraction: number | undefined,
  detail: string | undefined,
  elapsedMs: number,
  columns: number,
): string {
  const parts = [name]
  if (fraction !== undefined) {
    const full = Math.round(Math.min(1, Math.max(0, fraction)) * BAR_CELLS)
    parts.push(
      `[${'█'.repeat(full)}${'·'.repeat(BAR_CELLS - full)}] ${String(Math.round(fraction * 100)).padStart(3)} %`,
    )
    if (fraction > 0.02 && fraction < 1 && elapsedMs > 1000)
      parts.push(`${Math.ceil((elapsedMs / fraction - elapsedMs) / 1000)} s left`)
  }
  if (detail) parts.push(detail)
  return parts.join('  ').slice(0, columns - 1)
}
