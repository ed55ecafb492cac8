import {
  type Atlas,
  atlasOf,
  type Contents,
  localizedWith,
  type SubjectKind,
  type TerritoryRow,
} from '@akto-figures/contents';
import { runChecks } from '../src/checks/checks.ts';
import type { Finding } from '../src/checks/finding.ts';
import { type Proposal, type ProposedChange, propose } from '../src/checks/proposal.ts';
import type { Standing } from '../src/standing/stands.ts';

/** Normandie and La Réunion with a département each, Corsica with its two, the Hexagone of one région. */
export const fewTerritories: Atlas = atlasOf([
  territory('COUNTRY', 'FR', 'France entière', 'France as a whole', null),
  territory('GROUP', 'HEXAGONE', 'Hexagone', 'French mainland', 'country:FR', ['region:28']),
  territory('REGION', '28', 'Normandie', 'Normandy', 'country:FR'),
  territory('REGION', '94', 'Corse', 'Corsica', 'country:FR'),
  territory('REGION', '04', 'La Réunion', 'Réunion', 'country:FR'),
  territory('DEPARTMENT', '76', 'Seine-Maritime', 'Seine-Maritime', 'region:28'),
  territory('DEPARTMENT', '14', 'Calvados', 'Calvados', 'region:28'),
  territory('DEPARTMENT', '2A', 'Corse-du-Sud', 'Corse-du-Sud', 'region:94'),
  territory('DEPARTMENT', '974', 'La Réunion', 'Réunion', 'region:04'),
]);

function territory(
  level: TerritoryRow['level'],
  code: string,
  name: string,
  nameEn: string,
  parentId: string | null,
  members: readonly string[] = [],
): TerritoryRow {
  const id = `${level.toLowerCase()}:${code}`;
  return {
    id,
    level,
    code,
    iso: null,
    ...{ ...localizedWith('name', () => null), name, nameEn },
    ...localizedWith('locative', () => null),
    position: 0,
    parentId,
    spellings: [],
    members: members.map((memberId) => ({ groupId: id, memberId })),
  };
}

/** A figure with all that it needs: "5 événements" of 2022 in the whole country. */
export const aFigure = (fields: Contents['FIGURE'] = {}): Contents['FIGURE'] => ({
  labelFr: 'Salons',
  labelEn: 'Fairs',
  quantity: { qualifier: 'EXACT', number: '5' },
  unit: 'event',
  role: 'ACTUAL',
  period: '2022',
  territory: 'country:FR',
  indicator: 'salons',
  convention: 'plan-2022',
  actors: ['akto'],
  citations: [{ source: 'bilan' }],
  ...fields,
});

/** A convention with all that it needs, and two axes. */
export const aConvention = (fields: Contents['CONVENTION'] = {}): Contents['CONVENTION'] => ({
  titleFr: 'Plan 2022',
  titleEn: 'Plan 2022 (English)',
  kind: 'ACTION_PLAN',
  status: 'ENDED',
  period: '2022',
  parties: [{ role: 'LEAD', actor: 'akto' }],
  axes: [
    { number: 1, titleFr: 'Informer' },
    { number: 2, titleFr: 'Former' },
  ],
  ...fields,
});

export const aSource = (fields: Contents['SOURCE'] = {}): Contents['SOURCE'] => ({
  titleFr: 'Bilan',
  titleEn: 'Report',
  publisher: 'akto',
  language: 'fr',
  ...fields,
});

export const anActor = (fields: Contents['ACTOR'] = {}): Contents['ACTOR'] => ({
  kind: 'OPCO',
  names: [{ name: 'AKTO' }],
  ...fields,
});

export const anIndicator = (fields: Contents['INDICATOR'] = {}): Contents['INDICATOR'] => ({
  labelFr: 'Salons d’orientation',
  labelEn: 'Careers fairs',
  unit: 'event',
  ...fields,
});

/** A unit that is called so in both languages. */
export const aUnit = (one: string, many: string): Contents['UNIT'] => ({
  ...{ singularFr: one, pluralFr: many, additive: true },
});

/** What stands of a subject; its version is named after it. */
export const standing = <Kind extends SubjectKind>(
  kind: Kind,
  key: string,
  content: Contents[Kind],
  more: Partial<Pick<Standing, 'isWithdrawn' | 'publicFrom' | 'versionId'>> = {},
): Standing<Kind> => ({
  kind,
  key,
  versionId: `version of ${key}`,
  releaseId: 'a release',
  isWithdrawn: false,
  publicFrom: new Date('2026-01-05T08:00:00Z'),
  ...more,
  content,
});

/** A change that adds a subject. */
export const adds = <Kind extends SubjectKind>(
  kind: Kind,
  key: string,
  content: Contents[Kind],
  more: Partial<ProposedChange<Kind>> = {},
): ProposedChange<Kind> => ({
  kind,
  key,
  changeKind: 'ADDITION',
  content,
  ...localizedWith('note', () => null),
  basedOnId: null,
  standing: null,
  ...more,
});

/** A change of what stands, with the note that it needs. */
export const revises = <Kind extends SubjectKind>(
  on: Standing<Kind>,
  content: Contents[Kind],
  more: Partial<ProposedChange<Kind>> = {},
): ProposedChange<Kind> => ({
  kind: on.kind as Kind,
  key: on.key,
  changeKind: 'REVISION',
  content,
  ...localizedWith('note', () => null),
  noteFr: 'Donnée mise à jour.',
  basedOnId: on.versionId,
  standing: on,
  ...more,
});

export const withdraws = <Kind extends SubjectKind>(on: Standing<Kind>): ProposedChange<Kind> =>
  revises(on, on.content, { changeKind: 'WITHDRAWAL', noteFr: 'La source l’a retiré.' });

/** What figures lean on: an actor, an indicator, a source and a convention. */
export const ground = [
  standing('ACTOR', 'akto', anActor()),
  standing('INDICATOR', 'salons', anIndicator()),
  standing('SOURCE', 'bilan', aSource()),
  standing('CONVENTION', 'plan-2022', aConvention()),
] as const;

/** These changes on the ground above, and on what else stands. */
export const aProposal = (changes: readonly ProposedChange[], more: readonly Standing[] = []): Proposal =>
  propose(changes, [...(ground as readonly Standing[]), ...more], fewTerritories);

/** What one check finds in these changes. */
export const foundBy = (
  check: string,
  changes: readonly ProposedChange[],
  more: readonly Standing[] = [],
): Finding[] => runChecks(aProposal(changes, more)).filter((finding) => finding.check === check);

/** The fields that one check finds something in. */
export const fieldsFoundBy = (...given: Parameters<typeof foundBy>): (string | null)[] =>
  foundBy(...given).map(({ field }) => field);
