import { readStanding } from '@akto-figures/publishing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNewRelease, standingFigure } from '../../tests/a-draft.ts';
import {
  type Answered,
  anEditorialHub,
  type Colleague,
  type EditorialHub,
} from '../../tests/an-editorial-hub.ts';

let hub: EditorialHub;
let writer: Colleague;
let reviewer: Colleague;
let publisher: Colleague;
beforeAll(async () => {
  hub = await anEditorialHub();
  [writer, reviewer, publisher] = await Promise.all([
    hub.colleague('REVIEWER'),
    hub.colleague('REVIEWER'),
    hub.colleague('PUBLISHER'),
  ]);
});
afterAll(() => hub.database.close());

async function read(release: string, fields: string, variables: object = {}): Promise<Answered> {
  const given = Object.keys(variables).map((name) => `, $${name}: String`);
  const query = `query ($id: ID!${given.join('')}) { workingRelease(id: $id) { revision ${fields} } }`;
  return (await reviewer.ask(query, { id: release, ...variables })).workingRelease;
}

const groups = 'checklist { groups { id check severity count openCount title } }';

/** Takes a draft past the reviewers, whatever they have to weigh, and approves it. */
async function approve(release: string, releaseAt?: string): Promise<void> {
  const { revision } = await read(release, '');
  const submitted = await writer.act('submitRelease', { release, revision });
  expect(submitted).toMatchObject({ __typename: 'Done' });
  for (const { id } of (await read(release, groups)).checklist.groups) {
    await reviewer.act('acceptWarnings', { release, group: id, reason: 'C’est ainsi dans la source.' });
  }
  const ready = { release, revision: (await read(release, '')).revision, releaseAt };
  expect(await publisher.act('approveRelease', ready)).toMatchObject({ __typename: 'Done' });
}

/** The same, to the public. */
async function publish(release: string): Promise<void> {
  await approve(release);
  await hub.clock.advance(120_000);
}

/** What changes in a subject of each kind from one release to the next: the field that tells the versions apart. */
const kinds: readonly { act: string; key: string; content: (said: string) => object; said: string }[] = [
  {
    act: 'draftActor',
    key: 'opco-neuf',
    content: (noteFr) => ({ kind: 'OPCO', names: [{ name: 'OPCO Neuf' }], noteFr }),
    said: 'ActorContent { noteFr }',
  },
  {
    act: 'draftIndicator',
    key: 'ateliers-neufs',
    content: (labelFr) => ({ labelFr, unit: 'EVENT' }),
    said: 'IndicatorContent { labelFr }',
  },
  {
    act: 'draftSource',
    key: 'bilan-neuf',
    content: (titleFr) => ({ titleFr, publisher: 'akto', language: 'fr' }),
    said: 'SourceContent { titleFr }',
  },
  {
    act: 'draftConvention',
    key: 'convention-neuve',
    content: (titleFr) => ({
      titleFr,
      kind: 'BILATERAL',
      status: 'SIGNED',
      parties: [{ role: 'SIGNATORY', actor: 'akto' }],
      citations: [{ source: 'bilan-neuf' }],
    }),
    said: 'ConventionContent { titleFr }',
  },
  {
    act: 'draftActionPlan',
    key: 'convention-neuve/region:28',
    content: (locator) => ({ status: 'SIGNED', citations: [{ source: 'bilan-neuf', locator }] }),
    said: 'ActionPlanContent { citations { locator } }',
  },
  {
    act: 'draftFigure',
    key: 'ateliers-2024',
    content: (labelFr) => ({
      labelFr,
      indicator: 'ateliers-neufs',
      unit: 'EVENT',
      role: 'ACTUAL',
      quantity: { qualifier: 'EXACT', number: '12' },
      period: '2024',
      territory: '28',
      actors: ['akto'],
      citations: [{ source: 'bilan-neuf' }],
    }),
    said: 'FigureContent { labelFr }',
  },
  {
    act: 'draftCollection',
    key: 'accueil-neuf',
    content: (titleFr) => ({ titleFr, figures: ['ateliers-2024'] }),
    said: 'CollectionContent { titleFr }',
  },
];

