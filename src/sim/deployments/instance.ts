// One instance of an environment at a moment: its version, what it does, and whether users reach it.

export type InstanceState = 'launching' | 'installing' | 'checking' | 'healthy' | 'failing' | 'ended'

export interface Instance {
  readonly id: number
  /** Launched for this deployment. */
  readonly added: boolean
  version: 'old' | 'new'
  state: InstanceState
  /** The load balancer sends it requests. */
  attached: boolean
  sinceUs: number
}
