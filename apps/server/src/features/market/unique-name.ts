import { Problem } from '../../http/problem.js'

const UNIQUE_VIOLATION = '23505'

/** Runs a write that a unique name may refuse; throws NAME_TAKEN then. */
export async function withUniqueName<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code !== UNIQUE_VIOLATION) throw cause
    throw new Problem('NAME_TAKEN', `expected a name that you do not use yet, received "${name}"`, { cause })
  }
}