const sides = kinds.map(
  ({ said }, at) => `... on ${said.replace(/(noteFr|labelFr|titleFr|citations)/, `said${at}: $1`)}`,
);
const both = `changes(first: 50) { nodes { key content { ${sides.join(' ')} }
  before { isWithdrawn content { ${sides.join(' ')} } } standing { isWithdrawn } } }`;
const saidIn = (content: Record<string, Answered> | null) => {
  const [said] = Object.values(content ?? {});
  return Array.isArray(said) ? said[0].locator : said;
};

/** What each change of a release replaces, and what it says, by key. */
async function changesOf(release: string): Promise<Record<string, [string | null, string]>> {
  const { changes } = await read(release, both);
  return Object.fromEntries(
    changes.nodes.map(({ key, content, before }: Answered) => [
      key,
      [before === null ? null : before.isWithdrawn ? 'withdrawn' : saidIn(before.content), saidIn(content)],
    ]),
  );
}

async function versionOf(key: string, act: string): Promise<string> {
  const kind = act
    .replace('draft', '')
    .replace(/(?!^)[A-Z]/g, '_$&')
    .toUpperCase();
  const { subject } = await writer.ask(`{ subject(kind: ${kind}, key: "${key}") { standing { version } } }`);
  return subject.standing.version;
}

async function saying(said: string, change: 'ADDITION' | 'CORRECTION'): Promise<string> {
  const release = await aNewRelease(writer, said);
  for (const { act, key, content } of kinds) {
    const again = {
      change,
      noteFr: 'Corrigé.',
      basedOn: change === 'CORRECTION' ? await versionOf(key, act) : null,
    };
    const drafted = await writer.act(act, { release, key, content: content(said), ...again });
    expect(drafted).toMatchObject({ __typename: 'Done' });
  }
  return release;
}

describe('what a release changed', () => {
  it('is shown for ever, whatever comes later, of a subject of any kind', async () => {
    const keys = kinds.map(({ key }) => key);
    const all = (before: string | null, after: string) =>
      Object.fromEntries(keys.map((key) => [key, [before, after]]));
    const first = await saying('un', 'ADDITION');
    await publish(first);
    expect(await changesOf(first)).toEqual(all(null, 'un'));
    const second = await saying('deux', 'CORRECTION');
    expect(await changesOf(second)).toEqual(all('un', 'deux'));
    await publish(second);
    const gone = await aNewRelease(writer, 'Retraits');
    for (const key of ['ateliers-2024', 'accueil-neuf']) {
      const { act = '' } = kinds.find((each) => each.key === key) ?? {};
      const kind = act.replace('draft', '').toUpperCase();
      const basedOn = await versionOf(key, act);
      await writer.act('draftWithdrawal', { release: gone, kind, key, basedOn, noteFr: 'Retiré.' });
    }
    await publish(gone);
    const back = await aNewRelease(writer, 'De retour');
    const { act, key, content } = kinds[5] ?? { act: '', key: '', content: () => ({}) };
    await writer.act(act, {
      release: back,
      key,
      content: content('trois'),
      change: 'REVISION',
      noteFr: 'De retour.',
      basedOn: await versionOf(key, act),
    });
    await publish(back);
    expect(await changesOf(first)).toEqual(all(null, 'un'));
    expect(await changesOf(second)).toEqual(all('un', 'deux'));
    expect(await changesOf(gone)).toEqual({
      'ateliers-2024': ['deux', 'deux'],
      'accueil-neuf': ['deux', 'deux'],
    });
    expect(await changesOf(back)).toEqual({ 'ateliers-2024': ['withdrawn', 'trois'] });
  }, 60_000);
});

/** A draft that says of figures what they say already, each of which is a warning. */
async function sayingNothingNew(figures: readonly string[]): Promise<string> {
  const release = await aNewRelease(writer, 'Rien de neuf');
  for (const key of figures) {
    const { basedOn, content } = await standingFigure(writer, key);
    const again = { basedOn, content, change: 'REVISION', noteFr: 'Relu.' };
    expect(await writer.act('draftFigure', { release, key, ...again })).toMatchObject({ __typename: 'Done' });
  }
  return release;
}

