// Who a connection comes from, and how many it may have: counted before anything is spent on it.
import type { IncomingMessage } from 'node:http'
import type { Limits } from './limits.ts'

/** Behind a balancer (`TRAPLINE_TRUST_PROXY=1`) the last hop that it names; everybody else could make that up. */
export function addressOf(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustProxy: boolean,
): string {
  const named = trustProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined
  return named === undefined || named === '' ? (socket.remoteAddress ?? 'unknown') : named.slice(0, 64)
}

/** A page of another site has no business here. */
export function isOwnOrigin({ headers }: Pick<IncomingMessage, 'headers'>, trustProxy: boolean): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  const named = trustProxy ? (headers['x-forwarded-host'] ?? host) : host
  try {
    return new URL(origin).host === named
  } catch {
    return false
  }
}

/** Counts connections from the moment a request is let in until its wire is closed. */
export class Doorman {
  private readonly counts = new Map<string, number>()
  private readonly wires = new WeakSet<object>()
  private readonly limits: Limits
  private all = 0

  constructor(limits: Limits) {
    this.limits = limits
  }

  /** `wire`: the TCP socket, or the session of somebody who polls over many of them. */
  admits(address: string, wire: { once(event: 'close', listener: () => void): unknown }): boolean {
    const { connections, connectionsPerAddress } = this.limits
    if (this.wires.has(wire)) return true
    if (this.all >= connections || (this.counts.get(address) ?? 0) >= connectionsPerAddress) return false
    this.wires.add(wire)
    this.all += 1
    this.counts.set(address, (this.counts.get(address) ?? 0) + 1)
    wire.once('close', () => this.leave(address))
    return true
  }

  private leave(address: string): void {
    this.all -= 1
    const left = (this.counts.get(address) ?? 1) - 1
    if (left > 0) this.counts.set(address, left)
    else this.counts.delete(address)
  }
}
