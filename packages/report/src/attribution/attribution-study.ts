import type { Attribution } from '@stocklab/engine'

/** Without the positions of every day, which fill no page. */
export type AttributionFigures = Omit<Attribution, 'path'>
