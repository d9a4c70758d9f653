import { Readable } from 'node:stream'
import {
  type ChartLine,
  type Correlations,
  chartQuerySchema,
  chartSchema,
  codeParamsSchema,
  correlationRequestSchema,
  correlationsSchema,
} from '@stocklab/protocol'
import { answerText, textOf } from '../../../cache/answer-text.js'
import { languageOf } from '../../../http/answer-errors.js'
import type { Routes } from '../../../http/create-app.js'
import { problemBody } from '../../../http/problem.js'
import { cacheKeyOf } from '../cache-key.js'
import { findInstrument } from '../find-instrument.js'
import type { MarketPorts } from '../ports.js'
import { buildChart, drawBars } from './chart.js'
import { correlate } from './correlations.js'
import { streamChart } from './stream-chart.js'

/** Bars by interval with any expressions over them: whole, or streamed line by line. */
export function chartRoutes({ markets, cache }: Pick<MarketPorts, 'markets' | 'cache'>): Routes {
  return async (app) => {
    app.get('/charts/:code', {
      config: { access: 'market:read', budget: 'reads' },
      schema: {
        tags: ['market'],
        summary: 'Bars of a code with expressions as overlays',
        params: codeParamsSchema,
        querystring: chartQuerySchema,
        response: { 200: chartSchema },
      },
      handler: async ({ params: { code }, query }, reply) => {
        const text = await markets.read(async (edition) => {
          const key = cacheKeyOf('chart', edition.version, { code, ...query })
          return cache.getOrCompute<string>(key, async () =>
            textOf(chartSchema, await buildChart(await findInstrument(edition, code), query)),
          )
        })
        return answerText(reply, text)
      },
    })
    app.post('/correlations', {
      config: { access: 'market:read', budget: 'heavy' },
      schema: {
        tags: ['market'],
        summary: 'Correlation matrix of the daily returns of 2 to 50 codes of one market',
        body: correlationRequestSchema,
        response: { 200: correlationsSchema },
      },
      handler: async ({ body }) =>
        markets.read((edition) =>
          cache.getOrCompute<Correlations>(cacheKeyOf('correlation', edition.version, body), () =>
            correlate(edition, body),
          ),
        ),
    })
    app.get('/charts/:code/stream', {
      config: { access: 'market:read', budget: 'heavy' },
      schema: {
        tags: ['market'],
        summary: 'The same as lines of JSON (see ChartLine), newest bars first',
        params: codeParamsSchema,
        querystring: chartQuerySchema,
      },
      handler: async (request, reply) => {
        const { code } = request.params
        const lines = markets.readMany(async function* (edition): AsyncGenerator<ChartLine> {
          const found = await findInstrument(edition, code)
          yield* streamChart(drawBars(found, request.query), found, request.query)
        })
        // What is wrong with the question is answered as a problem; only later faults become a line of their own.
        const first = await lines.next()
        const fail = (error: unknown): ChartLine => {
          request.log.error({ err: error }, 'a streamed chart failed')
          const { code, detail } = problemBody(error, request.id, languageOf(request))
          return { type: 'error', code, detail }
        }
        return reply.type('application/x-ndjson').send(Readable.from(texts(first, lines, fail)))
      },
    })
  }
}

async function* texts(
  first: IteratorResult<ChartLine>,
  rest: AsyncGenerator<ChartLine>,
  fail: (error: unknown) => ChartLine,
): AsyncGenerator<string> {
  try {
    if (!first.done) yield lineOf(first.value)
    for await (const line of rest) yield lineOf(line)
  } catch (error) {
    yield lineOf(fail(error))
  } finally {
    await rest.return(undefined)
  }
}

const lineOf = (line: ChartLine) => `${JSON.stringify(line)}\n`
