// What may go wrong with keeping answers, in words: what happened, what is safe, what to do.

export interface Trouble {
  readonly code: 'denied' | 'full' | 'cleared' | 'newer-version' | 'upgrade-blocked' | 'unreadable'
  readonly says: string
}

const BACK_UP = 'save them with ‘Back up to a file’ in Settings'

export const TROUBLES = {
  denied: {
    code: 'denied',
    says: `This browser does not let Trapline keep anything here (a private window, or a setting). Everything works, but your answers live only in this tab. Before you close it, ${BACK_UP}.`,
  },
  slow: {
    code: 'denied',
    says: `The browser has not opened its storage yet. Everything works, and the app goes on trying, but for now your answers live only in this tab. If this message stays, ${BACK_UP}.`,
  },
  full: {
    code: 'full',
    says: `The browser’s storage is full. Earlier answers are safe; the latest live only in this tab, and the app tries again with your next answer. Free some space, or ${BACK_UP}.`,
  },
  cleared: {
    code: 'cleared',
    says: 'The data of this site was cleared while the app was open. Every answer this tab knew has been written back, so nothing is lost. To remove your history for good, use ‘Erase everything’ in Settings.',
  },
  erasedElsewhere: {
    code: 'cleared',
    says: 'The history was erased in another tab, so this tab has forgotten it too. Answers from now on are kept as before; a back-up can be merged in through Settings.',
  },
  eraseRefused: {
    code: 'denied',
    says: 'The browser refused to erase what it keeps, so the history may still be on this device. Close the other tabs of Trapline and erase once more, or clear the data of this site in the browser’s own settings.',
  },
  newerVersion: {
    code: 'newer-version',
    says: `The history on this device was written by a newer version of Trapline. It is safe, and this older version leaves it alone, so your answers live only in this tab. Reload to update the app; if you have answered something here, first ${BACK_UP}.`,
  },
  newerTab: {
    code: 'newer-version',
    says: `A newer version of Trapline was opened in another tab. The history is safe there; what you answer in this tab from now on lives only here. Go on in the other tab or reload this one; if you have answered something here, first ${BACK_UP}.`,
  },
  upgradeBlocked: {
    code: 'upgrade-blocked',
    says: 'Another tab with an older Trapline holds on to the history, which is safe. Close that tab, and this one goes on by itself; until then your answers live only in this tab.',
  },
  setAside: {
    code: 'unreadable',
    says: 'The history on this device cannot be read. It has been set aside untouched, and its raw data can be downloaded in Settings. Answers from now on are kept in a new place; a back-up can be merged in.',
  },
  unreadable: {
    code: 'unreadable',
    says: `The history on this device cannot be read. It has been left untouched, but your answers now live only in this tab. Restart the browser; if that does not help, ${BACK_UP} before you erase.`,
  },
} as const satisfies Record<string, Trouble>
