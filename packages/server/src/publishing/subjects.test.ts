import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNewRelease, aRevisionOfPoec, reviewed, standingFigure } from '../../tests/a-draft.ts';
import { anEditorialHub, type Colleague, type EditorialHub } from '../../tests/an-editorial-hub.ts';

let hub: EditorialHub;
let reviewer: Colleague;
let publisher: Colleague;
beforeAll(async () => {
  hub = await anEditorialHub();
  [reviewer, publisher] = await Promise.all([hub.colleague('REVIEWER'), hub.colleague('PUBLISHER')]);
});
afterAll(() => hub.database.close());

interface Asked {
  readonly kind?: string;
  readonly text?: string;
  readonly filter?: object;
}

async function keysOf({ kind = 'FIGURE', text, filter }: Asked): Promise<string[]> {
  const { subjects } = await reviewer.ask(
    `query ($kind: SubjectKind!, $text: String, $filter: SubjectFilter) {
      subjects(kind: $kind, text: $text, filter: $filter, first: 100) { totalCount nodes { key } }
    }`,
    { kind, text, filter },
  );
  expect(subjects.nodes).toHaveLength(subjects.totalCount);
  return subjects.nodes.map(({ key }: { key: string }) => key);
}

/** A draft release with a figure that is nowhere else. */
async function aNewFigure(
  key: string,
  labelFr: string,
  more: object = {},
): Promise<{ release: string; revision: number }> {
  const release = await aNewRelease(reviewer);
  const { content } = await standingFigure(reviewer, 'poec');
  const drafted = await reviewer.act('draftFigure', {
    release,
    key,
    content: { ...content, labelFr, labelEn: null, territory: 'region:28', printed: null, ...more },
  });
  return { release, revision: drafted.release.revision };
}

describe('what an editor chooses from', () => {
  it('is found by words that go on, whatever their case, accents and spaces in numbers', async () => {
    expect(await keysOf({ text: 'SALONS normand' })).toEqual(['salons-normandie-2021']);
    expect(await keysOf({ text: 'sensibilisees' })).toEqual(await keysOf({ text: 'Sensibilisé' }));
    expect(await keysOf({ text: '1 78' })).toEqual([]);
    expect(await keysOf({ text: '1\u202f780' })).toEqual(['poec']);
    expect(await keysOf({ text: '1780' })).toEqual(['poec']);
    expect(await keysOf({ text: `'); DROP TABLE "Figure"; -- \0 \ud83d & | ! :*` })).toEqual([]);
    expect(await keysOf({ kind: 'ACTOR', text: 'pole' })).toEqual(
      await keysOf({ kind: 'ACTOR', text: 'france travail' }),
    );
    expect(await keysOf({ kind: 'ACTION_PLAN', text: 'normand', filter: { territory: '28' } })).not.toEqual(
      [],
    );
  });

  it('is what is drafted, too, with all that a line of a list shows', async () => {
    await aNewFigure('ateliers-neufs', 'Ateliers tout neufs');
    await aRevisionOfPoec(reviewer, '1950');
    expect(await keysOf({ text: 'atelier neuf' })).toEqual(['ateliers-neufs']);
    expect(await keysOf({ filter: { state: 'NEW' } })).toEqual(['ateliers-neufs']);
    expect(await keysOf({ filter: { state: 'DRAFTED' } })).toEqual(['ateliers-neufs', 'poec']);
    expect(await keysOf({ filter: { state: 'DRAFTED', indicator: 'poec', territory: 'Normandie' } })).toEqual(
      ['ateliers-neufs'],
    );
    const { subjects } = await reviewer.ask(
      `{ subjects(kind: FIGURE, filter: { state: DRAFTED }) { nodes {
        title quantity { text } period { text } territory { name } standing { isWithdrawn } changes { release { titleFr } }
      } } }`,
    );
    expect(subjects.nodes[0]).toMatchObject({
      title: 'Ateliers tout neufs',
      quantity: { text: 'plus\u00a0de\u00a01\u202f780\u00a0formations' },
      territory: { name: 'Normandie' },
      standing: null,
      changes: [{ release: { titleFr: 'Une publication' } }],
    });
    expect(subjects.nodes[1].standing).toEqual({ isWithdrawn: false });
  });

  it('is paged through, with as many questions to the database for one as for a hundred', async () => {
    let questions = 0;
    hub.database.forEditors().client.$on('query' as never, () => {
      questions += 1;
    });
    const page = (args: string) =>
      reviewer.ask(
        `{ subjects(kind: FIGURE, ${args}) { nodes { key title } pageInfo { endCursor hasNextPage } } }`,
      );
    const one = await page('first: 1');
    const ofOne = questions;
    const all = await page('first: 100');
    expect(questions - ofOne).toBe(ofOne);
    const next = await page(`first: 100, after: "${one.subjects.pageInfo.endCursor}"`);
    expect([...one.subjects.nodes, ...next.subjects.nodes]).toEqual(all.subjects.nodes);
  });

  it('follows every act', async () => {
    const agrees = async () => {
      const { client } = hub.database;
      const [row] = await client.$queryRaw<[{ differ: number }]>`
        SELECT count(*)::int AS "differ" FROM "SubjectSearch" s FULL JOIN (
          SELECT k."kind", l.* FROM (SELECT "kind", array_agg("key") AS keys FROM subject_keys GROUP BY "kind") k,
            LATERAL subject_lines(k."kind", k.keys) l
        ) l ON l."kind" = s."kind" AND l."key" = s."key"
        WHERE (s."words", s."facets") IS DISTINCT FROM (l."words", l."facets")`;
      return row.differ === 0;
    };
    const figure = await aNewFigure('salons-nouveaux', 'Salons nouveaux');
    const ready = await reviewed(reviewer, publisher, figure);
    await publisher.act('approveRelease', { ...ready, releaseAt: '2999-01-01T09:00' });
    expect(await keysOf({ text: 'salons nouveaux', filter: { state: 'APPROVED' } })).toEqual([
      'salons-nouveaux',
    ]);
    expect(await agrees()).toBe(true);
    const { workingRelease } = await publisher.ask(
      `{ workingRelease(id: "${figure.release}") { revision } }`,
    );
    const { revision } = workingRelease;
    const cancelled = await publisher.act('cancelRelease', {
      release: figure.release,
      revision,
      reason: 'Trop tôt.',
    });
    expect(await keysOf({ filter: { state: 'NEW' }, text: 'salons' })).toEqual(['salons-nouveaux']);
    expect(await agrees()).toBe(true);
    await reviewer.act('discardRelease', { release: figure.release, revision: cancelled.release.revision });
    expect(await keysOf({ text: 'salons nouveaux' })).toEqual([]);
    const { basedOn } = await standingFigure(reviewer, 'salons-normandie-2021');
    const release = await aNewRelease(reviewer);
    await reviewer.act('draftWithdrawal', {
      release,
      kind: 'FIGURE',
      key: 'salons-normandie-2021',
      basedOn,
      noteFr: 'Mal attribué.',
    });
    expect(await keysOf({ text: 'salons norm', filter: { state: 'DRAFTED' } })).toEqual([
      'salons-normandie-2021',
    ]);
    expect(await agrees()).toBe(true);
  });
});

