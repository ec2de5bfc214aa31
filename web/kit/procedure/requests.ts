import type { UseQueryResult } from '@tanstack/react-query'
import type { CaseView, Inbox, OpenCase, PerformAct, ProcedureInfo, Rehearsal, Starting } from '#server/http/contract'
import { api, apiUrl } from '../api.ts'
import { useData } from '../queries.ts'

/** Where a case is read and moved on; without /api, as `api` takes it. */
export const casePath = (procedure: string, id: string): string => `/procedures/${procedure}/cases/${encodeURIComponent(id)}`

/** The procedures whose cases the reader may see or open. */
export function useProcedures(): UseQueryResult<ProcedureInfo[]> {
  return useData<ProcedureInfo[]>('/procedures')
}
/** What waits for the reader now, whatever day the page is seen from. */
export function useInbox(): UseQueryResult<Inbox> {
  return useData<Inbox>('/inbox', {}, {})
}
/** A case; with what can be done `onBehalfOf` somebody who has named the reader his deputy. */
export function useCase(procedure: string, id: string | undefined, onBehalfOf?: string): UseQueryResult<CaseView> {
  return useData<CaseView>(id === undefined ? null : casePath(procedure, id), { onBehalfOf })
}

/** What people start with when they are listed: what the registers and the rules know of them. */
export const startingOf = (procedure: string, people: readonly string[]): Promise<Starting> => api.get<Starting>(`/procedures/${procedure}/starting`, { people: people.join(',') })

export const openCase = (procedure: string, body: OpenCase): Promise<CaseView> => api.post<CaseView>(`/procedures/${procedure}/cases`, body)
/** Carries a step out. `expect`: only if it does what a rehearsal showed under this digest. Throws ApiFailure; 409 where somebody else has taken a step meanwhile. */
export const perform = (procedure: string, id: string, body: PerformAct, expect?: string | undefined): Promise<CaseView> => api.post<CaseView>(`${casePath(procedure, id)}/acts`, body, { expect })
export const rehearse = (procedure: string, id: string, body: PerformAct): Promise<Rehearsal> => api.post<Rehearsal>(`${casePath(procedure, id)}/rehearse`, body)

export const documentUrl = (procedure: string, id: string, document: string, format: 'docx' | 'pdf'): string => apiUrl(`${casePath(procedure, id)}/documents/${encodeURIComponent(document)}.${format}`)
export const bundlePath = (procedure: string, id: string): string => `${casePath(procedure, id)}/bundle.pdf`
export const materialUrl = (procedure: string, id: string, digest: string): string => apiUrl(`${casePath(procedure, id)}/files/${digest}`)
