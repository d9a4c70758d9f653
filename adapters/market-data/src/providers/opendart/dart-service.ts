import { z } from 'zod'
import { brokenAnswer, ProviderFailure } from '../core/failure.js'
import type { HttpAnswer, HttpClient } from '../core/http-client.js'
import { type DartAnswer, readDartAnswer } from './answers.js'
import { type CorpCode, isZip, readCorpCodes } from './corp-codes.js'

/** What an endpoint answered. */
export type DartResult<T> =
  | { readonly kind: 'rows'; readonly rows: readonly T[]; readonly totalPages: number; readonly totalCount: number }
  /** Status 013 or 014: nothing is filed under what was asked. */
  | { readonly kind: 'none' }

export type DartEndpoint = 'list' | 'company' | 'fnlttSinglAcntAll' | 'fnlttMultiAcnt' | 'alotMatter'

export interface DartQuestion<T> {
  readonly endpoint: DartEndpoint
  readonly parameters: Readonly<Record<string, string>>
  readonly row: z.ZodType<T>
}

/** OpenDART behind limits, retries and the daily quota. Throws ProviderFailure for every failure but `none`. */
export interface DartService {
  ask<T>(question: DartQuestion<T>): Promise<DartResult<T>>
  /** The register of companies that are or were listed. */
  register(): Promise<readonly CorpCode[]>
}

export function createDartService(http: HttpClient, baseUrl: string, key: string): DartService {
  const urlOf = (path: string, parameters: Readonly<Record<string, string>>): string =>
    `${baseUrl}/${path}?${new URLSearchParams({ crtfc_key: key, ...parameters })}`
  return {
    ask: (question) =>
      http.ask({
        url: urlOf(`${question.endpoint}.json`, question.parameters),
        refusal: (answer) => ownFailure(answer, readDartAnswer(answer.text())),
        read: (answer) => readResult(question, answer),
      }),
    register: () =>
      http.ask({
        url: urlOf('corpCode.xml', {}),
        refusal: (answer) => (isZip(answer.body) ? undefined : ownFailure(answer, readDartAnswer(answer.text()))),
        read: ({ body }) => {
          try {
            return readCorpCodes(body)
          } catch (cause) {
            throw brokenAnswer('a register that breaks off', cause)
          }
        },
      }),
  }
}

/** A body without words of the service leaves it to the HTTP status to say what is wrong. */
const ownFailure = ({ status }: HttpAnswer, answer: DartAnswer): ProviderFailure | undefined =>
  answer.kind === 'unreadable' && status !== 200 ? undefined : failureOf(answer)

const NOTHING = new Set(['013', '014'])

/** What a status means for the caller; undefined for an answer, and where there is nothing to find. */
export function failureOf(answer: DartAnswer): ProviderFailure | undefined {
  if (answer.kind === 'answer') return undefined
  if (answer.kind === 'unreadable') return brokenAnswer(answer.why)
  const { status } = answer
  const words = `status ${status} ${answer.message}`.trim()
  switch (status) {
    case '013':
    case '014':
      return undefined
    case '010':
    case '011':
    case '012':
    case '901':
      return new ProviderFailure('key', words, { retry: 'never' })
    case '020':
      return new ProviderFailure('quota', words, { retry: 'never' })
    case '021':
    case '100':
    case '101':
      return new ProviderFailure('refused', words, { retry: 'never' })
    case '800':
      return new ProviderFailure('maintenance', words, { retry: 'safe' })
    default:
      return new ProviderFailure('answer', words, { retry: 'safe' })
  }
}

/** Fields by which an answer repeats what was asked; another value means that it answers another question. */
const REPEATED = ['corp_code', 'bsns_year', 'reprt_code'] as const

function readResult<T>({ endpoint, parameters, row }: DartQuestion<T>, answer: HttpAnswer): DartResult<T> {
  const read = readDartAnswer(answer.text())
  if (read.kind === 'status' && NOTHING.has(read.status)) return { kind: 'none' }
  if (read.kind !== 'answer') throw brokenAnswer('an answer that cannot be read')
  const { body } = read
  if (parameters.page_no !== undefined && String(body.page_no) !== parameters.page_no) {
    throw brokenAnswer(`page ${String(body.page_no)} where page ${parameters.page_no} was asked for`)
  }
  const list: readonly unknown[] = endpoint === 'company' ? [body] : (body.list ?? [])
  for (const name of REPEATED) refuseOther(list, name, parameters[name])
  const parsed = z.array(row).safeParse(list)
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') ?? ''
    throw brokenAnswer(`rows of another schema (wrong at "${at}")`)
  }
  const count = Number(body.total_count ?? parsed.data.length)
  return { kind: 'rows', rows: parsed.data, totalPages: Number(body.total_page ?? 1), totalCount: count }
}

function refuseOther(list: readonly unknown[], name: string, asked: string | undefined): void {
  if (asked === undefined) return
  const wanted = new Set(asked.split(','))
  for (const row of list) {
    const given = (row as Readonly<Record<string, unknown>> | null)?.[name]
    if (given !== undefined && given !== null && !wanted.has(String(given))) {
      throw brokenAnswer(`rows of ${name} ${String(given)} where ${asked.slice(0, 40)} was asked for`)
    }
  }
}
