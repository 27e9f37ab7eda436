// Gets a Redis for the tests of several servers where that is easy; without one they say that they were skipped.
import { spawnSync } from 'node:child_process'
import { isDebianRoot, run } from './chromium.mjs'

const isThere = () => spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0

export function ensureRedis() {
  if (isThere() || !isDebianRoot()) return
  process.stderr.write('No redis-server here yet: asking Debian …\n')
  // Debian would start it as a service; the tests start their own.
  const got = run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'])
  if (!got) process.stderr.write('No redis-server could be had: the tests with several servers will be skipped.\n')
}
