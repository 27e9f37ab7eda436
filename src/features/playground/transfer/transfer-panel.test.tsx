// @vitest-environment happy-dom
// The panel as somebody uses it: a link copied, a template taken and given back, the split and the run taken out.
import { act, useState, type ReactElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runInput } from '../../../sim/presets/preset.ts'
import type { ScenarioInput } from '../../../sim/scenario.ts'
import type { Trace } from '../../../sim/trace.ts'
import { scenarioFrom } from './scenario-in-address.ts'
import { TransferPanel } from './transfer-panel.tsx'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

const SCENARIO: ScenarioInput = {
  durationS: 5,
  functions: [{ name: 'api', reserved: 50 }],
  sources: [{ name: 'shop' }],
}
const TEMPLATE = `Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties: { ReservedConcurrentExecutions: 7, SnapStart: { ApplyOn: None } }
`
let host: HTMLElement
let root: Root
const seen: ScenarioInput[] = []
const copied: string[] = []
const saved: { name: string; size: number; type: string }[] = []

function Page({ first, trace }: { readonly first: ScenarioInput; readonly trace: Trace | undefined }): ReactElement {
  const [scenario, setScenario] = useState(first)
  const change = (next: ScenarioInput): void => {
    seen.push(next)
    setScenario(next)
  }
  return (
    <details>
      <summary>In and out</summary>
      <TransferPanel scenario={scenario} trace={trace} canvas={() => undefined} onScenario={change} />
    </details>
  )
}

const show = async (first: ScenarioInput = SCENARIO, trace?: Trace): Promise<void> =>
  act(async () => root.render(<Page first={first} trace={trace} />))
const button = (name: string): HTMLButtonElement => {
  const found = [...host.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  )
  if (found === undefined) throw new Error(`no button "${name}"`)
  return found
}
const press = async (name: string): Promise<void> => act(async () => button(name).click())
/** What is fetched when first asked for comes in its own time. */
const settled = (check: () => void): Promise<void> =>
  vi.waitFor(
    async () => {
      await act(async () => vi.dynamicImportSettled())
      check()
    },
    { timeout: 20_000 },
  )
const drop = async (file: File): Promise<void> => {
  const event = new Event('drop', { cancelable: true })
  Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } })
  await act(async () => {
    window.dispatchEvent(event)
    await vi.dynamicImportSettled()
  })
  expect(event.defaultPrevented).toBe(true)
}

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  for (const list of [seen, copied, saved]) list.length = 0
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } })
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push({ name: '', size: (blob as Blob).size, type: (blob as Blob).type })
    return 'blob:x'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    Object.assign(saved.at(-1) ?? {}, { name: this.download })
  })
})
afterEach(async () => {
  await act(async () => root.unmount())
  host.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('the link', () => {
  test('opens the scenario on screen, and says that it was copied', async () => {
    await show()
    await press('Copy link')
    const value = new URL(copied[0] ?? '').searchParams.get('s') ?? ''
    const opened = scenarioFrom(value)
    expect(opened.ok && opened.value.functions).toEqual([{ name: 'api', reserved: 50 }])
    expect(host.textContent).toContain('Link copied')
  })

  test('as a code, when asked for', async () => {
    await show()
    expect(host.querySelector('svg[role=img]')).toBeNull()
    await press('Show code')
    await settled(() => expect(host.querySelector('svg[role=img]')).not.toBeNull())
    await press('Hide code')
    expect(host.querySelector('svg[role=img]')).toBeNull()
  })

  test('where the browser denies the clipboard, the text is there by hand', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } })
    await show()
    await press('Copy link')
    expect([...host.querySelectorAll('textarea')].map(({ value }) => value)).toContainEqual(
      expect.stringMatching(/\?s=1\./),
    )
  })

  test('none for what cannot run, and none that is too long: both say so', async () => {
    await show({ functions: [{ reserved: 950 }] })
    expect(button('Copy link').disabled).toBe(true)
    expect(host.textContent).toContain('This scenario cannot run')
    expect(button('Copy as SAM').disabled).toBe(true)
    const timesS = Array.from({ length: 4000 }, (_, second) => second / 7)
    await act(async () => root.unmount())
    root = createRoot(host)
    await show({ functions: [{}], sources: [{ arrivals: { kind: 'schedule', timesS } }] })
    expect(button('Copy link').disabled).toBe(true)
    expect(host.textContent).toContain('too long for a link')
  })
})

describe('a template', () => {
  test('dropped on the page becomes the scenario, with its list, and can be given back', async () => {
    await show()
    await drop(new File([TEMPLATE], 'template.yaml'))
    await settled(() => expect(seen).toHaveLength(1))
    expect(seen[0]?.functions).toMatchObject([{ name: 'Worker', reserved: 7 }])
    expect(host.querySelector('details')?.open).toBe(true)
    expect(host.textContent).toContain('template.yaml is now the scenario: 1 function, 0 sources.')
    const parts = [...host.querySelectorAll('.transfer summary')].map(({ textContent }) => textContent)
    expect(parts).toEqual(['Understood: 1', 'Assumed: 2', 'Not taken over: 2'])
    expect(host.querySelector('.transfer-notes')?.textContent).toMatch(
      /^WorkerA function: 128 MB, timeout 3 s, 7 reserved\.$/,
    )
    await press('Back to the scenario before')
    expect(seen[1]).toBe(SCENARIO)
    expect(host.textContent).not.toContain('is now the scenario')
  })

  test('a broken one is refused in a sentence, and nothing is changed', async () => {
    await show()
    await drop(new File(['Resources: {Q: {Type: AWS::SQS::Queue}}'], 'q.yaml'))
    await settled(() => expect(host.querySelector('[role=alert]')).not.toBeNull())
    expect(host.querySelector('[role=alert]')?.textContent).toBe(
      'This template has one resource but no Lambda function.',
    )
    expect(seen).toEqual([])
  })
})

describe('out', () => {
  test.each([
    ['SAM', /^# The account/m, /ReservedConcurrentExecutions: 50/],
    ['CDK', /^export class ConcurrencyStack/m, /reservedConcurrentExecutions: 50/],
    ['AWS CLI', /^# The functions/, /put-function-concurrency --function-name api --reserved-concurrent-executions 50/],
  ])('the split as %s', async (name, head, split) => {
    await show()
    await press(`Copy as ${name}`)
    expect(copied[0]).toMatch(head)
    expect(copied[0]).toMatch(split)
    expect(host.textContent).toContain(`${name} copied`)
  })

  test('the run as CSV and JSON; a picture only when there is one', async () => {
    await show(SCENARIO, runInput(SCENARIO))
    await press('Save CSV')
    await press('Save JSON')
    expect(saved).toMatchObject([{ type: 'text/csv' }, { type: 'application/json' }])
    expect(saved.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^run-[0-9a-f]{8}\.csv$/),
      expect.stringMatching(/^run-[0-9a-f]{8}\.json$/),
    ])
    await press('Save picture')
    expect(host.textContent).toContain('There is no picture to save yet')
    expect(saved).toHaveLength(2)
  })

  test('before there is a run, nothing can be saved', async () => {
    await show()
    for (const name of ['Save CSV', 'Save JSON', 'Save picture']) expect(button(name).disabled).toBe(true)
    expect(host.textContent).toContain('There is no run yet.')
  })
})
