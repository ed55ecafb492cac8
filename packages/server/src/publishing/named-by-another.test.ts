import { randomUUID } from 'node:crypto';
import {
  type Contents,
  contentFields,
  type Fields,
  isKeyOf,
  isNested,
  type NamedKind,
  type SubjectKind,
  subjectKinds,
} from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import { type Act, type Inputs, type Publishing, readStanding, type Viewer } from '@akto-figures/publishing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabaseOfTest } from '../../../../tests/support/open-database-of-test.ts';
import {
  acceptAll,
  aFigureOf,
  aViewer,
  done,
  publishingOn,
  revisionOf,
  titled,
} from '../../tests/publishers.ts';

/** One field by which a record names another, and a content that names one with this key by nothing else. */
interface Naming {
  readonly by: SubjectKind;
  readonly field: string;
  readonly named: NamedKind;
  readonly content: (key: string) => object;
}

const anActor: Contents['ACTOR'] = { kind: 'OTHER', names: [{ name: 'Un organisme' }] };
const aSource: Contents['SOURCE'] = { titleFr: 'Un bilan', language: 'fr' };
const aConvention: Contents['CONVENTION'] = {
  titleFr: 'Une convention',
  kind: 'BILATERAL',
  status: 'ANNOUNCED',
  parties: [{ role: 'LEAD', actor: 'akto' }],
};
const aUnit = (word: string): Contents['UNIT'] => ({ singularFr: word, pluralFr: `${word}s` });
let days = 0;
/** A figure of a day of its own, so that no two say the same. */
const aFigure = () => aFigureOf(++days, '12');

const namings: readonly Naming[] = [
  { by: 'ACTOR', field: 'memberOf', named: 'ACTOR', content: (memberOf) => ({ ...anActor, memberOf }) },
  {
    by: 'ACTOR',
    field: 'officeHolders.source',
    named: 'SOURCE',
    content: (source) => ({
      ...anActor,
      officeHolders: [{ name: 'Camille Martin', rolesFr: ['Présidente'], source }],
    }),
  },
  { by: 'SOURCE', field: 'publisher', named: 'ACTOR', content: (publisher) => ({ ...aSource, publisher }) },
  ...(['succeeds', 'partOf', 'implements'] as const).map(
    (field): Naming => ({
      by: 'CONVENTION',
      field,
      named: 'CONVENTION',
      content: (key) => ({ ...aConvention, [field]: key }),
    }),
  ),
  {
    by: 'CONVENTION',
    field: 'parties.actor',
    named: 'ACTOR',
    content: (actor) => ({ ...aConvention, parties: [{ role: 'LEAD', actor }] }),
  },
  {
    by: 'CONVENTION',
    field: 'citations.source',
    named: 'SOURCE',
    content: (source) => ({ ...aConvention, citations: [{ source }] }),
  },
  // By its own key: see keyOf.
  { by: 'ACTION_PLAN', field: 'key', named: 'CONVENTION', content: () => ({ status: 'IN_PLACE' }) },
  {
    by: 'ACTION_PLAN',
    field: 'citations.source',
    named: 'SOURCE',
    content: (source) => ({ status: 'IN_PLACE', citations: [{ source }] }),
  },
  {
    by: 'FIGURE',
    field: 'indicator',
    named: 'INDICATOR',
    content: (indicator) => ({ ...aFigure(), indicator }),
  },
  {
    by: 'FIGURE',
    field: 'convention',
    named: 'CONVENTION',
    content: (convention) => ({ ...aFigure(), convention }),
  },
  { by: 'FIGURE', field: 'actors', named: 'ACTOR', content: (actor) => ({ ...aFigure(), actors: [actor] }) },
  ...(['partOf', 'exampleOf'] as const).map(
    (field): Naming => ({
      by: 'FIGURE',
      field,
      named: 'FIGURE',
      content: (key) => ({ ...aFigure(), [field]: key }),
    }),
  ),
  { by: 'FIGURE', field: 'with', named: 'FIGURE', content: (key) => ({ ...aFigure(), with: [key] }) },
  {
    by: 'FIGURE',
    field: 'derivedFrom',
    named: 'FIGURE',
    content: (key) => ({
      ...aFigure(),
      quantity: { qualifier: 'EXACT', number: '1' },
      unit: 'percent',
      indicator: 'progression-apprentissage-france-2021',
      derivedFrom: [key, 'poec'],
      formula: 'a / b',
    }),
  },
  {
    by: 'FIGURE',
    field: 'citations.source',
    named: 'SOURCE',
    content: (source) => ({ ...aFigure(), citations: [{ source }] }),
  },
  // As an alias of what the figure's indicator counts in.
  { by: 'FIGURE', field: 'unit', named: 'UNIT', content: (unit) => ({ ...aFigure(), unit }) },
  {
    by: 'INDICATOR',
    field: 'unit',
    named: 'UNIT',
    content: (unit) => ({ labelFr: 'Un indicateur', unit }),
  },
  { by: 'UNIT', field: 'sameAs', named: 'UNIT', content: (sameAs) => ({ ...aUnit('autremot'), sameAs }) },
  {
    by: 'COLLECTION',
    field: 'figures',
    named: 'FIGURE',
    content: (key) => ({ titleFr: 'Accueil', figures: [key] }),
  },
];

