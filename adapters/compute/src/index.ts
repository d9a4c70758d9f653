export { type ComputePool, createComputePool } from './compute-pool.js'
export { createSweepPool, type FailedVariant, type SweepPool } from './sweep-pool.js'
