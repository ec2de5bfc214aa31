/** What the address of the page says. */
export interface TreeParams { node?: string; within?: string; tab?: string; all?: string }
