import type { Refused } from '../hub/failures.ts';
import { inBoth } from './language.ts';

/** What a refusal means for the person, and what they can do about it: the hub says so in English, for programs. */
const refusalWords = inBoth({
  fr: {
    soon: 'dans un instant',
    seconds: (count: number) => `dans ${count}\u00a0seconde${count > 1 ? 's' : ''}`,
    TOO_SLOW:
      'C’est trop long à réunir pour le hub en ce moment. Réessayez dans un instant\u00a0; si cela continue, demandez moins à la fois, ou prévenez votre administrateur.',
    RATE_LIMITED: (when: string) =>
      `Le hub a reçu trop de demandes de ce compte à la fois. Réessayez ${when}.`,
    TOO_COMPLEX:
      'C’est demander trop de choses en une fois. Réduisez la demande\u00a0: un filtre, moins de lignes, un envoi en plusieurs parties.',
    TOO_LARGE: 'C’est trop volumineux pour un seul envoi. Faites-le en plusieurs fois.',
    UNAVAILABLE: (when: string) => `Le hub est très occupé. Rien n’est perdu\u00a0: réessayez ${when}.`,
    INTERNAL_SERVER_ERROR: (id: string | undefined) =>
      `Quelque chose s’est mal passé du côté du hub. Réessayez\u00a0; si cela continue, prévenez votre administrateur${id ? `, avec ce numéro\u00a0: ${id}` : ''}.`,
  },
  en: {
    soon: 'in a moment',
    seconds: (count: number) => `in ${count} second${count > 1 ? 's' : ''}`,
    TOO_SLOW:
      'This takes the hub too long to gather at present. Try again in a moment; if it goes on, ask for less at once, or tell your administrator.',
    RATE_LIMITED: (when: string) =>
      `The hub got too many questions of this account at once. Try again ${when}.`,
    TOO_COMPLEX: 'This asks for too much at once. Ask for less: a filter, fewer rows, several parts.',
    TOO_LARGE: 'This is too large to be sent at once. Send it in several parts.',
    UNAVAILABLE: (when: string) => `The hub is very busy. Nothing is lost: try again ${when}.`,
    INTERNAL_SERVER_ERROR: (id: string | undefined) =>
      `Something went wrong on the hub’s side. Try again; if it goes on, tell your administrator${id ? `, with this number: ${id}` : ''}.`,
  },
});

/** Why the hub refused, in the reader’s language where that is known, else as the hub says it. */
export function refusalText({ refusal, message }: Refused): string {
  const words = refusalWords();
  const { code, retryAfter, id } = refusal;
  const when = retryAfter ? words.seconds(retryAfter) : words.soon;
  switch (code) {
    case 'TOO_SLOW':
    case 'TOO_COMPLEX':
    case 'TOO_LARGE':
      return words[code];
    case 'RATE_LIMITED':
    case 'UNAVAILABLE':
      return words[code](when);
    case 'INTERNAL_SERVER_ERROR':
      return words[code](id);
    default:
      return message;
  }
}
