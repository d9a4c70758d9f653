import { setTimeout as pause } from 'node:timers/promises'

/** Something that can be killed and comes back. */
export interface Victim {
  readonly name: string
  kill(): Promise<void>
  /** Where nobody else starts it again. */
  restart?(): Promise<void>
}

export interface Schedule {
  readonly victims: readonly Victim[]
  /** How often each of them is killed. */
  readonly rounds: number
  readonly random: () => number
}

const ALIVE_MS = { least: 300, most: 1_800 }
const AWAY_MS = { least: 100, most: 1_500 }

/** Kills each victim as often as asked, in an order and at moments that the seed decides; answers who died when. */
export async function runFaults({ victims, rounds, random }: Schedule): Promise<readonly string[]> {
  const between = ({ least, most }: typeof ALIVE_MS) => Math.round(least + (most - least) * random())
  const turns = Array.from({ length: rounds }, () => victims).flat()
  const story: string[] = []
  while (turns.length > 0) {
    const [victim] = turns.splice(Math.floor(random() * turns.length), 1) as [Victim]
    await pause(between(ALIVE_MS))
    await victim.kill()
    story.push(victim.name)
    if (victim.restart === undefined) continue
    await pause(between(AWAY_MS))
    await victim.restart()
  }
  return story
}
