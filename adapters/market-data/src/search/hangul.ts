const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const VOWELS = 21
const FINALS = 28
const INITIAL_LETTERS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const VOWEL_LETTERS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ']
const FINAL_LETTERS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']

/** Letters that a keyboard makes of two strokes: ㄱ and ㅅ typed one after the other become ㄳ. */
const STROKES: ReadonlyMap<string, string> = new Map([
  ['ㄳ', 'ㄱㅅ'],
  ['ㄵ', 'ㄴㅈ'],
  ['ㄶ', 'ㄴㅎ'],
  ['ㄺ', 'ㄹㄱ'],
  ['ㄻ', 'ㄹㅁ'],
  ['ㄼ', 'ㄹㅂ'],
  ['ㄽ', 'ㄹㅅ'],
  ['ㄾ', 'ㄹㅌ'],
  ['ㄿ', 'ㄹㅍ'],
  ['ㅀ', 'ㄹㅎ'],
  ['ㅄ', 'ㅂㅅ'],
  ['ㅘ', 'ㅗㅏ'],
  ['ㅙ', 'ㅗㅐ'],
  ['ㅚ', 'ㅗㅣ'],
  ['ㅝ', 'ㅜㅓ'],
  ['ㅞ', 'ㅜㅔ'],
  ['ㅟ', 'ㅜㅣ'],
  ['ㅢ', 'ㅡㅣ'],
])

/** A text as it is compared: no case, width, spaces or punctuation; letters of other scripts stay as they are. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u1100-\u11ff]/g, (letter) => COMPATIBLE.get(letter) ?? letter)
    .replace(/[\s\p{P}\p{S}]+/gu, '')
}

/** NFKC turns free-standing letters into conjoining ones; these are the ones that keyboards write. */
const COMPATIBLE: ReadonlyMap<string, string> = new Map(
  [...INITIAL_LETTERS, ...VOWEL_LETTERS, ...STROKES.keys()].map((letter) => [letter.normalize('NFKC'), letter]),
)

/**
 * A folded text as the strokes that type it: 삼성 becomes ㅅㅏㅁㅅㅓㅇ. What somebody has typed so far of a name is always a
 * beginning of it, also while a syllable is half written.
 */
export function strokesOf(text: string): string {
  let out = ''
  for (const letter of text) {
    const at = letter.charCodeAt(0) - FIRST_SYLLABLE
    if (at < 0 || at > LAST_SYLLABLE - FIRST_SYLLABLE) {
      out += STROKES.get(letter) ?? letter
      continue
    }
    const vowel = VOWEL_LETTERS[Math.floor(at / FINALS) % VOWELS] as string
    const final = FINAL_LETTERS[at % FINALS] as string
    out += INITIAL_LETTERS[Math.floor(at / (VOWELS * FINALS))]
    out += STROKES.get(vowel) ?? vowel
    out += STROKES.get(final) ?? final
  }
  return out
}

/** The initial consonants of a folded text, other letters as they are: SK하이닉스 becomes skㅎㅇㄴㅅ. */
export function initialsOf(text: string): string {
  let out = ''
  for (const letter of text) {
    const at = letter.charCodeAt(0) - FIRST_SYLLABLE
    const isSyllable = at >= 0 && at <= LAST_SYLLABLE - FIRST_SYLLABLE
    out += isSyllable ? INITIAL_LETTERS[Math.floor(at / (VOWELS * FINALS))] : letter
  }
  return out
}

/** Whether a folded query has free-standing consonants and no syllable or vowel: it means initials. */
export function meansInitials(query: string): boolean {
  return /[ㄱ-ㅎ]/.test(query) && !/[ㅏ-ㅣ가-힣]/.test(query)
}
