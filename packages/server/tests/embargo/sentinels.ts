import type { SubjectKind } from '@akto-figures/contents';
import { buildEditorialGraph } from '@akto-figures/schema';
import type { GraphQLObjectType } from 'graphql';
import { aNewRelease, reviewed } from '../a-draft.ts';
import type { Answered, Colleague } from '../an-editorial-hub.ts';
import { toWithdraw } from './figure-to-withdraw.ts';
import { selectionOf } from './selection.ts';

/** How far a release has come whose content nobody may see. */
export const stages = ['DRAFT', 'IN_REVIEW', 'APPROVED'] as const;
export type Stage = (typeof stages)[number];

/**
 * What is hidden in a release. `word` begins its keys and stands in its texts, so it can be asked for; `secret` and `number`
 * stand in its texts alone: whoever reads them has seen what they hide.
 */
export interface Sentinel {
  readonly word: string;
  readonly secret: string;
  readonly number: string;
}

export const sentinels: Readonly<Record<Stage, Sentinel>> = {
  DRAFT: { word: 'brouillonix', secret: 'secretumdraft', number: '918271' },
  IN_REVIEW: { word: 'relecturix', secret: 'secretumreview', number: '918272' },
  APPROVED: { word: 'embargolix', secret: 'secretumembargo', number: '918273' },
};

/** The territory in which each stage has an action plan that is new. */
const newPlans: Readonly<Record<Stage, string>> = {
  DRAFT: 'akto-agefiph-2025-2027/region:28',
  IN_REVIEW: 'akto-agefiph-2025-2027/region:11',
  APPROVED: 'akto-agefiph-2025-2027/region:24',
};

/** What is public of each kind and is changed behind the scenes, where the figure to withdraw is withdrawn as well. */
export const changed = {
  ACTOR: 'cheops',
  UNIT: 'unite-ordinaire',
  INDICATOR: 'poec',
  SOURCE: 'akto-agefiph',
  CONVENTION: 'akto-alternance-2022',
  ACTION_PLAN: 'akto-agefiph-2022-2024/region:28',
  FIGURE: 'poec',
  COLLECTION: 'ordinaire',
} as const satisfies Record<SubjectKind, string>;

/** Whether a text shows what a stage hides: its secret word, or its number in figures however they are grouped. */
export function shows(text: string, stage: Stage): boolean {
  const { secret, number } = sentinels[stage];
  return text.includes(secret) || text.replace(/[\s,.]/g, '').includes(number);
}

/** Who works on releases: a writer, who also reviews, and a publisher who has no hand in them. */
export interface Team {
  readonly writer: Colleague;
  readonly reviewer: Colleague;
  readonly publisher: Colleague;
}

/** Hides sentinels of every kind in a release, brings it to its stage, and gives its id. */
export async function hideSentinels(team: Team, stage: Stage, releaseAt: string): Promise<string> {
  const { writer, reviewer, publisher } = team;
  const { secret } = sentinels[stage];
  const release = await aNewRelease(writer, `Publication ${secret}`);
  let revision = 0;
  const write = async (act: string, input: object) => {
    const written = await writer.act(act, { release, ...input });
    if (written.__typename !== 'Done') throw new Error(`${act}: ${JSON.stringify([input, written])}`);
    revision = written.release.revision;
  };
  for (const [kind, key, content] of additions(stage)) await write(`draft${nameOf(kind)}`, { key, content });
  for (const [kind, key] of Object.entries(changed) as [SubjectKind, string][]) {
    const { version, content } = await standing(writer, kind, key);
    const note = { change: 'CORRECTION', noteFr: `Corrigé ${secret}.`, noteEn: `Corrected ${secret}.` };
    await write(`draft${nameOf(kind)}`, {
      key,
      basedOn: version,
      ...note,
      content: { ...content, ...revisions(stage)[kind](content) },
    });
  }
  const { version } = await standing(writer, 'FIGURE', toWithdraw.key);
  await write('draftWithdrawal', {
    kind: 'FIGURE',
    key: toWithdraw.key,
    basedOn: version,
    noteFr: `Retiré ${secret}.`,
    noteEn: `Withdrawn ${secret}.`,
  });
  await writer.act('commentOnRelease', { release, text: `Entre nous ${secret}.` });
  if (stage === 'DRAFT') return release;
  if (stage === 'IN_REVIEW') {
    await write('submitRelease', { revision });
    return release;
  }
  const ready = await reviewed(writer, reviewer, { release, revision });
  const approved = await publisher.act('approveRelease', { ...ready, releaseAt });
  if (approved.__typename !== 'Done') throw new Error(JSON.stringify(approved));
  return release;
}

