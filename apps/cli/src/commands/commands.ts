import type { Command } from 'commander'
import type { CommandContext } from '../context.js'

type Build = (open: (command: Command) => CommandContext) => Command

/** Every command in the order of the help. One that is called is loaded alone: the others would only cost time. */
export const COMMANDS = {
  demo: async () => (await import('./demo.js')).demoCommand,
  serve: async () => (await import('./serve.js')).serveCommand,
  worker: async () => (await import('./worker.js')).workerCommand,
  migrate: async () => (await import('./migrate.js')).migrateCommand,
  backup: async () => (await import('./backup.js')).backupCommand,
  restore: async () => (await import('./restore.js')).restoreCommand,
  export: async () => (await import('./export.js')).exportCommand,
  data: async () => (await import('./data.js')).dataCommand,
  factors: async () => (await import('./factors.js')).factorsCommand,
  screen: async () => (await import('./screen.js')).screenCommand,
  tearsheet: async () => (await import('./tearsheet.js')).tearsheetCommand,
  strategies: async () => (await import('./strategies.js')).strategiesCommand,
  explain: async () => (await import('./explain.js')).explainCommand,
  backtest: async () => (await import('./backtest.js')).backtestCommand,
  optimize: async () => (await import('./optimize.js')).optimizeCommand,
  walkforward: async () => (await import('./walkforward.js')).walkforwardCommand,
  montecarlo: async () => (await import('./montecarlo.js')).montecarloCommand,
  bias: async () => (await import('./bias.js')).biasCommand,
  capacity: async () => (await import('./capacity.js')).capacityCommand,
  compare: async () => (await import('./compare.js')).compareCommand,
  report: async () => (await import('./report.js')).reportCommand,
  trials: async () => (await import('./trials.js')).trialsCommand,
  why: async () => (await import('./why.js')).whyCommand,
  attribution: async () => (await import('./attribution.js')).attributionCommand,
} as const satisfies Readonly<Record<string, () => Promise<Build>>>

export const commandNames = Object.keys(COMMANDS) as readonly (keyof typeof COMMANDS)[]
