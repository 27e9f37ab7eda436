// No dead end: whatever a page links to inside the app is there.
import { expect, test } from '@playwright/test'
import { CONTENT_ROUTES } from './routes.ts'

test('every link of every page leads to something that is there', async ({ request }) => {
  const targets = new Map<string, string>()
  for (const route of CONTENT_ROUTES) {
    const html = await (await request.get(route)).text()
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="(\/[^"#?]*)/g)) targets.set(href, route)
  }
  expect(targets.size).toBeGreaterThan(CONTENT_ROUTES.length)
  const dead: string[] = []
  for (const [href, route] of targets) {
    const answer = await request.get(href)
    if (answer.status() !== 200) dead.push(`${href} on ${route}`)
  }
  expect(dead).toEqual([])
})