const nameOf = (kind: SubjectKind) =>
  kind
    .split('_')
    .map((word) => word[0] + word.slice(1).toLowerCase())
    .join('');

const contents = Object.fromEntries(
  (Object.keys(changed) as SubjectKind[]).map((kind) => {
    const type = buildEditorialGraph().getType(`${nameOf(kind)}Content`) as GraphQLObjectType;
    return [kind, selectionOf(type, 9)];
  }),
);

/** What stands of a subject, whole. */
async function standing(
  { ask }: Colleague,
  kind: SubjectKind,
  key: string,
): Promise<{ version: string; content: Answered }> {
  const { subject } = await ask(
    `query ($kind: SubjectKind!, $key: String!) {
      subject(kind: $kind, key: $key) { standing { version content { ... on ${nameOf(kind)}Content ${contents[kind]} } } }
    }`,
    { kind, key },
  );
  return subject.standing;
}

/** The sentence of a source that states a sentinel's number. */
const quoteOf = ({ secret, number }: Sentinel) => ({
  prefix: `En ${secret}, `,
  exact: `plus de ${number}`,
  suffix: ` formations ${secret}.`,
});

function additions(stage: Stage): [SubjectKind, string, object][] {
  const { word, secret, number } = sentinels[stage];
  const named = (what: string) => `${what} ${word} ${secret}`;
  const inBoth = (name: string, what: string) => ({ [`${name}Fr`]: named(what), [`${name}En`]: named(what) });
  const keyOf = (kind: string) => `${word}-${kind}`;
  const citations = [
    { source: keyOf('source'), locator: `page ${secret}`, quote: quoteOf(sentinels[stage]) },
  ];
  const figure = {
    ...inBoth('label', 'Chiffre'),
    ...inBoth('plain', 'En clair'),
    ...inBoth('composition', 'dont'),
    quantity: { qualifier: 'MORE_THAN', number },
    unit: 'COURSE',
    printed: `plus de ${number}`,
    role: 'ACTUAL',
    period: '2022/2024',
    citations,
  };
  return [
    [
      'ACTOR',
      keyOf('actor'),
      {
        kind: 'OTHER',
        names: [{ name: named('Acteur') }],
        memberOf: 'cheops',
        territory: 'region:28',
        ...inBoth('note', 'Note'),
        officeHolders: [
          {
            name: named('Personne'),
            rolesFr: [named('Rôle')],
            source: keyOf('source'),
            contradictory: false,
          },
        ],
      },
    ],
    [
      'UNIT',
      keyOf('unit'),
      {
        ...inBoth('singular', 'Unité'),
        ...inBoth('plural', 'Unités'),
        ...{ gender: 'FEMININE', additive: true, spellings: [`autre ${word} ${secret}`] },
      },
    ],
    ['INDICATOR', keyOf('indicator-counted'), { ...inBoth('label', 'Compté'), unit: keyOf('unit') }],
    ['INDICATOR', keyOf('indicator'), { ...inBoth('label', 'Indicateur'), unit: 'COURSE', additive: false }],
    [
      'SOURCE',
      keyOf('source'),
      {
        ...inBoth('title', 'Source'),
        publisher: keyOf('actor'),
        language: 'fr',
        published: '2022',
        quoting: 'SHOWN',
        url: `https://${secret}.example/`,
      },
    ],
    [
      'CONVENTION',
      keyOf('convention'),
      {
        ...inBoth('title', 'Convention'),
        ...inBoth('note', 'Note'),
        kind: 'BILATERAL',
        status: 'IN_FORCE',
        period: '2022/2024',
        position: 50,
        succeeds: 'akto-agefiph-2022-2024',
        partOf: 'akto-alternance-2022',
        territory: 'region:28',
        parties: [
          { role: 'LEAD', actor: keyOf('actor') },
          { role: 'SIGNATORY', actor: 'akto' },
        ],
        axes: [{ number: 1, ...inBoth('title', 'Axe'), measures: [inBoth('label', 'Mesure')] }],
        milestones: [{ date: '2023', ...inBoth('title', 'Jalon') }],
        structure: [{ kind: 'WORKSTREAMS', count: 7 }],
        citations,
      },
    ],
    [
      'ACTION_PLAN',
      newPlans[stage],
      { status: 'SIGNED', why: named('Parce que'), inferred: true, citations },
    ],
    [
      'ACTION_PLAN',
      `${keyOf('convention')}/region:28`,
      { status: 'SIGNED', why: named('Parce que'), inferred: true, citations },
    ],
    [
      'FIGURE',
      keyOf('figure'),
      {
        ...figure,
        position: 60,
        territory: 'region:28',
        indicator: keyOf('indicator'),
        convention: keyOf('convention'),
        actors: [keyOf('actor'), 'akto'],
        axisNumber: 1,
      },
    ],
    [
      'FIGURE',
      keyOf('figure-counted'),
      {
        ...figure,
        unit: keyOf('unit'),
        position: 61,
        territory: 'region:28',
        indicator: keyOf('indicator-counted'),
        convention: keyOf('convention'),
        actors: ['akto'],
      },
    ],
    [
      'FIGURE',
      keyOf('figure-beside'),
      {
        ...figure,
        position: 0,
        territory: 'region:28',
        indicator: 'poec',
        convention: 'akto-agefiph-2022-2024',
        actors: ['agefiph'],
        exampleOf: 'poec',
        with: ['salons-2021'],
      },
    ],
    [
      'COLLECTION',
      keyOf('collection'),
      { ...inBoth('title', 'Sélection'), figures: ['poec', keyOf('figure')] },
    ],
  ];
}

