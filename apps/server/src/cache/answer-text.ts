import type { FastifyReply } from 'fastify'
import type { z } from 'zod'

/**
 * The JSON of an answer, checked against its schema once: a large answer that many ask for is kept as text, because checking and
 * writing it anew for each of them would cost more than everything else about the request.
 */
export function textOf<T extends z.ZodType>(schema: T, answer: z.input<T>): string {
  return JSON.stringify(schema.parse(answer))
}

/** Answers a text that `textOf` made. */
export function answerText(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(text)
}
