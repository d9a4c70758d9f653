/** Statement groups of `sj_div`: IS and CIS are one, IS first. */
export type StatementGroup = 'BS' | 'IS' | 'CF'

/** A printed line of a statement, by the codes and the plain names under which companies file it. */
export interface AccountLine {
  readonly group: StatementGroup
  /** `ifrs:` stands for both prefixes, `ifrs_` until about 2018 and `ifrs-full_` since. */
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** `sum`: several rows of this line are parts of it; otherwise several different amounts are in doubt. */
  readonly rows?: 'sum'
}
