/** The verb under which the draft of a step is kept: registerTrial → act-register-trial. */
export const draftMode = (act: string): string => `act-${act.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`

/** The act that a draft's verb means. */
export const actOf = (mode: string): string => mode.replace(/^act-/, '').replace(/-([a-z])/g, (_, c: string) => c.toUpperCase())
