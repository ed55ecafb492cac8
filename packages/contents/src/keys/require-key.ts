import { BadInput } from '../bad-input.ts';
import type { SubjectKind } from '../records/contents.ts';
import type { Territories } from '../territories/territories.ts';
import { texts } from '../texts/texts.ts';
import { isSubjectKey } from './is-key.ts';

/** @throws BadInput where no subject of this kind can have the key */
export function requireKey(kind: SubjectKind, key: string, territories: Territories): void {
  if (isSubjectKey(kind, key, territories)) return;
  const longest = texts.key.most;
  const expected =
    kind === 'ACTION_PLAN'
      ? 'the key of a convention and the id of a territory: "akto-agefiph-2022-2024/region:28"'
      : `small letters, digits and single hyphens between them, at most ${longest}: "entreprises-engagees"`;
  throw new BadInput('key', `key is ${JSON.stringify(key.slice(0, longest))}; expected ${expected}.`);
}
