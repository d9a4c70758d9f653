import { NAMES_OF_SERVERS, WORKER_SETTINGS } from '@stocklab/worker'
import { expect, it } from 'vitest'
import { SERVER_SETTINGS } from './server-settings.js'

it('workers know by name what only servers have to know, and warn of nothing that is meant for both', () => {
  const own = Object.keys(SERVER_SETTINGS).filter((name) => !(name in WORKER_SETTINGS))
  expect([...NAMES_OF_SERVERS].sort()).toEqual(own.sort())
})
