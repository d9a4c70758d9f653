import type { CrossValidationStudy } from '../../run/search/cross-validation.js'
export function crossValidationReport(study: CrossValidationStudy): string {
  return String(study.tried)
}
