import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite'
import { translatable } from './language/literals.ts'

/**
 * Modules that do nothing when they are loaded: what is imported from an index travels alone, not with everything beside it.
 * Ours apart from entries and styles; antd says so of itself, the components below it do not.
 */
const quiet = [
  { test: /\.css(\?|$)|\/web\/(start|main)\.tsx?$/, sideEffects: true },
  { test: /\/node_modules\/@rc-component\/|\/(web|kernel|generated|domains)\/(?!.*\/node_modules\/).*\.tsx?$/, sideEffects: false },
]

/** Written into the page, so that one look at it tells the browser all the code and styles of the first screen: otherwise each module says only what it needs itself. */
function announced(...entries: string[]): Plugin {
  return {
    name: 'mingshi:announced', apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }): HtmlTagDescriptor[] => {
        const [scripts, styles] = [new Set<string>(), new Set<string>()]
        const add = (file: string): void => {
          const chunk = bundle[file]
          if (chunk?.type !== 'chunk' || chunk.isEntry || scripts.has(file)) return
          scripts.add(file)
          for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style)
          for (const needed of chunk.imports) add(needed)
        }
        for (const [file, chunk] of Object.entries(bundle)) if (chunk.type === 'chunk' && entries.some((e) => chunk.facadeModuleId?.endsWith(e))) add(file)
        return [
          ...[...styles].map((file) => ({ tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href: `/${file}` }, injectTo: 'head' as const })),
          ...[...scripts].map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` }, injectTo: 'head' as const })),
        ]
      },
    },
  }
}

/** Builds the browser's part into dist/web; `vite` alone serves it and passes /api on to the running server. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [translatable(join(import.meta.dirname, 'language/index.ts')), react(), announced('/web/main.tsx', '/web/shell/shell.tsx')],
  build: {
    outDir: '../dist/web', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      treeshake: { moduleSideEffects: quiet },
      // What most pages use, and what that needs of others, is one file, not forty that each cost a request. What start.ts
      // loads stays apart: everything else waits for the language.
      output: { codeSplitting: { groups: [
        { name: 'begin', test: /\/web\/(kit\/ahead|language\/index)\.ts$|vite\/preload-helper/, priority: 2 },
        { name: 'house', test: /\/(web\/(kit|shell)|kernel)\//, minShareCount: 10 },
      ] } },
    },
  },
  // The server takes writes only from its own origin: the browser's Host has to reach it unchanged.
  server: { proxy: { '/api': { target: process.env.MINGSHI_SERVER ?? 'http://127.0.0.1:8080', changeOrigin: false } } },
})
