import { dated, type LocaleName, languageOf } from '@akto-figures/contents';
import { statusWords } from '../../messages/generated/status.ts';
import { markInferred } from '../locale/mark-inferred.ts';
import type { ConventionRow } from './load-conventions.ts';

/** How far a convention has come, in words: "annoncée vers mai 2022, signature prévue le 9 mai 2022 (déduit)". */
export function statusText(row: ConventionRow, locale: LocaleName): string {
  const { status, signedOn, signedInferred, announcedOn, toBeSignedOn, toBeSignedInferred } = row;
  const say = statusWords[languageOf(locale)];
  const word = say[isMasculine(row) ? 'masculine' : 'feminine'][status];
  const state = markInferred(word, row.statusInferred, locale);
  const on = (date: string | null) => (date === null ? '' : ` ${dated(date, locale)}`);
  if (status === 'SIGNED') return markInferred(state + on(signedOn), signedInferred, locale);
  if (status !== 'ANNOUNCED') return state;
  const planned = toBeSignedOn === null ? '' : `, ${say.planned}${on(toBeSignedOn)}`;
  return markInferred(state + on(announcedOn) + planned, toBeSignedInferred, locale);
}

const isMasculine = ({ kind }: ConventionRow) => kind === 'NATIONAL_PROTOCOL' || kind === 'ACTION_PLAN';
