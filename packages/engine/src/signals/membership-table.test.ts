import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Panel } from '../panel/panel.js'
import { FollowedCodes } from './followed-codes.js'
import { membershipTable, TabledMembers } from './membership-table.js'
import type { Membership } from './universe.js'

const COUNT = 3
/** Few kinds of days, so that many equal the one before. */
const day = fc.constantFrom([0, 0, 0], [1, 0, 1], [1, 1, 1])

it('has the members of every session, whichever were asked for before, and tells when they have become others', () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(99)), (days, asked) => {
      const panel = { sessions: new Int32Array(days.length), instruments: { length: COUNT } } as unknown as Panel
      const membership: Membership = (t, out) => out.set(days[t]!)
      const tabled = new TabledMembers(new Uint8Array(COUNT), membershipTable(membership, panel))
      const followed = new FollowedCodes(new Uint8Array(COUNT), membership)
      let before = -1
      for (const t of asked.map((k) => k % days.length)) {
        const [codes, changes] = [tabled.codes.slice(), tabled.changes]
        expect(tabled.on(t).codes).toEqual(followed.on(t).codes)
        if (tabled.changes === changes) expect(tabled.codes).toEqual(codes)
        if (t === before) expect(tabled.changes).toBe(changes)
        before = t
      }
    }),
  )
})
