export { type ComputePool, createComputePool } from './compute-pool.js'