/** A content of each kind that something names. */
const contentOf: { readonly [Kind in NamedKind]: (key: string) => Contents[Kind] } = {
  ACTOR: () => anActor,
  UNIT: (key) => ({
    ...aUnit(key.replaceAll('-', '')),
    ...(key.includes('figure') && { sameAs: 'course', additive: true }),
  }),
  INDICATOR: () => ({ labelFr: 'Ateliers', unit: 'course' }),
  SOURCE: () => aSource,
  CONVENTION: () => aConvention,
  FIGURE: aFigure,
};

const keyNamedBy = ({ by, field }: Naming) =>
  `nomme-par-${by}-${field}`.toLowerCase().replace(/[^a-z]+/g, '-');
const keyOf = (naming: Naming) => {
  const { by, field } = naming;
  if (by === 'ACTION_PLAN') return `${field === 'key' ? keyNamedBy(naming) : 'akto-guyane-2022'}/region:28`;
  return `qui-${keyNamedBy(naming)}`;
};

/** Every field of these that holds a key, nested fields by their paths. */
const keysIn = (fields: Fields, path = ''): string[] =>
  Object.entries(fields).flatMap(([name, { holds }]) => {
    if (isKeyOf(holds) || holds === 'unit') return [path + name];
    return isNested(holds) ? keysIn(holds.fields, `${path}${name}.`) : [];
  });

const drafting = {
  ACTOR: 'draftActor',
  UNIT: 'draftUnit',
  INDICATOR: 'draftIndicator',
  SOURCE: 'draftSource',
  CONVENTION: 'draftConvention',
  ACTION_PLAN: 'draftActionPlan',
  FIGURE: 'draftFigure',
  COLLECTION: 'draftCollection',
} as const satisfies Record<SubjectKind, Act>;

it('is tried of every field that names something', () => {
  const described = subjectKinds.flatMap((kind) =>
    keysIn(contentFields[kind]).map((field) => `${kind} ${field}`),
  );
  const tried = namings.map(({ by, field }) => `${by} ${field}`);
  expect(tried.toSorted()).toEqual([...described, 'ACTION_PLAN key'].toSorted());
});

