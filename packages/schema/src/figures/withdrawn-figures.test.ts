import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';
import { aDraftOf, approve, minuteFromNow } from '../../tests/releases-to-come.ts';

const withdrawal = {
  changeKind: 'WITHDRAWAL' as const,
  changeFr: 'La source l’a retiré.',
  changeEn: 'Its source took it back.',
  plainFr: 'Cinq salons.',
  compositionFr: 'dont cinq en Normandie',
};
const key = 'salons-normandie-2021';
const convention = 'akto-alternance-2022';

describe('a withdrawn figure', () => {
  let graph: TestGraph;
  let at: Date;
  beforeAll(async () => {
    graph = await aGraph();
    const { client } = graph.database;
    const figures = await client.figure.findMany({ where: { key: { in: [key, 'poec'] } } });
    const ids = ['poec', key].map((each) => figures.find((figure) => figure.key === each)?.id as string);
    const release = await client.release.create({ data: { titleFr: 'Sélection' } });
    await client.collection.create({
      data: {
        key: 'accueil',
        versions: {
          create: {
            releaseId: release.id,
            titleFr: 'Accueil',
            items: { create: ids.map((figureId, position) => ({ figureId, position })) },
          },
        },
      },
    });
    await approve(graph.database, release.id, await minuteFromNow(graph.database, 2));
    at = await minuteFromNow(graph.database, 10);
    const { id: sourceId } = await client.source.findUniqueOrThrow({ where: { key: 'akto-normandie' } });
    const citations = { create: [{ sourceId, printed: '5' }] };
    await approve(graph.database, await aDraftOf(graph.database, key, { ...withdrawal, citations }), at);
  });
  afterAll(() => graph.database.close());

  const ask = async (question: string, present = at) => {
    const { data, errors } = await graph.ask(question, {}, present);
    expect(errors).toBeUndefined();
    return data;
  };
  const keysIn = async (filter: string, present?: Date) => {
    const { figures } = await ask(
      `{ figures(first: 100, filter: {${filter}}) { totalCount nodes { key } } }`,
      present,
    );
    expect(figures.totalCount).toBe(figures.nodes.length);
    return figures.nodes.map((node: { key: string }) => node.key);
  };

  it('is a record without its number, with the words that stand in its place', async () => {
    const { figure } = await ask(`{ figure(key: "${key}") {
      status statement quantity { number } missing en: missing(locale: EN) plainLanguage compositionNote overdueSince
      citations { printed source { key } } change { kind note previous { quantity { number } missing } } } }`);
    const day = (locale: string) =>
      at
        .toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' })
        .replace(/^1 (?=\p{Ll})/u, '1er ');
    expect(figure).toEqual({
      status: 'WITHDRAWN',
      statement: 'STATED',
      quantity: null,
      missing: `chiffre retiré le ${day('fr')}\u00a0: La source l’a retiré.`,
      en: `figure withdrawn on ${day('en-GB')}: Its source took it back.`,
      plainLanguage: null,
      compositionNote: null,
      overdueSince: null,
      citations: [{ printed: null, source: { key: 'akto-normandie' } }],
      change: {
        kind: 'WITHDRAWAL',
        note: 'La source l’a retiré.',
        previous: { quantity: { number: '5' }, missing: null },
      },
    });
  });

  it('is in every list that names it, in its place, and in no other', async () => {
    expect(await keysIn(`keys: ["poec", "${key}", "never-there"]`)).toEqual(['poec', key]);
    expect(await keysIn(`keys: ["${key}"], convention: "akto-agefiph-2022-2024", role: TARGET`)).toEqual([
      key,
    ]);
    const { collection } = await ask(
      '{ collection(key: "accueil") { figures { totalCount nodes { key status } } } }',
    );
    expect(collection.figures).toEqual({
      totalCount: 2,
      nodes: [
        { key: 'poec', status: 'CURRENT' },
        { key, status: 'WITHDRAWN' },
      ],
    });
    expect(await keysIn(`convention: "${convention}"`)).not.toContain(key);
  });

  it('is in a list that is asked for what was withdrawn', async () => {
    const before = await keysIn(`convention: "${convention}"`, new Date(at.getTime() - 1));
    expect(before).toContain(key);
    expect(await keysIn(`convention: "${convention}", keeping: ["${key}", "poec"]`)).toEqual(before);
    expect(await keysIn(`convention: "${convention}", status: [CURRENT, WITHDRAWN]`)).toEqual(before);
    expect(await keysIn('status: WITHDRAWN')).toEqual([key]);
    expect(await keysIn('status: []')).toEqual([]);
    expect(await keysIn(`convention: "akto-agefiph-2022-2024", keeping: ["${key}"]`)).not.toContain(key);
  });

  it('is nothing of the kind before its time, nor as of an instant before it', async () => {
    const early = new Date(at.getTime() - 1);
    const states = `{ figures(filter: { keys: ["${key}"] }) { nodes { status missing } } }`;
    expect((await ask(states, early)).figures.nodes).toEqual([{ status: 'CURRENT', missing: null }]);
    expect(await keysIn('status: WITHDRAWN', early)).toEqual([]);
    const then = `{ figure(key: "${key}", asOf: "${early.toISOString()}") { quantity { number } correctedSince { kind } } }`;
    expect((await ask(then)).figure).toEqual({
      quantity: { number: '5' },
      correctedSince: { kind: 'WITHDRAWAL' },
    });
  });

  it('is refused where a list names too many', async () => {
    const keys = JSON.stringify(Array.from({ length: 101 }, (_, index) => `a${index}`));
    for (const name of ['keys', 'keeping']) {
      const { errors } = await graph.ask(`{ figures(filter: { ${name}: ${keys} }) { totalCount } }`);
      expect(errors?.[0]?.message).toContain(`${name} `);
    }
  });
});