const figures = [
  'poec',
  'salons-2021',
  'salons-normandie-2021',
  'reunions-of-2021',
  'entreprises-reunions-2021',
];

describe('a checklist', () => {
  it('has groups, with a few examples, and pages of each', async () => {
    const release = await sayingNothingNew(figures);
    const { checklist } = await read(
      release,
      'checklist { errorCount warningCount groups { check severity count openCount title en: title(locale: EN) examples { message } } }',
    );
    expect(checklist.errorCount).toBe(0);
    expect(checklist.groups).toMatchObject([
      { check: 'period-outside-convention', severity: 'WARNING', title: 'Période hors de la convention' },
      {
        check: 'nothing-changes',
        count: 5,
        openCount: 5,
        title: 'Aucune modification',
        en: 'Nothing changes',
      },
    ]);
    expect(checklist.groups[1].examples).toHaveLength(5);
    expect(checklist.warningCount).toBe(checklist.groups[0].count + 5);
    const page = `checklist { findings(first: 3, after: $after, check: "nothing-changes") {
      totalCount pageInfo { hasNextPage endCursor } nodes { id subjects { key } accepted { reason } } } }`;
    const first = (await read(release, page, { after: null })).checklist.findings;
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const second = (await read(release, page, { after: first.pageInfo.endCursor })).checklist.findings;
    expect(second.pageInfo.hasNextPage).toBe(false);
    const keys = [...first.nodes, ...second.nodes].map(({ subjects }: Answered) => subjects[0].key);
    expect(keys).toEqual(figures.toSorted());
  });

  it('takes one reason for a group as it was read, and keeps it with each warning', async () => {
    const release = await sayingNothingNew(figures.slice(0, 3));
    const groupOf = async () =>
      (await read(release, groups)).checklist.groups.find(
        ({ check }: Answered) => check === 'nothing-changes',
      );
    await writer.act('submitRelease', { release, revision: (await read(release, '')).revision });
    const before = await groupOf();
    const finding = (await read(release, 'checklist { findings(check: "nothing-changes") { nodes { id } } }'))
      .checklist.findings.nodes[0].id;
    await reviewer.act('acceptWarning', { release, finding, reason: 'Celui-ci à part.' });
    const accept = (group: string) =>
      reviewer.act('acceptWarnings', { release, group, reason: 'Une relecture annuelle.' });
    // One of it was accepted meanwhile: what was read is not what is open.
    expect(await accept(before.id)).toEqual({ __typename: 'NotThere', what: 'warnings', name: before.id });
    const { id } = await groupOf();
    expect(await accept(id)).toMatchObject({ __typename: 'Done' });
    expect(await groupOf()).toMatchObject({ count: 3, openCount: 0 });
    const { checklist } = await read(
      release,
      'checklist { findings(check: "nothing-changes") { nodes { accepted { reason by { name } } } } }',
    );
    expect(checklist.findings.nodes.map(({ accepted }: Answered) => accepted.reason).toSorted()).toEqual([
      'Celui-ci à part.',
      'Une relecture annuelle.',
      'Une relecture annuelle.',
    ]);
    const { auditTrail } = await reviewer.ask(
      'query ($release: ID) { auditTrail(first: 100, filter: { release: $release }) { nodes { act why after } } }',
      { release },
    );
    const told = auditTrail.nodes.filter(({ act }: Answered) => act === 'acceptWarnings');
    expect(told).toMatchObject([{ why: 'Une relecture annuelle.' }]);
    expect(JSON.stringify(told[0].after)).toContain('Aucune modification');
  });

  it('accepts no error, in a group or alone', async () => {
    const release = await aNewRelease(writer, 'Vide');
    const [empty] = (await read(release, groups)).checklist.groups;
    expect(empty).toMatchObject({ check: 'empty-release', severity: 'ERROR', count: 1 });
    // Nothing submits it, so the database is told that somebody did.
    await hub.database.client.release.update({ where: { id: release }, data: { state: 'IN_REVIEW' } });
    const accepted = await reviewer.act('acceptWarnings', { release, group: empty.id, reason: 'Parce que.' });
    expect(accepted).toMatchObject({ __typename: 'NotThere' });
  });

  it('tells who submits a large release the first of its errors, and how many there are', async () => {
    const release = await aNewRelease(writer, 'Beaucoup d’erreurs');
    for (let at = 0; at < 20; at++)
      await writer.act('draftFigure', { release, key: `vide-${at}`, content: {} });
    const { revision } = await read(release, '');
    const held = await writer.act('submitRelease', { release, revision });
    const { checklist } = await read(release, 'checklist { errorCount groups { count examples { id } } }');
    expect(checklist.groups[0].count).toBeGreaterThan(10);
    expect(checklist.groups[0].examples).toHaveLength(10);
    expect(held).toMatchObject({ __typename: 'HeldBack', findingCount: checklist.errorCount });
    expect(checklist.errorCount).toBeGreaterThan(100);
    expect(held.findings).toHaveLength(100);
  });
});

