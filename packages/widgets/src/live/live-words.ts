import type { Language } from '../words/words.ts';

/** What an element that follows the hub says itself. */
export const liveWords = {
  FR: {
    pause: 'Suspendre la mise à jour en direct',
    resume: 'Reprendre la mise à jour en direct',
    changed: 'Mis à jour\u00a0: ',
    changedMore: (count: number) => `${count} mises à jour.`,
  },
  EN: {
    pause: 'Pause live updates',
    resume: 'Resume live updates',
    changed: 'Updated: ',
    changedMore: (count: number) => `${count} updates.`,
  },
} as const satisfies Record<Language, object>;
