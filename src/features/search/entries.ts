// The corpus as search sees it: short titles, the words beside them, and where each leads.
import type { Corpus } from '../../facts/fact.ts'
import type { Entry } from './entry.ts'

export const ACTIONS: readonly Entry[] = [
  { kind: 'action', title: 'Start a drill', text: 'practice quiz questions test me', to: '/practice?start=1' },
  { kind: 'action', title: 'I have a code', text: 'enter open class drill code', to: '/practice' },
  { kind: 'action', title: 'Exam', text: 'mock test simulation timed whole form saa sap', to: '/exam' },
  {
    kind: 'action',
    title: 'Progress',
    text: 'charts statistics recall coverage confusions calibration time',
    to: '/progress',
  },
  { kind: 'action', title: 'Today', text: 'home what to do now', to: '/' },
  { kind: 'action', title: 'All facts', text: 'list filter table corpus', to: '/facts' },
  { kind: 'action', title: 'Limits sheet', text: 'quotas cheat sheet numbers print', to: '/facts?view=limits' },
  { kind: 'action', title: 'What changed', text: 'news history updates new', to: '/facts?view=changes' },
  { kind: 'action', title: 'Cross-cloud table', text: 'azure google gcp equivalents', to: '/facts?view=cross-cloud' },
  {
    kind: 'action',
    title: 'Questions, from the inside',
    text: 'inspector author instructor item difficulty cue report',
    to: '/items',
  },
  {
    kind: 'action',
    title: 'Questions to take along',
    text: 'export download canvas moodle qti gift anki csv json lms flash cards',
    to: '/exports',
  },
  {
    kind: 'action',
    title: 'Concurrency, played',
    text: 'playground simulation lambda pool reserved provisioned throttle 429 traps predict',
    to: '/play/concurrency',
  },
  {
    kind: 'action',
    title: 'Deployments, played',
    text: 'playground simulation elastic beanstalk rolling immutable canary blue green rollback predict',
    to: '/play/deployments',
  },
  {
    kind: 'action',
    title: 'Caching, played',
    text: 'playground simulation elasticache lazy loading write-through ttl stampede eviction lru replica shard predict',
    to: '/play/caching',
  },
  {
    kind: 'action',
    title: 'Teach',
    text: 'instructor class lesson slides projector speaker handout paper test form live room guide',
    to: '/teach',
  },
  { kind: 'action', title: 'Join a lesson', text: 'room code class participant phone vote', to: '/join' },
  { kind: 'action', title: 'Settings', text: 'exam date theme dark light text size', to: '/settings' },
  {
    kind: 'action',
    title: 'Back up or merge my data',
    text: 'export import restore erase history',
    to: '/settings#data',
  },
]

export function entriesFrom(corpus: Corpus): Entry[] {
  const titles = new Map(corpus.topics.map(({ id, title }) => [id, title]))
  const topicOf = (id: string): { topic?: string } => {
    const topic = titles.get(id)
    return topic === undefined ? {} : { topic }
  }
  return [
    ...ACTIONS,
    ...corpus.pages.map((page): Entry => ({
      kind: 'page',
      title: page.title,
      text: [page.summary, titles.get(page.topic), ...page.headings.map(({ text }) => text)].join(' '),
      shown: page.summary,
      ...topicOf(page.topic),
      to: `/learn/${page.topic}/${page.slug}`,
    })),
    ...corpus.facts.map((fact): Entry => ({
      kind: 'fact',
      title: `${fact.subject.name}, ${fact.attribute.name}`,
      text: fact.value.text,
      ...topicOf(fact.topic),
      to: `/learn/${fact.page}#${fact.anchor}`,
    })),
    ...corpus.traps.map((trap): Entry => ({
      kind: 'trap',
      title: trap.title,
      text: `${trap.right} ${trap.beliefs[0]?.text ?? ''}`,
      shown: trap.right,
      ...topicOf(trap.topic),
      to: `/learn/${trap.page}#${trap.anchor}`,
    })),
  ]
}