/** What is changed of what stands: each a text of it and, of what names others, a name more. */
function revisions(stage: Stage): Record<SubjectKind, (content: Answered) => object> {
  const { word, secret, number } = sentinels[stage];
  const text = `${word} ${secret}`;
  return {
    ACTOR: ({ names }) => ({ names: [{ ...names[0], name: `Cheops ${text}` }], noteEn: `Note ${text}` }),
    UNIT: () => ({ singularFr: `unité ordinaire ${text}`, pluralFr: `unités ordinaires ${text}` }),
    INDICATOR: () => ({ labelFr: `Indicateur ${text}` }),
    SOURCE: () => ({ titleFr: `Source ${text}`, quoting: 'SHOWN' }),
    CONVENTION: ({ parties }) => ({
      titleFr: `Convention ${text}`,
      parties: [...parties, { role: 'CONSULTED', actor: `${word}-actor` }],
    }),
    ACTION_PLAN: () => ({ why: `Parce que ${text}`, inferred: true }),
    FIGURE: ({ citations }) => ({
      labelFr: `Chiffre ${text}`,
      quantity: { qualifier: 'MORE_THAN', number },
      printed: `plus de ${number}`,
      citations: citations.map(({ source }: { source: string }) => ({
        source,
        locator: `page ${secret}`,
        quote: quoteOf(sentinels[stage]),
      })),
    }),
    COLLECTION: ({ figures }) => ({ titleFr: `Sélection ${text}`, figures: [...figures, `${word}-figure`] }),
  };
}
