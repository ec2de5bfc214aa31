import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { translatable } from './language/literals.ts'

/** Builds the browser's part into dist/web; `vite` alone serves it and passes /api on to the running server. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [translatable(join(import.meta.dirname, 'language/index.ts')), react()],
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1500 },
  // The server takes writes only from its own origin: the browser's Host has to reach it unchanged.
  server: { proxy: { '/api': { target: process.env.MINGSHI_SERVER ?? 'http://127.0.0.1:8080', changeOrigin: false } } },
})
