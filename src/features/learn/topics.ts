// Topics: the one whose page is open at hand, each other fetched when somebody goes there.
import { use } from 'react'
import type { TopicModule } from 'virtual:topic-loaders'
import type { TopicOutline } from 'virtual:topics'
import { fetchOnce, type FetchedOnce } from '../../ui/fetch-once.ts'

export type { TopicOutline }

const fetched = new Map<string, FetchedOnce<TopicModule | undefined>>()
const held = new Map<string, TopicOutline>()

function topicAt(id: string): FetchedOnce<TopicModule | undefined> {
  const topic = fetched.get(id) ?? fetchOnce(() => loadTopic(id))
  fetched.set(id, topic)
  return topic
}

async function loadTopic(id: string): Promise<TopicModule | undefined> {
  const topic = await importTopic(id)
  if (topic !== undefined) held.set(id, topic.outline)
  return topic
}

async function importTopic(id: string): Promise<TopicModule | undefined> {
  const address = namedByPage(id)
  if (address !== undefined) return (await import(/* @vite-ignore */ address)) as TopicModule
  const { loaders } = await import('virtual:topic-loaders')
  return Object.hasOwn(loaders, id) ? loaders[id]?.() : undefined
}

/** A page made at build time names the file of its topic: the list of all grows with every topic, a first view must not. */
function namedByPage(id: string): string | undefined {
  const { path = '', topic } = globalThis.document?.getElementById('root')?.dataset ?? {}
  return path.split('/')[2] === id ? topic : undefined
}

/** Resolves for an unknown topic too: the view says that there is none. */
export const fetchTopic = (id: string): Promise<TopicModule | undefined> => topicAt(id).fetch()

export const isTopicHere = (id: string): boolean => topicAt(id).isHere()

/** Undefined as well while it is on its way. */
export const heldTopic = (id: string): TopicOutline | undefined => held.get(id)

/** Suspends until the topic is here; `undefined` when there is none of this name. */
export const useTopic = (id: string): TopicOutline | undefined => use(topicAt(id).promise())?.outline