// One story: what is named comes out on 1 January 2999, each in a release of its own; what names it on the 2nd, and is withdrawn on
// 1 February.
describe('what another release names', () => {
  let database: Database;
  let publishing: Publishing;
  const reviewer = aViewer('Relectrice', 'REVIEWER');
  const publisher = aViewer('Éditeur', 'PUBLISHER');
  const releaseOf = new Map<Naming, string>();

  const act = <Which extends Act>(viewer: Viewer, which: Which, input: Inputs[Which]) =>
    publishing.perform(viewer, which, randomUUID(), input);
  const aRelease = async () => done(await act(reviewer, 'createRelease', titled('Une publication')));
  const at = async (release: string) => ({ release, revision: await revisionOf(database, release) });

  const draft = async (release: string, kind: SubjectKind, key: string, content: object) =>
    done(
      await act(reviewer, drafting[kind], {
        ...{ release, kind, key, content, changeKind: 'ADDITION' },
        ...{ noteFr: null, noteEn: null, basedOn: null, revision: null },
      } as never),
    );

  const withdraw = async (release: string, kind: SubjectKind, key: string) => {
    const basedOn = (await readStanding(database.client, kind, [key])).get(key)?.versionId ?? null;
    const input = { release, kind, key, basedOn, revision: null, noteFr: 'Retiré.', noteEn: null };
    done(await act(reviewer, 'draftWithdrawal', input as never));
  };

  const withdrawals = new Map<Naming, string>();
  /** A release that withdraws what is named, made once. */
  const withdrawalOf = async (naming: Naming) => {
    const release = withdrawals.get(naming) ?? (await aRelease());
    if (withdrawals.has(naming)) return release;
    await withdraw(release, naming.named, keyNamedBy(naming));
    withdrawals.set(naming, release);
    return release;
  };

  const approve = async (release: string, releaseAt: string) => {
    done(await act(reviewer, 'submitRelease', await at(release)));
    const time = { releaseAt, occurrence: null };
    const approved = await act(publisher, 'approveRelease', { ...(await at(release)), ...time });
    if (approved.is !== 'HeldBack') return approved;
    // A warning does not hold back what is about something else.
    const revision = await acceptAll(database, publishing, reviewer, release);
    return act(publisher, 'approveRelease', { release, revision, ...time });
  };

  beforeAll(async () => {
    database = await openDatabaseOfTest('started');
    publishing = await publishingOn(database);
    for (const naming of namings) {
      const release = await aRelease();
      const { named } = naming;
      await draft(release, named, keyNamedBy(naming), contentOf[named](keyNamedBy(naming)));
      done(await approve(release, '2999-01-01T09:00'));
      releaseOf.set(naming, release);
    }
    const names = await aRelease();
    for (const naming of namings) {
      await draft(names, naming.by, keyOf(naming), naming.content(keyNamedBy(naming)));
    }
    done(await approve(names, '2999-01-02T09:00'));
  });
  afterAll(() => database.close());

  it.each(namings)('is not cancelled: $named, by $field of $by', async (naming) => {
    const cancel = { ...(await at(releaseOf.get(naming) ?? '')), reason: 'Trop tôt.' };
    expect(await act(publisher, 'cancelRelease', cancel)).toEqual({
      is: 'NotAllowed',
      obstacle: 'NAMED_BY_ANOTHER',
    });
  });

  // A collection keeps a figure that is withdrawn.
  const binding = namings.filter(({ by }) => by !== 'COLLECTION');

  describe('and is to be withdrawn', () => {
    it.each(binding)('is held back: $named, by $field of $by', async (naming) => {
      const release = await withdrawalOf(naming);
      const held = await act(reviewer, 'submitRelease', await at(release));
      expect(held).toMatchObject({
        is: 'HeldBack',
        findings: [{ check: 'unknown-reference', subjects: [{}, { kind: naming.by, key: keyOf(naming) }] }],
      });
    });
  });

  describe('and would be withdrawn before what names it', () => {
    beforeAll(async () => {
      const release = await aRelease();
      for (const naming of namings) await withdraw(release, naming.by, keyOf(naming));
      done(await approve(release, '2999-02-01T09:00'));
    });

    it.each(binding)('is too early: $named, by $field of $by', async (naming) => {
      const release = await withdrawalOf(naming);
      expect(await approve(release, '2999-01-15T09:00')).toMatchObject({
        is: 'TimeRefused',
        why: 'TOO_EARLY',
        choices: ['2999-02-01T08:00:00.000Z'],
      });
    });
  });
});
