import type { SubjectKind } from '../records/contents.ts';
import type { Territories } from '../territories/territories.ts';
import { texts } from '../texts/texts.ts';
import { readActionPlanKey } from './action-plan-key.ts';

// As the database holds it, for each table of subjects.
const shape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether this may be the key of a record: small letters without accents, digits and single hyphens between them. */
export const isKey = (text: string): boolean => text.length <= texts.key.most && shape.test(text);

/** Whether a subject of this kind may have the key: an action plan's consists of a convention's and a territory's id. */
export function isSubjectKey(kind: SubjectKind, key: string, territories: Territories): boolean {
  if (kind !== 'ACTION_PLAN') return isKey(key);
  const { convention, territoryId } = readActionPlanKey(key);
  return isKey(convention) && territories.all.some(({ id }) => id === territoryId);
}
