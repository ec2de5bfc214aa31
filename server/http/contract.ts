/**
 * What the browser and the server say to each other. Types only: the browser imports this file and nothing else of
 * the server. All paths begin with /api. Errors are `{ message, problems? }` in Chinese with a 4xx status:
 * 400 wrong input, 401 not signed in, 403 not allowed, 404 nothing there, 409 conflicting save, 413 too large, 422 refused.
 *
 * Every read takes the two time axes as query parameters: `asOf=YYYY-MM-DD` (valid time, default today) and
 * `knownAt=N` (act number, default the newest). Lists, cards, figures and exports agree for the same pair.
 */
export type * from './contract/acts.ts'
export type * from './contract/bin.ts'
export type * from './contract/briefs.ts'
export type * from './contract/bulk.ts'
export type * from './contract/case-lists.ts'
export type * from './contract/checks.ts'
export type * from './contract/compare.ts'
export type * from './contract/drafts.ts'
export type * from './contract/duplicates.ts'
export type * from './contract/figures.ts'
export type * from './contract/find.ts'
export type * from './contract/finder.ts'
export type * from './contract/formats.ts'
export type * from './contract/home.ts'
export type * from './contract/imports.ts'
export type * from './contract/meta.ts'
export type * from './contract/paste.ts'
export type * from './contract/pivot.ts'
export type * from './contract/plans.ts'
export type * from './contract/preview.ts'
export type * from './contract/procedures.ts'
export type * from './contract/quotas.ts'
export type * from './contract/readings.ts'
export type * from './contract/reminders.ts'
export type * from './contract/report-studio.ts'
export type * from './contract/reports.ts'
export type * from './contract/rosters.ts'
export type * from './contract/rows.ts'
export type * from './contract/rules.ts'
export type * from './contract/series.ts'
export type * from './contract/signing.ts'
export type * from './contract/timeline.ts'
export type * from './contract/trees.ts'
export type * from './contract/views.ts'
