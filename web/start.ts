/** Before anything is drawn, the language: modules look their words up once, when they are loaded. */
import { loadLanguage } from './language/index.ts'

await loadLanguage().catch(() => undefined)
await import('./main.tsx')
