/** A text as an SQL string literal. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`
/** A name as a quoted SQL identifier. */
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`
/** A list of paths as the argument of read_parquet. */
export const sqlPaths = (paths: readonly string[]): string => `[${paths.map(sqlText).join(', ')}]`
