import createFetchClient, { type Client } from 'openapi-fetch'
import type { paths } from './paths.generated.js'

export interface ClientOptions {
  /** Where the server is, as http://127.0.0.1:8700. */
  readonly url: string
  /** An API key or the token of a session; pages of the server itself need none, their cookie is sent along. */
  readonly token?: string
  /** What a page sends with changes: the value of the CSRF cookie, asked for each time. */
  readonly csrfToken?: () => string | undefined
  readonly language?: 'ko' | 'en'
}

export type ApiClient = Client<paths>

/** A client whose paths, bodies and answers are typed by the API's own description. */
export function createClient({ url, token, csrfToken, language }: ClientOptions): ApiClient {
  const client = createFetchClient<paths>({
    baseUrl: url,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(language === undefined ? {} : { 'accept-language': language }),
    },
  })
  client.use({
    onRequest({ request }) {
      const proof = request.method === 'GET' ? undefined : csrfToken?.()
      if (proof !== undefined) request.headers.set('x-csrf-token', proof)
      return request
    },
  })
  return client
}
