import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages,adapters,apps}/*/src/**/*.test.ts', 'studies/src/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Tests that start processes of their own need some room beside the tests.
    maxWorkers: Math.max(2, Math.floor(availableParallelism() * 0.75)),
  },
})
