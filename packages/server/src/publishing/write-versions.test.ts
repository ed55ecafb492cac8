import { randomUUID } from 'node:crypto';
import {
  contentFields,
  type Field,
  type Fields,
  type SubjectKind,
  subjectKinds,
  tidy,
} from '@akto-figures/contents';
import {
  loadProposal,
  type Publishing,
  readStanding,
  runChecks,
  type Standing,
} from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEditorialHub, type EditorialHub } from '../../tests/an-editorial-hub.ts';
import { aViewer, done, publishingOn, revisionOf, titled } from '../../tests/publishers.ts';

const reviewer = aViewer('Relectrice', 'REVIEWER');
const publisher = aViewer('Éditeur', 'PUBLISHER');
const drafting = {
  ACTOR: 'draftActor',
  UNIT: 'draftUnit',
  INDICATOR: 'draftIndicator',
  SOURCE: 'draftSource',
  CONVENTION: 'draftConvention',
  ACTION_PLAN: 'draftActionPlan',
  FIGURE: 'draftFigure',
  COLLECTION: 'draftCollection',
} as const satisfies Record<SubjectKind, string>;

const citations = [
  {
    source: 'akto-agefiph',
    locator: 'page 4',
    printed: 'plus de 1 780',
    quote: { prefix: 'Depuis 2021, ', exact: 'plus de 1 780', suffix: ' formations ont été suivies.' },
    documentHash: '5f'.repeat(32),
    capturedAt: '2026-03-11T08:30:00.000Z',
    checkedAt: '2026-03-12T08:30:00.000Z',
    checkedBy: 'Camille Martin',
  },
];

/** Easy words of a figure whose value changes afterwards. */
const easyWords: [SubjectKind, string, object][] = [
  ['FIGURE', 'referents-handicap', { plainFr: 'Des personnes aident.', plainEn: 'People help.' }],
];
const aFigureOfItsOwn = {
  ...{ labelFr: 'Un chiffre', labelEn: 'A figure', quantity: { qualifier: 'EXACT', number: '17' } },
  ...{ role: 'ACTUAL', period: '2022', territory: 'country:FR', citations: [{ source: 'akto-agefiph' }] },
  ...{ actors: ['akto'] },
} as const;

/** What the starter data does not say of anything: so that each field of each kind is written once. */
const besides: [SubjectKind, string, object][] = [
  [
    'UNIT',
    'repas',
    {
      ...{ singularFr: 'repas servi', singularEn: 'meal', pluralFr: 'repas servis', pluralEn: 'meals' },
      ...{ gender: 'MASCULINE', symbol: 'rp', additive: true, spellings: ['repas'], position: 3 },
    },
  ],
  [
    'UNIT',
    'couvert',
    {
      singularFr: 'couvert',
      pluralFr: 'couverts',
      singularEn: 'cover',
      pluralEn: 'covers',
      additive: true,
      sameAs: 'repas',
    },
  ],
  ['INDICATOR', 'repas-servis', { labelFr: 'Repas servis', labelEn: 'Meals', unit: 'repas', additive: true }],
  ['INDICATOR', 'duree-moyenne', { labelFr: 'Durée moyenne', labelEn: 'Mean duration', unit: 'month' }],
  ['FIGURE', 'repas-2022', { ...aFigureOfItsOwn, indicator: 'repas-servis', unit: 'couvert' }],
  ['FIGURE', 'duree-2022', { ...aFigureOfItsOwn, indicator: 'duree-moyenne', unit: 'month' }],
  ['SOURCE', 'akto-agefiph', { quoting: 'SHOWN' }],
  ['COLLECTION', 'accueil', { titleFr: 'Accueil', titleEn: 'Home', figures: ['salons-2021', 'poec'] }],
  [
    'CONVENTION',
    'akto-guyane-2022',
    {
      implements: 'akto-agefiph-2022-2024',
      axesFrom: '2023',
      websiteUrl: 'https://www.example.fr/convention',
      signedOn: '2022',
      signedInferred: true,
      citations,
    },
  ],
  ['ACTION_PLAN', 'akto-agefiph-2022-2024/region:28', { status: 'IN_PLACE', citations }],
  [
    'FIGURE',
    'poec',
    {
      plainFr: 'Il y a eu plus de 1 780 formations.',
      plainEn: 'There were more than 1,780 courses.',
      reviewBy: '2027-01-31',
      citations,
    },
  ],
  ...(
    [
      ['referents-handicap', '7,0 sur 10', { kind: 'RATIO', number: '7', outOf: '10', decimals: 1 }],
      ['actions-territoires', 'entre 600 et 613', { kind: 'RANGE', low: '600', high: '613' }],
      [
        'entreprises-parcours-th',
        '+ 7,6 millions par an',
        { number: '7600000', scale: 6, per: 'YEAR', isChange: true },
      ],
    ] as const
  ).map(([key, printed, value]): [SubjectKind, string, object] => [
    'FIGURE',
    key,
    { quantity: { qualifier: 'EXACT', ...value }, printed, citations: [{ source: 'akto-agefiph' }] },
  ]),
];

