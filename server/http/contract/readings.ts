/** GET /api/readings?person=ID: who read what is recorded of a person, the newest first. */
export interface ReadingLog {
  readonly at: string
  readonly name: string
  readonly register: string
  readonly label: string
  /** What was done: 查阅、导出. */
  readonly action: string
  readonly purpose: string
}
