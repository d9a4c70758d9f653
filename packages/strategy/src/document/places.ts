import { lineAt, type Position, positionAt } from '../text/position.js'
import { type FieldPath, type ProblemPlace, pathText } from './problem.js'

/** A value's place in the text; `offsets[i]` is where character i of a text value stands. */
export interface ValuePlace {
  readonly start: number
  readonly offsets: readonly number[] | null
}

/** Finds the fields of a parsed document in its text. */
export class DocumentPlaces {
  readonly #text: string
  readonly #file: string | null
  readonly #values = new Map<string, ValuePlace>()
  readonly #keys = new Map<string, number>()

  constructor(text: string, file: string | null) {
    this.#text = text
    this.#file = file
  }

  addValue(path: FieldPath, place: ValuePlace): void {
    this.#values.set(pathText(path), place)
  }

  addKey(path: FieldPath, offset: number): void {
    this.#keys.set(pathText(path), offset)
  }

  at(offset: number): ProblemPlace & { readonly position: Position } {
    const position = positionAt(this.#text, offset)
    return { file: this.#file, position, lineText: lineAt(this.#text, position.line) }
  }

  /** The value of a field, or the nearest field around it that exists. */
  ofValue(path: FieldPath): ProblemPlace {
    for (let length = path.length; length >= 0; length--) {
      const place = this.#values.get(pathText(path.slice(0, length)))
      if (place) return this.at(place.start)
    }
    return { file: this.#file }
  }

  ofKey(path: FieldPath): ProblemPlace {
    const offset = this.#keys.get(pathText(path))
    return offset === undefined ? this.ofValue(path) : this.at(offset)
  }

  /** Character `index` of a text value; undefined where the field is not a text of this document. */
  inText(path: FieldPath, index: number): (ProblemPlace & { readonly position: Position }) | undefined {
    const offsets = this.#values.get(pathText(path))?.offsets
    if (!offsets) return undefined
    const offset = offsets[index] ?? (offsets.length > 0 ? offsets[offsets.length - 1]! + 1 : undefined)
    return offset === undefined ? undefined : this.at(offset)
  }
}
