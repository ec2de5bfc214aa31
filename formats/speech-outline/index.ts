/** Work speeches, work points and plans (讲话、要点、计划) as text ↔ sentences and tasks. Pure: no input or output. */

export { decodeText, SpeechProblem } from './decode.ts'
export { parseSpeech } from './parse.ts'
export type { Catalogue, Sentence, SentenceKind, Speech, SpeechOptions, Target, Task, TaskKind } from './types.ts'