describe('a change as it is typed', () => {
  const query = `query ($input: CheckChangeInput!) { checkChange(input: $input) { check severity field message } }`;
  const found = async (input: object) =>
    (await reviewer.ask(query, { input })).checkChange.map(({ check }: { check: string }) => check);

  it('is told what the checks find in it, before it is saved', async () => {
    const { basedOn, content } = await standingFigure(reviewer, 'poec');
    const typed = { key: 'poec', basedOn, change: 'CORRECTION', noteFr: 'Une faute.' };
    const other = { ...content, quantity: { qualifier: 'EXACT', number: '1780' } };
    expect(await found({ ...typed, content: { figure: other } })).toContain('printed-disagrees');
    expect(await found({ ...typed, noteFr: null, content: { figure: other } })).toContain('no-public-note');
    expect(await found({ ...typed, change: 'WITHDRAWAL', content: { figure: {} } })).not.toContain(
      'incomplete',
    );
    expect(await found({ key: 'neuf', content: { figure: {} } })).toContain('incomplete');
  });

  it('is looked at with the other changes of its release', async () => {
    const release = await aNewRelease(reviewer);
    await reviewer.act('draftSource', {
      release,
      key: 'bilan-neuf',
      content: { titleFr: 'Bilan', language: 'fr' },
    });
    const { content } = await standingFigure(reviewer, 'poec');
    const figure = { ...content, period: '1999', citations: [{ source: 'bilan-neuf' }], printed: null };
    const typed = { key: 'poec-1999', content: { figure } };
    expect(await found(typed)).toContain('unknown-reference');
    expect(await found({ ...typed, release })).not.toContain('unknown-reference');
    await reviewer.act('draftFigure', { release, key: 'poec-autre', content: figure });
    expect(await found({ ...typed, release })).toContain('two-values');
  });
});

it('is overdue once its day of review is over in Paris', async () => {
  const dayMs = 86_400_000;
  const now = await hub.clock.now();
  const reviewBy = new Date(now.getTime() + 30 * dayMs).toISOString().slice(0, 10);
  const figure = await aNewFigure('ateliers-anciens', 'Ateliers anciens', { reviewBy });
  await publisher.act('approveRelease', await reviewed(reviewer, publisher, figure));
  await hub.clock.advance(29 * dayMs);
  expect(await keysOf({ filter: { isOverdue: true } })).toEqual([]);
  await hub.clock.advance(2 * dayMs);
  expect(await keysOf({ filter: { isOverdue: true } })).toEqual(['ateliers-anciens']);
  expect(await keysOf({ filter: { isOverdue: true, role: 'TARGET' } })).toEqual([]);
});
