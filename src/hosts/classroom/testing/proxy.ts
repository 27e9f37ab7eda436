// A network in between, for tests: passes bytes on to the first server that answers, late, in pieces, or not at all.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Proxy {
  readonly origin: string
  /** Share of chunks that are lost and sent again, which takes TCP some 200 ms and more. */
  loss: number
  delayMs: number
  /** Ends every connection now, as a switched-off router does. */
  cut(): void
  close(): Promise<void>
}

export async function startProxy(ports: readonly number[]): Promise<Proxy> {
  const open = new Set<Socket>()
  const network = { loss: 0, delayMs: 0 }
  const server = createServer((near) => {
    open.add(near)
    near.on('error', () => near.destroy()).on('close', () => open.delete(near))
    reach([...ports], (far) => {
      if (far === undefined || near.destroyed) return void near.destroy()
      passOn(near, far, network)
      passOn(far, near, network)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const proxy: Proxy = Object.assign(network, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => open.forEach((socket) => socket.destroy()),
    close: () => {
      open.forEach((socket) => socket.destroy())
      return new Promise<void>((closed) => void server.close(() => closed()))
    },
  })
  return proxy
}

/** The first port that takes a connection: what a balancer does. */
function reach(ports: readonly number[], done: (far: Socket | undefined) => void): void {
  const [port, ...others] = ports
  if (port === undefined) return done(undefined)
  const far = connect(port, '127.0.0.1')
  const failed = (): void => reach(others, done)
  far.once('error', failed)
  far.once('connect', () => {
    far.off('error', failed)
    done(far)
  })
}

/** In order, as TCP keeps it: what waits behind a lost piece comes later, too. */
function passOn(from: Socket, to: Socket, network: { readonly loss: number; readonly delayMs: number }): void {
  let before = Promise.resolve()
  from.on('data', (chunk: Buffer) => {
    let waitMs = network.delayMs
    for (let againMs = 200; Math.random() < network.loss && againMs < 2000; againMs *= 2) waitMs += againMs
    before = before.then(async () => {
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
      if (!to.destroyed) to.write(chunk)
    })
  })
  from.on('error', () => to.destroy())
  from.on('close', () => void before.then(() => to.destroy()))
}
