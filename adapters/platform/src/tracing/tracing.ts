import type { Tracer } from './tracer.js'

export interface TracedProcess {
  /** As `stocklab-server`. */
  readonly service: string
  readonly version: string
  /** Different for each process. */
  readonly instance: string
  /** Told once when traces stop arriving, and once when they arrive again. */
  onState(state: DeliveryState): void
}

export type DeliveryState =
  | { readonly arrives: false; readonly reason: string }
  /** `lost`: spans that were given up meanwhile. */
  | { readonly arrives: true; readonly lost: number }

export interface Tracing {
  readonly tracer: Tracer
  /** Sends what is left, for three seconds at most. */
  close(): Promise<void>
}
