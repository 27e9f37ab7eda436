// Prices as fields of the scenario: the simulation knows no facts, its caller fills them in and says of which day they are.

export interface Prices {
  readonly perMillionRequests: number
  /** Per GB-second on demand. */
  readonly durationX86: number
  readonly durationArm: number
  /** Per GB-second that provisioned concurrency is configured, used or not. */
  readonly capacityX86: number
  readonly capacityArm: number
  /** Per GB-second that a provisioned environment runs, instead of the price on demand. */
  readonly provisionedX86: number
  readonly provisionedArm: number
  /** Per GB-second of /tmp above 512 MB. */
  readonly ephemeral: number
  /** One poller of SQS in provisioned mode for an hour. */
  readonly pollerHour: number
}

/** us-east-1, first tier, without the free tier; AWS Lambda pricing, price list of 2026-09-19. */
export const US_EAST_1: Prices = {
  perMillionRequests: 0.2,
  durationX86: 0.0000166667,
  durationArm: 0.0000133334,
  capacityX86: 0.0000041667,
  capacityArm: 0.0000033334,
  provisionedX86: 0.0000097222,
  provisionedArm: 0.0000077778,
  ephemeral: 0.0000000309,
  pollerHour: 0.00925,
}
