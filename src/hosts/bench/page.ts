// Bench 'page': a cold first view beside the same text as bare HTML, then how the app feels on a slow machine, and a whole form there.
import { appOn, bareOn } from './served.ts'
import { feel } from './feel.ts'
import { formOf65 } from './form.ts'
import { firstView } from './first-view.ts'
import type { Run } from './figure.ts'

/** Neither the smallest page nor the largest, and one with tables. */
const PAGE = '/learn/lambda/limits'

export const run: Run = async () => {
  const [app, bare] = await Promise.all([appOn('dist'), bareOn('dist')])
  try {
    return [
      ...(await firstView(app.origin + PAGE, bare.origin + PAGE)),
      ...(await feel(app.origin, bare.origin, PAGE)),
      ...(await formOf65(app.origin)),
    ]
  } finally {
    app.close()
    bare.close()
  }
}
