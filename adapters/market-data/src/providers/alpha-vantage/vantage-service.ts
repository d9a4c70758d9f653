import { z } from 'zod'
import { brokenAnswer, ProviderFailure } from '../core/failure.js'
import type { HttpAnswer, HttpClient } from '../core/http-client.js'
import { readVantageBody, type VantageBody } from './bodies.js'
import { readListingCsv, type VantageListing } from './listing.js'

export interface VantageQuestion<T> {
  readonly parameters: Readonly<Record<string, string>>
  /** Reads the body; ZodError where it has another shape, undefined where it answers another question. */
  read(body: Readonly<Record<string, unknown>>): T | undefined
}

/** Alpha Vantage behind limits and retries. Throws ProviderFailure; null where the service knows nothing of the symbol. */
export interface VantageService {
  ask<T>(question: VantageQuestion<T>): Promise<T | null>
  listings(state: 'active' | 'delisted'): Promise<readonly VantageListing[]>
}

export function createVantageService(http: HttpClient, baseUrl: string, key: string): VantageService {
  const questionOf = (parameters: Readonly<Record<string, string>>) => ({
    url: `${baseUrl}/query?${new URLSearchParams({ ...parameters, apikey: key })}`,
    refusal: (answer: HttpAnswer) =>
      answer.status === 200 ? failureOf(readVantageBody(answer.text(), key)) : undefined,
  })
  return {
    ask: ({ parameters, read }) =>
      http.ask({
        ...questionOf(parameters),
        read: (answer) => {
          const body = readVantageBody(answer.text(), key)
          if (body.kind === 'nothing') return null
          if (body.kind !== 'answer') throw brokenAnswer('CSV where JSON was asked for')
          return readShape(() => read(body.body))
        },
      }),
    listings: (state) =>
      http.ask({
        ...questionOf({ function: 'LISTING_STATUS', state }),
        read: (answer) => {
          const rows = readListingCsv(answer.text())
          if (!rows) throw brokenAnswer('no list of symbols in CSV')
          return rows
        },
      }),
  }
}

function readShape<T>(read: () => T | undefined): T {
  try {
    const value = read()
    if (value === undefined) throw brokenAnswer('the answer to another question')
    return value
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    throw brokenAnswer(`another shape (wrong at "${error.issues[0]?.path.join('.') ?? ''}")`)
  }
}

const MS_PER_SECOND = 1000

/** What a body stands for where it is no answer. */
export function failureOf(body: VantageBody): ProviderFailure | undefined {
  switch (body.kind) {
    case 'answer':
    case 'csv':
    case 'nothing':
      return undefined
    case 'limit':
      return limitOf(body.scope)
    case 'premium':
      return new ProviderFailure('refused', 'that the function or option is for paid plans', { retry: 'never' })
    case 'wrong-key':
      return new ProviderFailure('key', 'that the key is invalid or missing', { retry: 'never' })
    case 'refused':
      return new ProviderFailure('refused', body.message, { retry: 'never' })
    case 'unreadable':
      return body.isMaintenance
        ? new ProviderFailure('maintenance', 'a maintenance page', { retry: 'safe' })
        : brokenAnswer(body.why)
  }
}

function limitOf(scope: 'day' | 'minute' | 'second'): ProviderFailure {
  if (scope === 'day')
    return new ProviderFailure('quota', 'that the requests of the day are used up', { retry: 'never' })
  const afterMs = (scope === 'minute' ? 60 : 2) * MS_PER_SECOND
  return new ProviderFailure('rate', `that there were too many requests a ${scope}`, { retry: 'after', afterMs })
}
