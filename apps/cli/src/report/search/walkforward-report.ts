import type { WalkForwardStudy } from '../../run/search/walkforward.js'
export function walkForwardReport(study: WalkForwardStudy): string {
  return String(study.trials)
}
