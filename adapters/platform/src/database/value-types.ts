/** Object ids of types whose values both databases must give alike: 64-bit integers as numbers, DATE as text `YYYY-MM-DD`. */
export const INT8 = 20
export const DATE = 1082
/** TIMESTAMPTZ. */
export const INSTANT = 1184
