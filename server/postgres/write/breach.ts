/** A row just written that breaks an invariant between rows. */
export interface Breach { readonly id: string; readonly field: string; readonly message: string }
