import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { IndicatorMeta, Meta, RegisterMeta, FieldMeta, Session } from '#server/http/contract'
import { api } from './api.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'], queryFn: ({ signal }) => api.get<Session>('/session', {}, signal), staleTime: Infinity, retry: false,
})
export const metaQuery = queryOptions({
  queryKey: ['meta'], queryFn: ({ signal }) => api.get<Meta>('/meta', {}, signal), staleTime: Infinity,
})

/** Who is signed in. Only below the shell, which loads it first. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

/** Everything declared that the person may use. Only below the shell, which loads it first. */
export function useMeta(): Meta {
  return useSuspenseQuery(metaQuery).data
}

/** The same without watching it: for what is drawn by the hundred. What is declared does not change while one is signed in. */
export function useKnownMeta(): Meta | undefined {
  return useQueryClient().getQueryData(metaQuery.queryKey)
}

export function findRegister(meta: Meta, id: string | undefined): RegisterMeta | null {
  return meta.registers.find((r) => r.id === id) ?? null
}
export function findIndicator(meta: Meta, id: string | undefined): IndicatorMeta | null {
  return meta.indicators.find((i) => i.id === id) ?? null
}
export function findField(register: RegisterMeta | null, name: string): FieldMeta | null {
  return register?.fields.find((f) => f.name === name) ?? null
}
/** Whether rows may be entered by hand: what a mechanism alone can fill in, it alone can write. */
export function enterable(register: RegisterMeta): boolean {
  return register.mayWrite && !register.fields.some((f) => f.type === 'structured' && !f.optional)
}
/** A register's declaration, or null when the person may not use it. */
export function useRegister(id: string | undefined): RegisterMeta | null {
  return findRegister(useMeta(), id)
}
export function useIndicator(id: string | undefined): IndicatorMeta | null {
  return findIndicator(useMeta(), id)
}
/** The Chinese term of a code in one of the declared sets; the code itself when unknown. */
export function codeLabel(meta: Meta, set: string | undefined, code: string): string {
  return (set ? meta.codeSets[set]?.find((item) => item.code === code)?.label : undefined) ?? code
}