/** All that contents of a kind can say, nested fields by their paths. */
const fieldsOf = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, { holds }]) => [
    name,
    ...nestedIn(holds, fieldsOf).map((each) => `${name}.${each}`),
  ]);

/** What one content says. */
const fieldsIn = (fields: Fields, content: object): string[] =>
  Object.entries(content).flatMap(([name, value]) => {
    const items = [value].flat();
    const nested = nestedIn(fields[name]?.holds, (within) => items.flatMap((item) => fieldsIn(within, item)));
    return [name, ...nested.map((each) => `${name}.${each}`)];
  });

const nestedIn = (holds: Field['holds'] | undefined, look: (fields: Fields) => string[]): string[] =>
  typeof holds === 'object' && 'fields' in holds ? look(holds.fields) : [];

/** What the public reads of every subject, but for when it came out and why. */
const answers = {
  figures: `{ figures(first: 100) { totalCount nodes {
    key label en: label(locale: EN) plainLanguage statement status role formula ofWhom url
    quantity { text printed number low high qualifier unit }
    value { kind text number low high outOf per isChange decimals scale unit { key singular plural symbol additive } } period { edtf text start end inferred }
    territory { code level } indicator { key } convention { key } axis { number } actors { key } compositionNote
    partOf { key } exampleOf { key } with { key } derivedFrom { key } parts { key } examples { key }
    citations { source { key } locator printed quote { prefix exact suffix } checkedAt }
  } } }`,
  conventions: `{ conventions(first: 100) { totalCount nodes {
    key title en: title(locale: EN) kind status statusInferred statusText summary note period { edtf text start end inferred } territory { code level }
    announcedOn { edtf } axesFrom { edtf } signedOn { edtf text } signedOnInferred declaredAxes websiteUrl toBeSignedOn { edtf } toBeSignedOnInferred partOfInferred
    succeeds { key } succeededBy { key } partOf { key } parts { key } implements { key }
    parties { role name nameInferred unreadable actor { key } }
    axes { number title en: title(locale: EN) inferred measures } milestones { date { edtf text } title }
    structure { kind count } citations { source { key } locator printed quote { prefix exact suffix } checkedAt }
  } } }`,
  actionPlans: `{ actionPlans(first: 100) { totalCount nodes {
    convention { key } territory { code level } status since { edtf text } inferred why
    citations { source { key } locator printed quote { prefix exact suffix } checkedAt }
  } } }`,
  actors: `{ actors(first: 100) { totalCount nodes {
    key kind name names { name from until inferred why } memberOf { key } territory { code level } note inferred why
    officeHolders { name roles contradictory
      source { key title en: title(locale: EN) titleIsOurs url language published { edtf } publisher { key } publisherInferred } }
  } } }`,
  indicators: `{ indicators(first: 100) { totalCount nodes { key label en: label(locale: EN) additive unit countedIn { key singular } } } }`,
  units: `{ units(first: 100) { totalCount nodes { key singular en: singular(locale: EN) plural symbol additive } } }`,
  collections: `{ collections(first: 100) { totalCount nodes { key title figures { nodes { key } } } } }`,
  sources: `{ figures(first: 100) { nodes { citations {
    source { key title en: title(locale: EN) titleIsOurs url language published { edtf } publisher { key } publisherInferred showsQuotes }
  } } } }`,
};

