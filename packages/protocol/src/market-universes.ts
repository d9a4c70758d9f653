import { z } from 'zod'
import { CREATED_UNIVERSE, THEME, THEMES, UNIVERSE_MEMBERS, UNIVERSES } from './examples/lists.js'
import { codeSchema, expressionTextSchema, instrumentSchema, marketIdSchema } from './market.js'
import { groupReturnSchema } from './market-overview.js'
import { pageOf } from './paging.js'
import { plainText } from './strategies/fields.js'

const nameSchema = plainText(60).pipe(z.string().min(1))
const codeList = z.array(codeSchema).max(5_000)

export const universeSchema = z
  .object({
    id: z.string().meta({ examples: ['market:KRX', 'board:KOSPI', 'theme:batteries'] }),
    kind: z.enum(['market', 'board', 'kind', 'theme', 'own']),
    market: marketIdSchema,
    nameKo: z.string(),
    nameEn: z.string(),
    description: z.string(),
    condition: z.string().nullable().meta({ description: 'Own universes that are a condition rather than a list' }),
    members: z.int().meta({ description: 'On the last session' }),
  })
  .meta({ id: 'Universe' })
export type UniverseView = z.infer<typeof universeSchema>

export const universesSchema = z
  .object({ items: z.array(universeSchema) })
  .meta({ id: 'Universes', examples: [UNIVERSES] })

export const universeParamsSchema = z.object({ id: z.string().min(1).max(80) })

export const universeMembersSchema = universeSchema
  .extend({
    page: pageOf(instrumentSchema),
    unknown: z.array(z.string()).meta({ description: 'Codes of the list that the lake does not hold' }),
  })
  .meta({ id: 'UniverseMembers', examples: [UNIVERSE_MEMBERS] })

export const ownUniverseSchema = z
  .object({
    market: marketIdSchema,
    name: nameSchema,
    description: plainText(500).default(''),
    condition: expressionTextSchema.optional(),
    codes: codeList.min(1).optional(),
  })
  .strict()
  .refine(({ condition, codes }) => (condition === undefined) !== (codes === undefined), {
    message: 'expected either a condition or codes',
  })
  .meta({ id: 'OwnUniverse', example: { market: 'KRX', name: '저평가', condition: 'per < 8 and pbr < 1' } })
export type OwnUniverse = z.infer<typeof ownUniverseSchema>

export const ownUniverseParamsSchema = z.object({ id: z.uuid() })

export const createdUniverseSchema = z.object({ id: z.string() }).meta({ examples: [CREATED_UNIVERSE] })

export const themeParamsSchema = z.object({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens'),
})

export const themeSchema = z
  .object({
    market: marketIdSchema,
    nameKo: nameSchema,
    nameEn: nameSchema,
    descriptionKo: plainText(1_000).default(''),
    descriptionEn: plainText(1_000).default(''),
    codes: codeList.max(500),
  })
  .strict()
  .meta({ id: 'Theme', examples: [THEME] })
export type ThemeInput = z.infer<typeof themeSchema>

export const themesSchema = z
  .object({
    session: z.string(),
    items: z.array(
      groupReturnSchema.extend({ descriptionKo: z.string(), descriptionEn: z.string(), codes: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'Themes', examples: [THEMES] })
