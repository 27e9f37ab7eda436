// The modules that the build makes out of content/; src/hosts/vite writes them.
declare module 'virtual:topics' {
  interface TopicOutline {
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

declare module 'virtual:corpus' {
  const corpus: import('../facts/fact.ts').Corpus
  export default corpus
}

declare module 'virtual:pages' {
  interface PageModule {
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
  export const pages: Readonly<Record<string, () => Promise<PageModule>>>
}
