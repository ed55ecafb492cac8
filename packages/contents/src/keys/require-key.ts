import { isValueUnit } from '@akto-figures/quantity';
import { BadInput } from '../bad-input.ts';
import type { SubjectKind } from '../records/contents.ts';
import type { Territories } from '../territories/territories.ts';
import { admit } from '../texts/gate.ts';
import { excerpt } from '../texts/texts.ts';
import { isSubjectKey } from './is-key.ts';

/** @throws BadInput where no subject of this kind can have the key */
export function requireKey(kind: SubjectKind, key: string, territories: Territories): void {
  if (kind !== 'ACTION_PLAN') {
    admit('key', 'key', key);
    if (kind === 'UNIT' && isValueUnit(key)) {
      const why = 'every hub has that unit, in words that the software sets';
      throw new BadInput('key', `key is ${excerpt(key)}; ${why}. Give a unit of your own another key.`);
    }
    return;
  }
  if (isSubjectKey(kind, key, territories)) return;
  const expected = 'the key of a convention and the id of a territory: "akto-agefiph-2022-2024/region:28"';
  throw new BadInput('key', `key is ${excerpt(key)}; expected ${expected}.`);
}
