import type { Establishment } from '#kernel'

/** Posts with their quotas, and the main posts held now. */
export const seats: Establishment = {
  posts: { register: 'posts', unit: 'unit', title: 'title', level: 'level', quota: 'quota', since: 'establishedOn', leading: 'leading' },
  holders: { register: 'appointment', person: 'person', unit: 'unit', level: 'level', title: 'post', post: 'position', where: { category: ['work'], kind: ['main'] } },
}

export const levels = [
  { label: '县处级正职', in: ['1A31'] }, { label: '县处级副职', in: ['1A32'] }, { label: '乡科级正职', in: ['1A41'] }, { label: '乡科级副职', in: ['1A42'] }, { label: '科员及以下', in: ['1A50', '1A60'] },
] as const
