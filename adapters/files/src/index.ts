/** What files are asked to do that a disk does not do by itself. */
export { type LockHolder, type LockOutcome, takeLockFile } from './lock-file.js'
export { isReplaceable } from './replaceable.js'
