import { expect, it } from 'vitest'
import {
  isFinal,
  JOB_EVENTS,
  JOB_STATUSES,
  type JobEvent,
  type JobStatus,
  nextJobStatus,
  statusesThatTake,
} from './jobs.js'

/** One line a status: what each event leads to, in the order of JOB_EVENTS; `-` is a refusal. */
const EXPECTED = `
            enqueue reuse     claim   release lose    gather  complete  fail    cancel    retry
pending     queued  completed -       -       -       -       -         -       cancelled -
queued      -       -         running -       -       -       -         failed  cancelled -
running     -       -         -       queued  queued  queued  completed failed  cancelled -
completed   -       -         -       -       -       -       -         -       -         -
failed      -       -         -       -       -       -       -         -       -         pending
cancelled   -       -         -       -       -       -       -         -       -         pending
`

const [head, ...rows] = EXPECTED.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

it('has a row for every status and a column for every event', () => {
  expect(head).toEqual(JOB_EVENTS)
  expect(rows.map(([status]) => status)).toEqual(JOB_STATUSES)
})

it.each(rows.flatMap(([status, ...nexts]) => nexts.map((next, k) => [status, head?.[k], next] as const)))(
  '%s + %s -> %s',
  (status, event, next) => {
    expect(nextJobStatus(status as JobStatus, event as JobEvent)).toBe(next === '-' ? undefined : next)
  },
)

it('leaves a final status by retry alone', () => {
  for (const status of JOB_STATUSES.filter(isFinal)) {
    for (const event of JOB_EVENTS) if (event !== 'retry') expect(nextJobStatus(status, event)).toBeUndefined()
  }
})

it('reaches a final status from every other one', () => {
  for (const status of JOB_STATUSES.filter((each) => !isFinal(each)))
    expect(nextJobStatus(status, 'cancel')).toBe('cancelled')
  expect(statusesThatTake('claim')).toEqual(['queued'])
})
