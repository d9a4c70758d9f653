import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages,adapters,apps}/*/src/**/*.test.ts', 'studies/src/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
