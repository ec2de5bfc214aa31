import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{kernel,basis,domains,formats,server,cli,fixtures,tools,web,e2e}/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    // Keeps the shared test database on between files.
    globalSetup: ['server/cluster/test-database.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
})
