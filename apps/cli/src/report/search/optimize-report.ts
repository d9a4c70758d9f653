import type { OptimizeStudy } from '../../run/search/optimize.js'
export function optimizeReport(study: OptimizeStudy): string {
  return String(study.points.length)
}
