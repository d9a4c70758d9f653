import { Problem } from '../../http/problem.js'

const SHORTEST = 10
const FEWEST_DIFFERENT = 5
/** What people type when ten characters are asked for. */
const COMMON = [
  'password',
  'qwertyui',
  'asdfghjk',
  'zxcvbnm',
  '1q2w3e4r',
  'iloveyou',
  'letmein',
  'stocklab',
  '12345678',
  '87654321',
  'abcdefgh',
  'administrator',
  'dkssudgktpdy',
  'tkfkdgody',
]

/** Throws PASSWORD_WEAK where a new password is short, common, or made of what everybody knows of the account. */
export function requireStrongPassword(password: string, known: { readonly email: string; readonly nickname: string }) {
  const reason = weaknessOf(password.normalize('NFKC'), known)
  if (reason !== undefined)
    throw new Problem('PASSWORD_WEAK', reason, { errors: [{ path: 'password', message: reason }] })
}

function weaknessOf(password: string, known: { readonly email: string; readonly nickname: string }) {
  const length = [...password].length
  if (length < SHORTEST) return `expected at least ${SHORTEST} characters, received ${length}`
  const lower = password.toLowerCase()
  if (new Set(lower).size < FEWEST_DIFFERENT) return `expected at least ${FEWEST_DIFFERENT} different characters`
  // What is left without the guessable part has to be hard enough by itself.
  const words = [...known.email.toLowerCase().split(/[@.]/), known.nickname.toLowerCase(), ...COMMON]
  const guessable = words.filter((word) => word.length >= 3)
  const rest = guessable.reduce((text, part) => text.replaceAll(part, ''), lower)
  if (rest.length < lower.length && rest.length < SHORTEST - 2)
    return 'expected a password that is not made of a common word, the address or the nickname'
  return undefined
}
