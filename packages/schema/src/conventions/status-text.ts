import { dated, type LocaleName } from '@akto-figures/contents';
import { markInferred } from '../locale/mark-inferred.ts';
import type { ConventionRow } from './load-conventions.ts';

/** How far a convention has come, in words: "annoncée vers mai 2022, signature prévue le 9 mai 2022 (déduit)". */
export function statusText(row: ConventionRow, locale: LocaleName): string {
  const { status, signedOn, signedInferred, announcedOn, toBeSignedOn, toBeSignedInferred } = row;
  const say = words[locale];
  const word = say[isMasculine(row) ? 'masculine' : 'feminine'][status];
  const state = markInferred(word, row.statusInferred, locale);
  const on = (date: string | null) => (date === null ? '' : ` ${dated(date, locale)}`);
  if (status === 'SIGNED') return markInferred(state + on(signedOn), signedInferred, locale);
  if (status !== 'ANNOUNCED') return state;
  const planned = toBeSignedOn === null ? '' : `, ${say.planned}${on(toBeSignedOn)}`;
  return markInferred(state + on(announcedOn) + planned, toBeSignedInferred, locale);
}

const isMasculine = ({ kind }: ConventionRow) => kind === 'NATIONAL_PROTOCOL' || kind === 'ACTION_PLAN';

const english = { ANNOUNCED: 'announced', SIGNED: 'signed', IN_FORCE: 'in force', ENDED: 'ended' } as const;

const words = {
  FR: {
    feminine: { ANNOUNCED: 'annoncée', SIGNED: 'signée', IN_FORCE: 'en vigueur', ENDED: 'terminée' },
    masculine: { ANNOUNCED: 'annoncé', SIGNED: 'signé', IN_FORCE: 'en vigueur', ENDED: 'terminé' },
    planned: 'signature prévue',
  },
  EN: { feminine: english, masculine: english, planned: 'to be signed' },
} as const satisfies Record<LocaleName, object>;
