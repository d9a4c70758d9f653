import type { LogEvent } from 'kysely'
import { failureType, type Tracer } from './tracer.js'

/** Hears of each statement that has ended. */
export type QueryObserver = (event: LogEvent) => void

/** The first word and the first table that follows: enough to know a statement by, and the same for all of its kind. */
const WORD = /^\W*([a-z]+)/i
const TABLE = /\b(?:from|into|update|join)\s+(?:only\s+)?"?([a-z_][\w.]*)"?/i

/** Tells of the statements of a span: their text has places for values, and values are told of nowhere. */
export function traceQueries(tracer: Tracer): QueryObserver {
  return (event) => {
    const failed = event.level === 'error' ? failureType(event.error) : undefined
    tracer.note(() => describeStatement(event.query.sql), {
      tookMs: event.queryDurationMillis,
      ...(failed === undefined ? {} : { failed }),
    })
  }
}

function describeStatement(text: string) {
  const operation = WORD.exec(text)?.[1]?.toUpperCase() ?? 'SQL'
  const table = TABLE.exec(text)?.[1]
  return {
    name: table === undefined ? operation : `${operation} ${table}`,
    kind: 'client',
    attributes: {
      'db.system.name': 'postgresql',
      'db.operation.name': operation,
      'db.query.text': text,
      ...(table === undefined ? {} : { 'db.collection.name': table }),
    },
  } as const
}
