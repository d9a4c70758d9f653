import { NAMES_OF_SERVERS, WORKER_SETTINGS } from '@stocklab/worker'
import { expect, it } from 'vitest'
import { registrationOf, SERVER_SETTINGS } from './server-settings.js'

it('workers know by name what only servers have to know, and warn of nothing that is meant for both', () => {
  const own = Object.keys(SERVER_SETTINGS).filter((name) => !(name in WORKER_SETTINGS))
  expect([...NAMES_OF_SERVERS].sort()).toEqual(own.sort())
})

it('accounts are opened by a link where mails are sent, unless somebody says otherwise', () => {
  const [smtp, none] = [{ STOCKLAB_SMTP_URL: 'smtp://mail' }, { STOCKLAB_SMTP_URL: undefined }]
  const unset = { STOCKLAB_REGISTRATION: undefined }
  expect(registrationOf({ ...unset, ...smtp })).toBe('confirmed')
  expect(registrationOf({ ...unset, ...none })).toBe('open')
  expect(registrationOf({ STOCKLAB_REGISTRATION: 'open', ...smtp })).toBe('open')
  expect(registrationOf({ STOCKLAB_REGISTRATION: 'closed', ...none })).toBe('closed')
})