it('reads a page of changes in as many statements however long it is', async () => {
  let statements = 0;
  hub.database.forEditors().client.$on('query' as never, () => {
    statements += 1;
  });
  const countFor = async (keys: readonly string[]) => {
    const release = await sayingNothingNew(keys);
    statements = 0;
    await read(release, both);
    return statements;
  };
  const few = await countFor(figures.slice(0, 2));
  expect(few).toBeGreaterThan(10);
  // What some figures are related to is one statement more, however many they are.
  expect(await countFor(figures)).toBeLessThanOrEqual(few + 2);
});

it('lists what is to come out in the order in which it does, and nothing that is out or a draft', async () => {
  const [late, soon, draft] = [
    await sayingNothingNew(figures.slice(0, 1)),
    await sayingNothingNew(figures.slice(1, 2)),
    await sayingNothingNew(figures.slice(2, 3)),
  ];
  await approve(late, '2099-06-02T10:00');
  await approve(soon, '2099-06-01T10:00');
  const upcoming = async (more = '') => {
    const query = `{ workingReleases(isUpcoming: true, first: 1${more}) { totalCount nodes { id } pageInfo { endCursor } } }`;
    return (await reviewer.ask(query)).workingReleases;
  };
  const first = await upcoming();
  expect(first).toMatchObject({ totalCount: 2, nodes: [{ id: soon }] });
  expect(await upcoming(`, after: "${first.pageInfo.endCursor}"`)).toMatchObject({ nodes: [{ id: late }] });
  const { workingReleases } = await reviewer.ask('{ workingReleases(first: 1) { nodes { id } } }');
  expect(workingReleases.nodes).toEqual([{ id: draft }]);
});

it('writes the versions of a large release a hundred at a time, and its reasons as one list', async () => {
  const { client } = hub.database;
  const count = 150;
  const release = await aNewRelease(writer, 'Beaucoup');
  const content = (await readStanding(client, 'FIGURE', ['poec'])).get('poec')?.content;
  const convention = 'akto-agefiph-2022-2024';
  await client.draftChange.createMany({
    data: Array.from({ length: count }, (_, at) => ({
      releaseId: release,
      kind: 'FIGURE' as const,
      key: `beaucoup-${at}`,
      changeKind: 'ADDITION' as const,
      createdById: writer.accountId,
      changedById: writer.accountId,
      // Each of a day before its convention: a warning each.
      content: { ...content, convention, period: new Date(Date.UTC(2001, 0, at)).toISOString().slice(0, 10) },
    })),
  });
  const versions: number[] = [];
  const reasons: number[] = [];
  client.$on('query' as never, ({ query }: { query: string }) => {
    if (query.includes('INTO "public"."FigureVersion"')) versions.push(query.match(/\(\$\d+/g)?.length ?? 0);
    if (query.includes('INTO "AcceptedWarning"')) reasons.push(query.match(/\$\d+/g)?.length ?? 0);
  });
  await publish(release);
  expect(await client.acceptedWarning.count({ where: { releaseId: release } })).toBe(count);
  expect(await client.figureVersion.count({ where: { releaseId: release } })).toBe(count);
  // A hundred, and the other fifty.
  const [first = 0, second = 0, ...more] = versions;
  expect([first, more]).toEqual([2 * second, []]);
  // One list, however many are in it.
  expect(Math.max(...reasons)).toBe(4);
});
