/** Numbers the clip paths from 0 in the order of the page, so that equal runs give equal bytes. */
export function renumberIds(page: string): string {
  const names = new Map<string, string>()
  return page.replace(/(id="|url\(#)(zr\d+-c\d+)/g, (_, before: string, id: string) => {
    const name = names.get(id) ?? `c${names.size}`
    names.set(id, name)
    return before + name
  })
}

/** Tells the clip paths of share `share` of `shares` from those of the others: each counts its drawings from 0. */
export function separateIds(markup: string, share: number, shares: number): string {
  return markup.replace(
    /(id="|url\(#)zr(\d+)-c/g,
    (_, before: string, drawing: string) => `${before}zr${Number(drawing) * shares + share}-c`,
  )
}
