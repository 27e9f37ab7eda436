// No dead end: whatever a page links to inside the app is there.
import { expect, test } from '@playwright/test'
import { CONTENT_ROUTES, timeFor } from './routes.ts'

test('every link of every page leads to something that is there', async ({ request }) => {
  const routes = [...CONTENT_ROUTES.values()].flat()
  test.setTimeout(timeFor(routes))
  const targets = new Map<string, string>()
  for (const route of routes) {
    const html = await (await request.get(route)).text()
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="(\/[^"#?]*)/g)) targets.set(href, route)
  }
  expect(targets.size).toBeGreaterThan(routes.length)
  const dead: string[] = []
  for (const [href, route] of targets) {
    const answer = await request.get(href)
    if (answer.status() !== 200) dead.push(`${href} on ${route}`)
  }
  expect(dead).toEqual([])
})
