import { StockLabError } from '@stocklab/domain'

/** Joined too early: whoever joins has to ask first whether any part is left. */
export function incompleteStudy(): StockLabError {
  return new StockLabError('invariant', 'STUDY_INCOMPLETE', 'expected the results of every part, received only some')
}
