import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Reading, useData } from '#web/kit'
import type { PlanView } from '#server/http/contract'
import { PlanList } from './plan-list.tsx'
import { PlanWork } from './plan-work.tsx'
import './plan.css'

/** 年度计划: the list of sources, or one of them with its tasks. */
export default function PlanPage(): ReactNode {
  const { id } = useParams({ strict: false })
  return id === undefined ? <PlanList /> : <OnePlan key={id} id={id} />
}

function OnePlan({ id }: { id: string }): ReactNode {
  const query = useData<PlanView>(`/plans/${encodeURIComponent(id)}`)
  return <Reading query={query}>{(plan) => <PlanWork plan={plan} />}</Reading>
}
