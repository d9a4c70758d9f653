import fc from 'fast-check'

/** Text that has broken somebody's program before. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\u0000',
      'a\u0000b',
      '\ud800',
      '\udfff\ud800',
      '\u202e',
      '\ufeff',
      '\ufffe',
      '가',
      '각',
      '👩‍👩‍👧‍👦',
      'ﬀ',
      'İ',
    ],
    ...['NaN', 'Infinity', '-Infinity', '-0', '1e999', '0x10', '9223372036854775808', '-1', '1.5', '00', '１２'],
    ...['null', 'undefined', 'true', '[object Object]', '__proto__', 'constructor', 'hasOwnProperty', 'toString'],
    ...["'", "' or 1=1 --", "'; drop table users; --", '$1', '%', '_', '\\', '{1,2}', '{"a":1}', 'x:y | z & !w'],
    ...[
      '../../etc/passwd',
      '..\\..',
      '%00',
      '%2e%2e%2f',
      '%',
      '%zz',
      '%c0%ae',
      '/',
      '//',
      '.',
      '..',
      'file:///etc/passwd',
    ],
    ...['2024-13-40', '2024-02-30', '0000-00-00', '275760-09-14', '24:00', '-0001-01-01', '2024-01-02T25:61:61Z'],
    ...[
      '(a+)+$',
      '#{7*7}',
      '{{7*7}}',
      '<script>alert(1)</script>',
      '\r\nset-cookie: a=b',
      '=1+1',
      '*',
      '&anchor *anchor',
    ],
    ...['eyJpZCI6MX0', 'bnVsbA', 'e30', 'WzEsMl0', 'AAAA', '-', '0', '1_000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ),
)

const HUGE = 'a'.repeat(1_000_000)

/** Values where another one was expected. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  {
    weight: 3,
    arbitrary: fc.constantFrom(-1, 0, -0, 0.1, 1e308, -1e308, 2 ** 53, 2 ** 31, -(2 ** 63), 5e-324, 1e15 + 0.5),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], [null], [{}], { length: -1 }, { toString: 1 }),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(nested(50), nested(2_000), Array(5_000).fill(0), Array(200).fill('x')) },
  { weight: 1, arbitrary: fc.constantFrom(HUGE.slice(0, 300), HUGE.slice(0, 70_000), HUGE) },
)

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let k = 0; k < depth; k++) value = k % 2 === 0 ? [value] : { a: value }
  return value
}

/** Bodies that are no JSON, or JSON that parsers disagree about. */
export const hostileJson: fc.Arbitrary<string> = fc.oneof(
  hostileText,
  fc.constantFrom(
    ...[
      '',
      '{',
      '}',
      '[',
      '"',
      '{"a":1,}',
      "{'a':1}",
      '{"a":1}{"b":2}',
      '\ufeff{}',
      '/* */{}',
      'NaN',
      '1e999',
      '-',
      '01',
    ],
    ...[
      '{"__proto__":{"role":"admin"}}',
      '{"constructor":{"prototype":{"role":"admin"}}}',
      '{"a":1,"a":2}',
      'null',
      '[]',
      '"x"',
    ],
    ...['"\\ud800"', '{"\\ud800":"\\udfff"}', '{"\\u0000":1}', '{"name":"\\u0000"}', '{"a":"\t"}', '9'.repeat(400)],
    ...[
      '['.repeat(100_000),
      '{"a":'.repeat(50_000),
      `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      'a: &a [*a]',
      'x'.repeat(2_100_000),
    ],
  ),
)

export const hostileContentType: fc.Arbitrary<string> = fc.constantFrom(
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'multipart/form-data'],
  ...[
    'application/yaml',
    'text/yaml',
    'application/octet-stream',
    'application/json; charset=utf-16',
    'application/json;;',
  ],
  ...['application/problem+json', 'image/png', '*/*', ';', 'application/', '/json', 'application/json, text/plain'],
)

export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'idempotency-key': fc.constantFrom('k', 'x'.repeat(201), 'ü', '%00', '__proto__'),
    'accept-language': fc.constantFrom('en', 'ko', 'xx;q=nan', ','.repeat(5_000)),
    accept: fc.constantFrom('*/*', 'text/event-stream', 'application/xml', ';;'),
    'accept-encoding': fc.constantFrom('gzip', 'br;q=1', 'gzip;q=nan, *', 'identity;q=0, *;q=0'),
    'if-none-match': fc.constantFrom('*', '"x"', 'W/"', '"'.repeat(999)),
    'last-event-id': fc.constantFrom('0-0', '-1', '99999999999999999999-1', 'x', '1-1-1'),
    range: fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=9-1'),
    origin: fc.constantFrom('null', 'https://evil.example', 'x'),
    cookie: fc.constantFrom('stocklab_session=', 'stocklab_session=%00; stocklab_session=%', '=;;=', '__proto__=1'),
    'x-forwarded-for': fc.constantFrom('1.2.3.4', "'; --", '::ffff:999.1.1.1'),
    'x-http-method-override': fc.constantFrom('DELETE'),
    'content-encoding': fc.constantFrom('gzip', 'x'),
    upgrade: fc.constantFrom('websocket'),
  },
  { requiredKeys: [] },
)

/** The value with one place of it replaced, taken away or added to. */
export function spoiled(value: unknown): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.nat({ max: 10_000 }), hostileValue, fc.constantFrom('replace', 'drop', 'add'))
    .map(([at, hostile, how]) => {
      const copy: unknown = structuredClone(value)
      const places = placesOf(copy)
      const place = places[at % Math.max(1, places.length)]
      if (place === undefined) return hostile
      const { holder, key } = place
      if (how === 'drop' && !Array.isArray(holder)) delete holder[key]
      else if (how === 'add') holder[Array.isArray(holder) ? holder.length : 'unheardOf'] = hostile
      else holder[key] = hostile
      return copy
    })
}

// biome-ignore lint/suspicious/noExplicitAny: the inside of any JSON value
type Holder = any

function placesOf(value: unknown): { readonly holder: Holder; readonly key: string | number }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [
    { holder: value as Holder, key },
    ...placesOf((value as Record<string, unknown>)[key]),
  ])
}
