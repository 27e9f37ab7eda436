// The modules that the build makes out of content/; src/hosts/vite writes them.
declare module 'virtual:topics' {
  export interface TopicOutline {
    readonly id: string
    readonly title: string
    readonly summary: string
    readonly pages: readonly {
      readonly slug: string
      readonly title: string
      readonly summary: string
    }[]
    readonly related: readonly {
      readonly name: string
      readonly topic: string
      readonly why: string
      readonly exists: boolean
    }[]
  }
  export const topics: readonly TopicOutline[]
}

declare module 'virtual:topic-loaders' {
  export interface PageModule {
    readonly default: import('mdx/types').MDXContent
    readonly frontmatter: { readonly title: string; readonly summary: string }
    readonly headings: readonly { readonly text: string; readonly anchor: string }[]
    readonly sources: readonly {
      readonly code: string
      readonly title: string
      readonly url?: string
      readonly checkedOn: string
    }[]
  }
  /** `virtual:topic/lambda` */
  export interface TopicModule {
    readonly outline: import('virtual:topics').TopicOutline
    /** By slug. */
    readonly pages: Readonly<Record<string, () => Promise<PageModule>>>
  }
  export const loaders: Readonly<Record<string, () => Promise<TopicModule>>>
}

declare module 'virtual:corpus' {
  export const index: import('../facts/split-corpus.ts').CorpusIndex
  /** By topic, in the order of the corpus; each holds a `CorpusPart` as JSON. */
  export const parts: Readonly<Record<string, () => Promise<{ readonly default: string }>>>
}
