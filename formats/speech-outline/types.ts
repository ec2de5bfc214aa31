/**
 * Values of an annual work speech (讲话、工作要点、工作计划), split into sentences and tasks.
 * All offsets are UTF-16 indices into `Speech.text`, half-open, so that `text.slice(start, end)` is the source.
 */

/** What a sentence does in the speech. `background`: guiding thought, general aims, announcements of a list. */
export type SentenceKind = 'title' | 'heading' | 'task' | 'background' | 'review' | 'problem' | 'courtesy'

export interface Sentence {
  start: number
  end: number
  kind: SentenceKind
  /** Id of the task it belongs to: the leaf of a duty, or the heading task whose heading (or note) it is. */
  task?: string
}

/**
 * `heading`: a task that has tasks below it. The others are leaves, told by the result they name:
 * - 办法: a document is drawn up (《…办法》、意见、条例、细则、规定、方案、规划、措施);
 * - 库: a register is kept (…库、档案、台账、清单、名册);
 * - 制度, 机制: by the word that ends the object;
 * - 数量: a quantity is set and none of the above is named;
 * - 活动: 活动、行动、培训、会、工程、整治、试点、创建;
 * - 其他: anything else.
 */
export type TaskKind = 'heading' | '办法' | '库' | '制度' | '机制' | '数量' | '活动' | '其他'

export interface Target {
  value: number
  /** Measure word or `%`. */
  unit: string
  /** The words as written, with 不少于, 以上 and the like. */
  text: string
}

export interface Task {
  /** Readable and stable: numbers of the outline joined by dots, e.g. `2.1.3`; letters for unnumbered ones beside numbered. */
  id: string
  parent: string | null
  /** 1 at the top. */
  level: number
  /** Heading without its number, or verb and object, at most 30 characters for a leaf. */
  title: string
  /** `Speech.text.slice(start, end)`; a heading task spans everything below it. */
  text: string
  start: number
  end: number
  kind: TaskKind
  owner?: string
  partners?: string[]
  /** `YYYY-MM-DD`, or `YYYY-MM` where only a month is given. */
  deadline?: string
  target?: Target
  /** Slug of the mechanism; leaves only. */
  mechanism?: string
  /** Id of the indicator; leaves only. */
  indicator?: string
}

export interface Speech {
  text: string
  sentences: Sentence[]
  tasks: Task[]
}

export interface Catalogue {
  mechanisms: readonly { slug: string; label: string; keywords: readonly string[] }[]
  indicators: readonly { id: string; label: string; keywords: readonly string[] }[]
  /** Names of units, to recognise 责任单位 in bare brackets and as subjects. */
  units?: readonly string[]
}

export interface SpeechOptions {
  /** Year of the plan, for deadlines such as 6月底前; else read from the text. */
  year?: number
  /** Every line is a paragraph: lines of equal length were not wrapped at a width. */
  unwrapped?: boolean
}

/** Half-open range of UTF-16 offsets. */
export interface Range {
  start: number
  end: number
}

/** Part of a document seen as a whole, by which the wording of its sentences is judged. */
export type Zone = 'review' | 'problem' | 'background' | 'duty'
