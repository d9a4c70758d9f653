export { type ServerProcess, type ServerStarted, serverCommand } from './server-command.js'
export { SERVER_SETTINGS } from './server-settings.js'
