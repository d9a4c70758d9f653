import { ENGINE_VERSION } from '@stocklab/engine'
import { CommanderError } from 'commander'
import { readEnvironment } from './environment.js'
import { EXIT } from './exit-codes.js'
import { buildProgram } from './program.js'
import { describeFailure } from './terminal/failure.js'

const commandLine = process.argv.slice(2)
const stop = new AbortController()

process.once('SIGINT', () => {
  stop.abort()
  process.once('SIGINT', () => process.exit(EXIT.interrupted))
})
process.once('SIGTERM', () => stop.abort())
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : reportFailure(error))
})

process.once('beforeExit', failAbandoned)
void run()

async function run(): Promise<void> {
  try {
    const program = await buildProgram(
      {
        version: ENGINE_VERSION,
        environment: readEnvironment(process.env, process.cwd()),
        signal: stop.signal,
        stdout: process.stdout,
        stderr: process.stderr,
        nowMs: () => performance.now(),
      },
      commandLine[0],
    )
    await program.parseAsync(process.argv)
    await Promise.all([allWritten(process.stdout), allWritten(process.stderr)])
    // Nothing is at work any more; to leave it to Node is to wait until it has given back every object.
    process.exit()
  } catch (error) {
    process.off('beforeExit', failAbandoned)
    process.exitCode = reportFailure(error)
    // What still runs behind an interrupted command writes only whole files; nobody waits for it.
    if (process.exitCode === EXIT.interrupted) process.exit()
  }
}

/** Nothing is left that could go on, and yet the command has neither ended nor failed. */
function failAbandoned(): void {
  process.exitCode = reportFailure(new Error('expected the command to end, but what it waits for is gone'))
}

function allWritten(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}

function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  const failure = describeFailure(error, { debug: commandLine.includes('--debug'), commandLine })
  process.stderr.write(failure.message)
  return failure.exitCode
}
