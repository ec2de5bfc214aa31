import type { Role } from '#kernel'

/** Parameters of a list's address that a view keeps; values as in the address. */
export type ViewKey = 'q' | 'filter' | 'sort' | 'columns' | 'all' | 'group' | 'pivot' | 'chart' | 'off'
export type ViewState = Partial<Record<ViewKey, string>>
/** The page that a view is of: a list, or finding by conditions (选人方案), whose state also keeps the conditions set aside (`off`). */
export type ViewPage = 'list' | 'find'
export type Sharing = 'private' | 'department' | 'roles'

/** GET /api/views?register=&page= (list unless told) → SavedView[]: one's own, those of the department, those of one's roles. */
export interface SavedView {
  id: string
  register: string
  page: ViewPage
  name: string
  mine: boolean
  ownerName: string
  sharing: Sharing
  roles: Role[]
  state: ViewState
  version: number
  /** In the strip above the list. */
  pinned: boolean
  /** The list opens with it. */
  standard: boolean
}
/** POST /api/views → SavedView (201). Only the department's offices share with the department. */
export interface ViewRequest { register: string; page?: ViewPage; name: string; sharing: Sharing; roles?: Role[]; state: ViewState }
/** PATCH /api/views/:id → SavedView, for the owner; 409 when it was changed elsewhere since `version`. DELETE …/:id; POST …/:id/restore. */
export interface ViewChange { version: number; name?: string; sharing?: Sharing; roles?: Role[]; state?: ViewState }
/** PUT /api/views/:id/mark → SavedView: for the person alone, whoever owns the view. */
export interface ViewMark { pinned?: boolean; standard?: boolean }
/** GET /api/views/:id/versions → what the view said, the newest first. */
export interface ViewVersion { version: number; at: string; name: string; state: ViewState }
