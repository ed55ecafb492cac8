import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aNewRelease, aRevisionOfPoec, reviewed, standingFigure } from '../../tests/a-draft.ts';
import { anEditorialHub, type Colleague, type EditorialHub } from '../../tests/an-editorial-hub.ts';

let hub: EditorialHub;
let [camille, dominique, claude] = [] as unknown as [Colleague, Colleague, Colleague];
beforeAll(async () => {
  hub = await anEditorialHub();
  [camille, dominique, claude] = await Promise.all([
    hub.colleague('PUBLISHER'),
    hub.colleague('REVIEWER'),
    hub.colleague('PUBLISHER'),
  ]);
});
afterAll(() => hub.database.close());

const historyOf = async (release: string, key: string) => {
  const { draftHistory } = await camille.ask(
    `query ($release: ID!, $key: String!) { draftHistory(release: $release, kind: FIGURE, key: $key) {
      revision noteFr writtenBy { id } writtenAt content { ... on FigureContent { labelFr } }
    } }`,
    { release, key },
  );
  return draftHistory as { revision: number; content: { labelFr: string }; writtenBy: { id: string } }[];
};
const idOf = async (colleague: Colleague): Promise<string> =>
  (await colleague.ask('{ viewer { accountId } }')).viewer.accountId;

describe('the history of a draft', () => {
  const key = 'ateliers-de-l-histoire';
  let release: string;

  it('says what was written by whom, and stays where the draft is taken out and written anew', async () => {
    release = await aNewRelease(camille);
    const { content } = await standingFigure(camille, 'poec');
    const written = (labelFr: string, revision: number | null = null) => ({
      ...{ release, key, revision },
      content: { ...content, labelFr, labelEn: null, plainFr: null, plainEn: null, indicator: 'ateliers' },
    });
    const labels = async () => (await historyOf(release, key)).map((each) => each.content.labelFr);
    const revision = async () => (await historyOf(release, key))[0]?.revision;

    const { change } = await camille.act('draftFigure', written('Un'));
    await dominique.act('draftFigure', written('Deux', (await revision()) ?? null));
    await camille.act('changeFigure', {
      ...{ release, key },
      revision: await revision(),
      content: { labelFr: 'Trois' },
    });
    expect(await labels()).toEqual(['Trois', 'Deux', 'Un']);
    expect((await historyOf(release, key)).map(({ writtenBy }) => writtenBy.id)).toEqual([
      await idOf(camille),
      await idOf(dominique),
      await idOf(camille),
    ]);
    await camille.act('removeChange', { change: change.id, revision: await revision() });
    expect(await labels()).toEqual(['Trois', 'Deux', 'Un']);
    await camille.act('draftFigure', written('Quatre'));
    expect(await labels()).toEqual(['Quatre', 'Trois', 'Deux', 'Un']);
  });

  it('keeps the last 200 states', async () => {
    const { client } = hub.database;
    await client.$executeRaw`
      INSERT INTO "DraftState" SELECT s."releaseId", s."kind", s."key", s."revision" - at, s."changeKind", s."content",
        s."noteFr", s."noteEn", s."writtenById", s."writtenAt"
      FROM generate_series(1, 199) at, (SELECT * FROM "DraftState" ORDER BY "revision" DESC LIMIT 1) s
      ON CONFLICT DO NOTHING`;
    await client.$executeRaw`UPDATE "DraftChange" SET "revision" = "revision" + 1 WHERE "key" = ${key}`;
    expect(await historyOf(release, key)).toHaveLength(201);
    expect((await historyOf(release, key)).slice(0, 3).map((each) => each.content.labelFr)).toEqual([
      'Quatre',
      'Quatre',
      'Trois',
    ]);
  });

  it('goes with its release, and 90 days after that came out', async () => {
    const draft = await aRevisionOfPoec(camille);
    const { basedOn } = await standingFigure(camille, 'poec');
    const change = { release: draft.release, key: 'poec', basedOn, content: {} };
    const [now] = await historyOf(draft.release, 'poec');
    const edited = await camille.act('changeFigure', { ...change, revision: now?.revision });
    const ready = await reviewed(camille, dominique, { ...draft, revision: edited.release.revision });
    expect((await claude.act('approveRelease', ready)).__typename).toBe('Done');
    const states = () => hub.database.client.draftState.count({ where: { releaseId: draft.release } });
    const days = (count: number) => hub.clock.advance(count * 24 * 60 * 60_000);
    await days(89);
    await aNewRelease(camille);
    expect(await states()).toBe(1);
    await days(2);
    await aNewRelease(camille);
    expect(await states()).toBe(0);

    const { workingRelease } = await camille.ask(
      'query ($id: ID!) { workingRelease(id: $id) { revision } }',
      {
        id: release,
      },
    );
    await camille.act('discardRelease', { release, revision: workingRelease.revision });
    expect(await historyOf(release, key)).toEqual([]);
    expect(await hub.database.client.draftState.count({ where: { releaseId: release } })).toBe(0);
  });
});

describe('the approved versions of a figure', () => {
  it('are all that was approved, the newest first, with who wrote them', async () => {
    const { approvedVersions } = await camille.ask(
      `{ approvedVersions(kind: FIGURE, key: "poec") {
        isWithdrawn writtenBy { id } content { ... on FigureContent { quantity { number } } }
      } }`,
    );
    expect(approvedVersions).toMatchObject([
      { writtenBy: { id: await idOf(camille) }, content: { quantity: { number: '1900' } } },
      { writtenBy: null, content: { quantity: { number: '1780' } } },
    ]);
  });
});
