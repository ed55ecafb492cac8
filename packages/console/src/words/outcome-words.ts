import { HubUnreachable, isBusy, Refused, SignedOut } from '../hub/failures.ts';
import { commonWords } from './common-words.ts';
import { inBoth } from './language.ts';
import { refusalText } from './refusal-words.ts';

/** Why an act was not done, by what its outcome says. */
export const outcomeWords = inBoth({
  fr: {
    obstacle: {
      NOT_YOUR_ACCOUNT: 'Cette clé est d’un autre compte que le vôtre.',
      ALREADY_PUBLIC:
        'Cette publication est publique, et le reste\u00a0: une nouvelle publication peut la corriger.',
      NAMED_BY_ANOTHER: 'Une autre publication approuvée repose sur celle-ci. Annulez d’abord l’autre.',
      NOT_YOUR_ACTOR: 'C’est le chiffre d’un autre acteur que le vôtre.',
      ROLE: 'Votre rôle ne le permet pas.',
      STATE: 'La publication a changé d’état entre-temps. L’écran montre son état présent.',
      YOUR_OWN_REQUEST: 'Vous l’avez demandé vous-même\u00a0: un autre administrateur doit l’accorder.',
      YOUR_OWN_CHANGE: 'Vous y avez pris part\u00a0: quelqu’un d’autre doit le faire.',
    },
    notThere: 'Cela n’existe plus. Quelqu’un l’a sans doute retiré entre-temps.',
    releaseConflict:
      'Quelqu’un a modifié cette publication entre-temps. L’écran montre son état présent\u00a0: relisez, puis recommencez.',
    keyReused: 'Cet envoi a déjà servi à autre chose. Recommencez.',
    signedOut: 'Rien n’a été envoyé\u00a0: personne n’est connecté. Ce que vous avez écrit est gardé.',
    done: 'C’est fait.',
  },
  en: {
    obstacle: {
      NOT_YOUR_ACCOUNT: 'This key is of another account than yours.',
      ALREADY_PUBLIC: 'This release is public, and stays: a further release can correct it.',
      NAMED_BY_ANOTHER: 'Another approved release rests on this one. Cancel that one first.',
      NOT_YOUR_ACTOR: 'It is a figure of another actor than yours.',
      ROLE: 'Your role does not do this.',
      STATE: 'The release is in another state by now. The screen shows its present state.',
      YOUR_OWN_REQUEST: 'You have asked for it yourself: another administrator has to grant it.',
      YOUR_OWN_CHANGE: 'You have a hand in it: somebody else has to do this.',
    },
    notThere: 'It is not there any more. Somebody has probably removed it meanwhile.',
    releaseConflict:
      'Somebody has changed this release meanwhile. The screen shows its present state: read it, then try again.',
    keyReused: 'This was sent before for something else. Try again.',
    signedOut: 'Nothing was sent: nobody is signed in. What you wrote is kept.',
    done: 'Done.',
  },
});

/** An outcome that was not done, as far as it can be said in words alone. */
export type Undone =
  | { readonly __typename: 'NotAllowed'; readonly obstacle: string }
  | { readonly __typename: 'NotThere' }
  | { readonly __typename: 'ReleaseConflict' }
  | { readonly __typename: 'KeyReused' }
  | { readonly __typename: string };

/** Why it was not done, in words; nothing where only its screen knows how to say it. */
export function whyUndone(outcome: Undone): string | undefined {
  const words = outcomeWords();
  switch (outcome.__typename) {
    case 'NotAllowed': {
      const { obstacle } = outcome as { obstacle: keyof typeof words.obstacle };
      return words.obstacle[obstacle];
    }
    case 'NotThere':
      return words.notThere;
    case 'ReleaseConflict':
      return words.releaseConflict;
    case 'KeyReused':
      return words.keyReused;
    default:
      return undefined;
  }
}

/** Why nothing came of it, in words. @throws what no screen can say */
export function whyFailed(error: unknown): string {
  if (error instanceof SignedOut) return outcomeWords().signedOut;
  if (error instanceof HubUnreachable) return commonWords().hubAway;
  if (isBusy(error)) return commonWords().hubBusy;
  if (error instanceof Refused) return refusalText(error);
  throw error;
}
