import { type Atlas, badInput, readActionPlanKey, type SubjectKind } from '@akto-figures/schema';

const shape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longestKey = 200;

/** @throws GraphQLError where no subject of this kind can have the key */
export function requireKey(kind: SubjectKind, key: string, atlas: Atlas): void {
  const { convention, territoryId } = readActionPlanKey(key);
  const isKey =
    kind === 'ACTION_PLAN'
      ? shape.test(convention) && atlas.all.some(({ id }) => id === territoryId)
      : shape.test(key);
  if (isKey && key.length <= longestKey) return;
  const expected =
    kind === 'ACTION_PLAN'
      ? 'the key of a convention and the id of a territory: "akto-agefiph-2022-2024/region:28"'
      : `small letters, digits and single hyphens between them, at most ${longestKey}: "entreprises-engagees"`;
  throw badInput('key', `key is ${JSON.stringify(key.slice(0, longestKey))}; expected ${expected}.`);
}
