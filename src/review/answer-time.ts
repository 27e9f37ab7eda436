// How long a question takes, by and large.

/** Seconds; a wrong answer has a reason to be read. */
export const ANSWER_S = { right: 35, wrong: 55 } as const