describe('what stands, written again as it stands', () => {
  let hub: EditorialHub;
  let publishing: Publishing;
  beforeAll(async () => {
    hub = await anEditorialHub();
    publishing = await publishingOn(hub.database);
  });
  afterAll(() => hub.database.close());

  const aRelease = async () =>
    done(await publishing.perform(reviewer, 'createRelease', randomUUID(), titled('Une publication')));

  const write = async (
    release: string,
    kind: SubjectKind,
    { key, versionId, content }: Pick<Standing, 'key' | 'content'> & { versionId: string | null },
  ) =>
    done(
      await publishing.perform(reviewer, drafting[kind], randomUUID(), {
        release,
        kind,
        key,
        changeKind: versionId === null ? 'ADDITION' : 'REVISION',
        noteFr: 'La même chose.',
        noteEn: null,
        basedOn: versionId,
        revision: null,
        content,
      } as never),
    );

  /** Takes a release past its warnings and lets it come out. */
  const publish = async (release: string) => {
    const { client } = hub.database;
    const at = async () => ({ release, revision: await revisionOf({ client }, release) });
    done(await publishing.perform(reviewer, 'submitRelease', randomUUID(), await at()));
    const findings = runChecks(await loadProposal(client, await loadAtlas(client), release));
    const accountId = reviewer.accountId;
    await client.acceptedWarning.createMany({
      data: findings.map(({ id }) => ({ releaseId: release, finding: id, reason: 'Voulu.', accountId })),
    });
    const time = { releaseAt: null, occurrence: null };
    done(await publishing.perform(publisher, 'approveRelease', randomUUID(), { ...(await at()), ...time }));
    await hub.clock.advance(120_000);
  };

  const everything = async (): Promise<Standing[]> => {
    const { client } = hub.database;
    const key = { key: true } as const;
    const plans = await client.actionPlan.findMany({
      select: { convention: { select: key }, territoryId: true },
    });
    const keys: Record<SubjectKind, { key: string }[]> = {
      ACTOR: await client.actor.findMany({ select: key }),
      UNIT: await client.unit.findMany({ select: key }),
      INDICATOR: await client.indicator.findMany({ select: key }),
      SOURCE: await client.source.findMany({ select: key }),
      CONVENTION: await client.convention.findMany({ select: key }),
      ACTION_PLAN: plans.map(({ convention, territoryId }) => ({ key: `${convention.key}/${territoryId}` })),
      FIGURE: await client.figure.findMany({ select: key }),
      COLLECTION: await client.collection.findMany({ select: key }),
    };
    const all: Standing[] = [];
    for (const kind of subjectKinds) {
      const standing = await readStanding(
        client,
        kind,
        keys[kind].map((each) => each.key),
      );
      all.push(...([...standing.values()] as Standing[]));
    }
    return all;
  };

  const contentsOf = (all: readonly Standing[]) =>
    Object.fromEntries(all.map(({ kind, key, content }) => [`${kind} ${key}`, content]));

  const published = async () => {
    const said: Record<string, unknown> = {};
    for (const [name, query] of Object.entries(answers)) said[name] = await hub.ask(query);
    return said;
  };

  it('is the same, to the hub and to the public', async () => {
    const { client } = hub.database;
    // Words first, and then another value: they are of the one before.
    for (const changes of [easyWords, besides]) {
      const release = await aRelease();
      for (const [kind, key, fields] of changes) {
        const standing = (await readStanding(client, kind, [key])).get(key);
        const content = { ...standing?.content, ...fields };
        await write(release, kind, { key, versionId: standing?.versionId ?? null, content });
      }
      await publish(release);
    }

    const [before, read] = [await everything(), await published()];
    for (const kind of subjectKinds) {
      const said = before.flatMap((each) =>
        each.kind === kind ? fieldsIn(contentFields[kind], each.content) : [],
      );
      expect(
        fieldsOf(contentFields[kind]).filter((field) => !said.includes(field)),
        kind,
      ).toEqual([]);
    }
    const atlas = await loadAtlas(client);
    for (const { kind, content } of before)
      expect(tidy(contentFields[kind], content, atlas)).toEqual(content);

    const second = await aRelease();
    for (const standing of before) await write(second, standing.kind, standing);
    await publish(second);

    const after = await everything();
    expect(new Set(after.map(({ releaseId }) => releaseId))).toEqual(new Set([second]));
    expect(contentsOf(after)).toEqual(contentsOf(before));
    expect(JSON.stringify(await published())).toBe(JSON.stringify(read));
  }, 120_000);
});
