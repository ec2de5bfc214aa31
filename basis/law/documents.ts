import type { LegalDocument } from '#kernel'

/** The regulations that rules cite, with the days on which they are in force. One that was replaced stays: acts of its time follow it. */
export const documents = [
  {
    id: 'admonition-rules-2015', title: '关于组织人事部门对领导干部进行提醒、函询和诫勉的实施细则', issuer: '中共中央组织部',
    from: '2015-07-01', checkedOn: '2026-11-25',
  },
] as const satisfies readonly LegalDocument[]

export type DocumentId = (typeof documents)[number]['id']
