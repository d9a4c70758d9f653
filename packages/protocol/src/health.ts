import { z } from 'zod'

export const healthSchema = z
  .object({
    status: z.enum(['up', 'degraded', 'down']).meta({
      description: 'degraded = something is away that the platform can do without; down = it cannot answer',
    }),
    dependencies: z.array(
      z.object({
        name: z.string(),
        required: z.boolean(),
        status: z.enum(['up', 'down']),
        latencyMs: z.number().nonnegative(),
      }),
    ),
  })
  .meta({
    id: 'Health',
    example: {
      status: 'up',
      dependencies: [{ name: 'database', required: true, status: 'up', latencyMs: 0.8 }],
    },
  })
