// Nothing leaves this origin and nothing runs that the policy does not name, on any route.
import { expect, test } from '@playwright/test'
import { ROUTES, timeFor } from './routes.ts'

for (const [part, routes] of ROUTES) {
  test(`no violation of the policy, no error, no request to anybody else: ${part}`, async ({ page, baseURL }) => {
    test.setTimeout(timeFor(routes))
    const faults: string[] = []
    page.on('console', (message) => {
      const expected = message.text().includes('404')
      if (message.type() === 'error' && !expected) faults.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (origin !== baseURL && protocol.startsWith('http')) faults.push(`${page.url()} asked ${request.url()}`)
    })
    for (const route of routes) {
      await page.goto(route)
      await page.waitForLoadState('networkidle')
    }
    expect(faults).toEqual([])
  })
}

test('the policy comes as a header and in the page, and allows no inline code but by hash', async ({
  page,
  request,
}) => {
  const response = await request.get('/learn')
  const header = response.headers()['content-security-policy'] ?? ''
  await page.goto('/learn')
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  for (const policy of [header, meta ?? '']) {
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/https?:/)
  }
  expect(header).toContain("frame-ancestors 'self'")
})
