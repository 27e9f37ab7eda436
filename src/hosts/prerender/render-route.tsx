// One address rendered to HTML, with everything it needs already there, so that no fallback is left in it.
import { Writable } from 'node:stream'
import { StrictMode } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { StaticRouter } from 'react-router'
import { AppRoutes } from '../../app/routes.tsx'
import { preloadRoute } from '../../app/views.ts'

export async function renderRoute(pathname: string): Promise<string> {
  await preloadRoute(pathname)
  const { prelude } = await prerenderToNodeStream(
    <StrictMode>
      <StaticRouter location={pathname}>
        <AppRoutes />
      </StaticRouter>
    </StrictMode>,
  )
  const chunks: Buffer[] = []
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  await new Promise<void>((resolve, reject) => {
    prelude.pipe(sink).on('finish', resolve).on('error', reject)
  })
  return Buffer.concat(chunks).toString('utf8')
}
