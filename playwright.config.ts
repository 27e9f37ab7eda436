// Browser tests against the built app on our own server, in the Chromium that the machine has.
import { defineConfig, devices } from '@playwright/test'

const PORT = Number(process.env.E2E_PORT ?? 4199)

/** What a headless Chromium needs as root in a closed network; harmless elsewhere. */
const ARGUMENTS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export const launchOptions = {
  ...(process.env.PLAYWRIGHT_CHROMIUM === undefined ? {} : { executablePath: process.env.PLAYWRIGHT_CHROMIUM }),
  args: ARGUMENTS.split(' '),
}

export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  // A machine that many share may stall for a minute; what needs a second try is listed as flaky, never hidden.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 60_000,
  // Eight topics are read and worked out before some screens have anything to show; a loaded machine takes its time.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env.BROWSER_REPORT ?? '.cache/reports/browser.json' }]],
  outputDir: '.cache/test-results',
  use: { ...devices['Desktop Chrome'], baseURL: `http://localhost:${PORT}`, launchOptions },
  webServer: {
    command: 'node .cache/server/main.js',
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
})
