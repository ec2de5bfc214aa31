import type { Belonging } from '#kernel'

/** A person, and what is recorded about him, belongs to the units where he now holds a post. `our` is the field with his id. */
export function byAppointment(our: string): Belonging {
  return { register: 'appointment', their: 'person', our, path: ['unit'] }
}
