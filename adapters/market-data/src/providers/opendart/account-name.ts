/** Numbering before a name: `Ⅰ.`, `IV.`, `1)`, `(4)`, `가.`. */
const NUMBERING = /^(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+\.?|[IVX]+\.|\(?\d+\)?[.)]|\(\d+\)|[가-하][.)])+/u
/** References to notes, and the sign that a name may have. */
const ASIDES = /[([][^)\]]*[)\]]/gu

/**
 * A line's name without what companies decorate it with: spaces, numbering, notes, `(손실)`, and the length of the period
 * (`분기순이익` is the 당기순이익 of a quarter).
 */
export function plainAccountName(name: string): string {
  const bare = name.replaceAll(/\s/g, '').replace(NUMBERING, '')
  const plain = bare.replaceAll(ASIDES, '').replace(/[.:]+$/, '')
  return (plain === '' ? bare : plain)
    .replace(/^연결(?=당기|분기|반기)/, '')
    .replace(/(?:분기|반기)(?=순[이손])/g, '당기')
}
