/** The pages of the manual that are tables of the program: settings and problems of the API. */

import { PLATFORM_SETTINGS } from '@stocklab/platform'
import { PROBLEMS } from '@stocklab/protocol'
import { SERVER_SETTINGS } from '@stocklab/server'
import { WORKER_PROCESS_SETTINGS, WORKER_SETTINGS } from '@stocklab/worker'

/** Path and text of each page. */
export const referencePages = () => ({
  'docs/configuration.md': configurationPage(),
  'docs/api-errors.md': apiErrorsPage(),
})

function configurationPage() {
  return `# Configuration

Every process reads its settings from the environment, once, when it starts. Nothing has to be set: without any of them
\`stocklab serve\` runs alone, with everything in its data directory. A value that makes no sense stops the start with one sentence
that names the variable; a variable that begins with \`STOCKLAB_\` and is not listed here is warned of, since it is most likely misspelt.
An empty variable counts as unset.

Secrets (addresses with passwords, keys) are never printed or logged.

## Every process

${tableOf(PLATFORM_SETTINGS, {})}

## Processes that compute jobs

\`stocklab worker\`, and \`stocklab serve\` unless it leaves the computing to workers.

${tableOf(WORKER_SETTINGS, PLATFORM_SETTINGS)}

## Workers

\`stocklab worker\` alone; a server answers the same questions where it answers everything else.

${tableOf(WORKER_PROCESS_SETTINGS, WORKER_SETTINGS)}

## Servers

${tableOf(SERVER_SETTINGS, WORKER_SETTINGS)}
`
}

/** Settings of one table that are not in the other. */
function tableOf(settings, others) {
  const rows = Object.entries(settings)
    .filter(([name]) => !(name in others))
    .map(([name, { schema, meaning }]) => `| \`${name}\` | ${defaultOf(schema)} | ${meaning} |`)
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n')
}

function defaultOf(schema) {
  const { data, success } = schema.safeParse(undefined)
  if (!success) return 'has to be set'
  if (data === undefined || (typeof data === 'object' && Object.keys(data).length === 0)) return 'unset'
  return `\`${data === true ? 'yes' : data === false ? 'no' : data}\``
}

function apiErrorsPage() {
  const rows = Object.entries(PROBLEMS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { status, en, ko }]) => `| \`${code}\` | ${status} | ${en} | ${ko} |`)
  return `# Errors of the API

An error is \`application/problem+json\` (RFC 9457): \`code\` is one of the codes below or of the [engine](errors.md), \`title\` says what it
means in the language of \`Accept-Language\` (Korean unless English is preferred), \`detail\` what happened this time, \`errors\` names the
places in the input, \`retryAfterSeconds\` how long to wait where waiting helps, and \`instance\` is the request's id, which also stands in
the header \`X-Request-Id\` and in the log.

Codes of the engine come with status 422 (input, data), 404 (missing input), 409 (busy), 503 (unavailable) or 500 (a fault of ours).

| code | status | meaning | 뜻 |
|---|---|---|---|
${rows.join('\n')}
`
}
