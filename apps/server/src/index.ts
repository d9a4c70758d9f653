export { type OpenedServer, openServer, type ServerSurroundings } from './open-server.js'
export { type ServerProcess, type ServerStarted, serverCommand } from './server-command.js'
export { SERVER_SETTINGS, type ServerSettings } from './server-settings.js'
