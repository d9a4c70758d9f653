import type { TracedProcess } from '@stocklab/platform'
import type { Logger } from 'pino'

/** Says in the log when traces stop arriving and when they arrive again; that is all that their absence costs. */
export function logDelivery(logger: () => Logger): TracedProcess['onState'] {
  return (state) => {
    if (state.arrives) logger().info({ lost: state.lost }, 'traces arrive again')
    else logger().warn({ reason: state.reason }, 'traces do not reach their collector')
  }
}
