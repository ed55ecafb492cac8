import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../tests/a-graph.ts';
import { approve, minuteFromNow } from '../../tests/releases-to-come.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await aGraph();
});
afterAll(() => graph.database.close());

describe('conventions', () => {
  it('show a signatory that the source does not let one read', async () => {
    const { data } = await graph.ask(
      '{ convention(key: "protocole-national-employeur") { signedOn { edtf text } parties { role unreadable actor { key } } } }',
    );
    expect(data.convention.signedOn).toEqual({ edtf: 'XXXX-07-06', text: '6 juillet (année non précisée)' });
    expect(data.convention.parties).toHaveLength(12);
    expect(data.convention.parties[4]).toEqual({ role: 'SIGNATORY', unreadable: true, actor: null });
    expect(data.convention.parties[11]).toEqual({ role: 'REGIONAL_PARTNER', unreadable: true, actor: null });
  });

  it('call their parties what they were called then, and say which names are inferred', async () => {
    const { data } = await graph.ask(`{
      protocol: convention(key: "protocole-national-employeur") { parties { name nameInferred } }
      guyane: convention(key: "akto-guyane-2022") { parties { name nameInferred } }
    }`);
    // "jeudi 6 juillet", of a year that nobody states: the text says Pôle emploi.
    expect(data.protocol.parties.slice(1, 5)).toEqual([
      { name: 'Pôle emploi', nameInferred: false },
      { name: 'Cap emploi', nameInferred: false },
      { name: 'Agefiph', nameInferred: false },
      { name: null, nameInferred: false },
    ]);
    expect(data.guyane.parties).toEqual([
      { name: 'AKTO', nameInferred: false },
      { name: 'Collectivité territoriale de Guyane', nameInferred: true },
    ]);
  });

  it('tell a signature from its announcement, and what the source states from what follows from it', async () => {
    const { data } = await graph.ask(`{
      normandie: convention(key: "akto-normandie-2022") { ...Signed }
      centre: convention(key: "akto-centre-val-de-loire-2021") { ...Signed }
      concertation: convention(key: "concertation-2018") { ...Signed }
    } fragment Signed on Convention {
      signedOn { edtf } signedOnInferred toBeSignedOn { edtf } toBeSignedOnInferred period { inferred } parties { role }
    }`);
    // "lundi 9 mai": 9 May 2022 is a Monday. No text says that it was signed.
    expect(data.normandie).toEqual({
      signedOn: null,
      signedOnInferred: false,
      toBeSignedOn: { edtf: '2022-05-09' },
      toBeSignedOnInferred: true,
      period: null,
      parties: [{ role: 'TO_SIGN' }, { role: 'TO_SIGN' }],
    });
    expect(data.centre).toEqual({
      signedOn: { edtf: '2021' },
      signedOnInferred: false,
      toBeSignedOn: null,
      toBeSignedOnInferred: false,
      period: null,
      parties: [{ role: 'SIGNATORY' }, { role: 'SIGNATORY' }],
    });
    expect(data.concertation).toMatchObject({ signedOn: null, period: { inferred: true } });
  });

  it('say in one line how far they have come, who signed or is to sign, and what they follow', async () => {
    const { data } = await graph.ask(`{
      conventions(first: 100) { nodes { key summary en: summary(locale: EN) statusText statusInferred partOfInferred } }
    }`);
    const said = Object.fromEntries(
      data.conventions.nodes.map(({ key, ...convention }: { key: string }) => [key, convention]),
    );
    expect(said['akto-normandie-2022']).toEqual({
      summary:
        'Convention d’objectifs et de moyens AKTO – Région Normandie — annoncée vers mai 2022, signature prévue le 9 mai 2022 (déduit) — à signer par\u00a0: AKTO, Région Normandie — déclinaison régionale de\u00a0: Plan d’actions «\u00a0Alternance 2022\u00a0» d’AKTO',
      en: 'AKTO – Normandy Region agreement on objectives and resources — announced around May 2022, to be signed on 9 May 2022 (inferred) — to be signed by: AKTO, Région Normandie — regional version of: AKTO’s “Alternance 2022” (work-study) action plan',
      statusText: 'annoncée vers mai 2022, signature prévue le 9 mai 2022 (déduit)',
      statusInferred: false,
      partOfInferred: false,
    });
    expect(said['akto-agefiph-2025-2027'].summary).toBe(
      'Convention AKTO – Agefiph 2025-2027 — en vigueur (déduit) — signataires\u00a0: AKTO, Agefiph — fait suite à\u00a0: Convention AKTO – Agefiph 2022-2024',
    );
    const former = said['akto-agefiph-2022-2024'];
    expect(former.summary).toMatch(/ — a pour suite\u00a0: Convention AKTO – Agefiph 2025-2027$/);
    expect(former.en).toMatch(/ — succeeded by: AKTO – Agefiph agreement 2025–2027$/);
    expect(said['akto-centre-val-de-loire-2021']).toMatchObject({
      statusText: 'signée en 2021',
      partOfInferred: true,
      summary: expect.stringMatching(/d’AKTO \(déduit\)$/),
    });
    expect(said['protocole-national-employeur'].summary).toBe(
      'Protocole national employeur — signé le 6 juillet (année non précisée) — signataires\u00a0: État, Pôle emploi, Cap emploi, Agefiph, un signataire illisible dans la source',
    );
    for (const { summary } of Object.values<{ summary: string }>(said)) {
      if (summary.includes(' — annoncée')) expect(summary).not.toContain('signataire');
    }
  });

  it('have nobody who signed what is only announced, whatever was written before they could say so', async () => {
    const { id } = await graph.database.client.release.create({ data: { titleFr: 'Une annonce' } });
    const { id: conventionId } = await graph.database.client.convention.create({ data: { key: 'annonce' } });
    const akto = await graph.database.client.actor.findUniqueOrThrow({ where: { key: 'akto' } });
    const followed = await graph.database.client.convention.findUniqueOrThrow({
      where: { key: 'akto-agefiph-2025-2027' },
    });
    await graph.database.client.conventionVersion.create({
      data: {
        conventionId,
        releaseId: id,
        titleFr: 'Une convention annoncée',
        kind: 'BILATERAL',
        status: 'ANNOUNCED',
        succeedsId: followed.id,
        parties: { create: [{ position: 0, role: 'SIGNATORY', actorId: akto.id }] },
      },
    });
    const at = await minuteFromNow(graph.database, 1);
    await approve(graph.database, id, at);
    const query = `{
      convention(key: "annonce") { summary parties { role } }
      followed: convention(key: "akto-agefiph-2025-2027") { summary }
    }`;
    const { data } = await graph.ask(query, {}, at);
    expect(data.convention.summary).toMatch(
      /^Une convention annoncée — annoncée — à signer par\u00a0: AKTO — fait suite à/,
    );
    expect(data.convention.parties).toEqual([{ role: 'TO_SIGN' }]);
    expect(data.followed.summary).toMatch(/ — a pour suite\u00a0: Une convention annoncée \(annoncée\)$/);
  });

  it('are quoted while they stand, and once withdrawn not as of before either', async () => {
    const { client } = graph.database;
    const [first, second] = await Promise.all(
      ['Une convention', 'Son retrait'].map((titleFr) => client.release.create({ data: { titleFr } })),
    );
    const { id: sourceId } = await client.source.create({ data: { key: 'protocole-signe' } });
    await client.sourceVersion.create({
      data: { sourceId, releaseId: first?.id ?? '', titleFr: 'Protocole', language: 'fr', quoting: 'SHOWN' },
    });
    const { id: conventionId } = await client.convention.create({ data: { key: 'retiree' } });
    const version = (releaseId = '') => ({
      ...({
        conventionId,
        releaseId,
        titleFr: 'Une convention',
        kind: 'BILATERAL',
        status: 'SIGNED',
      } as const),
      citations: {
        create: [{ position: 0, sourceId, quoteExact: 'trois ans', quotePrefix: 'signée pour ' }],
      },
    });
    await client.conventionVersion.create({ data: version(first?.id) });
    const at = await minuteFromNow(graph.database, 1);
    await approve(graph.database, first?.id ?? '', at);
    const quoted = '{ convention(key: "retiree") { citations { quote { exact } } } }';
    const { data } = await graph.ask(quoted, {}, at);
    expect(data.convention.citations).toEqual([{ quote: { exact: 'trois ans' } }]);

    await client.conventionVersion.create({
      data: { ...version(second?.id), changeKind: 'WITHDRAWAL', changeFr: 'Jamais signée' },
    });
    const later = await minuteFromNow(graph.database, 2);
    await approve(graph.database, second?.id ?? '', later);
    const before = quoted.replace('"retiree"', `"retiree", asOf: "${at.toISOString()}"`);
    const then = await graph.ask(before, {}, later);
    expect(then.data.convention.citations).toEqual([{ quote: null }]);
  });

  it('keep the number of axes that the source declares beside those it lists', async () => {
    const { data } = await graph.ask(
      '{ convention(key: "agefiph-cheops-2022-2024") { declaredAxes axes { number inferred measures } } }',
    );
    expect(data.convention.declaredAxes).toBe(4);
    expect(data.convention.axes.map(({ inferred }: { inferred: boolean }) => inferred)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(data.convention.axes[3].measures).toHaveLength(1);
  });

  it('know what they succeed and what brings them to a région', async () => {
    const { data } = await graph.ask(`{
      old: convention(key: "akto-agefiph-2022-2024") { succeeds { key } succeededBy { key } }
      plan: convention(key: "akto-alternance-2022") { parts { key territory { name } } }
    }`);
    expect(data.old).toEqual({ succeeds: null, succeededBy: [{ key: 'akto-agefiph-2025-2027' }] });
    expect(data.plan.parts).toHaveLength(6);
    expect(data.plan.parts[0]).toEqual({ key: 'akto-normandie-2022', territory: { name: 'Normandie' } });
  });

  it('have action plans in 12 + 5 régions, and say nothing of Corsica', async () => {
    const { data } = await graph.ask(
      '{ actionPlans(filter: { convention: "akto-agefiph-2022-2024" }, first: 100) { totalCount nodes { status inferred territory { name } } } }',
    );
    expect(data.actionPlans.totalCount).toBe(17);
    const names = data.actionPlans.nodes.map(
      ({ territory }: { territory: { name: string } }) => territory.name,
    );
    expect(names).not.toContain('Corse');
    expect(data.actionPlans.nodes.filter(({ inferred }: { inferred: boolean }) => inferred)).toHaveLength(12);
  });

  it('have figures and action plans that repeat their dates, and what is inferred of them', async () => {
    const { data } = await graph.ask(`{
      figure(key: "acteurs-concertation-2018") { period { inferred } }
      normandie: actionPlans(filter: { convention: "akto-alternance-2022", territory: "28" }) { nodes { since { edtf } inferred why } }
      centre: actionPlans(filter: { convention: "akto-alternance-2022", territory: "24" }) { nodes { since { edtf } inferred why } }
    }`);
    expect(data.figure.period.inferred).toBe(true);
    expect(data.normandie.nodes).toEqual([
      {
        since: { edtf: '2022-05~' },
        inferred: false,
        why: null,
      },
    ]);
    expect(data.centre.nodes).toEqual([{ since: { edtf: '2021' }, inferred: false, why: null }]);
  });

  it('show structure as structure: it is no figure', async () => {
    const { data } = await graph.ask(
      '{ convention(key: "concertation-2018") { structure { kind count } figures { totalCount } } }',
    );
    expect(data.convention.structure).toEqual([
      { kind: 'WORKING_GROUPS', count: 4 },
      { kind: 'WORKSTREAMS', count: 5 },
      { kind: 'PRINCIPLES', count: 3 },
      { kind: 'KEY_MOMENTS', count: 3 },
    ]);
    expect(data.convention.figures.totalCount).toBe(2);
  });

  it('are found by an actor among their parties', async () => {
    const { data } = await graph.ask(
      '{ actor(key: "cheops") { conventions { nodes { key } } } conventions(filter: { actor: "cheops" }) { nodes { key } } }',
    );
    expect(data.actor.conventions.nodes).toEqual([{ key: 'agefiph-cheops-2022-2024' }]);
    expect(data.conventions).toEqual(data.actor.conventions);
  });

  it.each([
    ['conventions', 'endsIn: "2027"', ['akto-agefiph-2025-2027']],
    ['conventions', 'endsIn: "2018-05", actors: ["etat"]', ['concertation-2018']],
    ['conventions', 'period: "2017"', ['concertation-2018']],
    ['conventions', 'statuses: [ANNOUNCED], within: "28"', ['akto-normandie-2022']],
    [
      'conventions',
      'kinds: [CONSULTATION, NATIONAL_PROTOCOL]',
      ['protocole-national-employeur', 'concertation-2018'],
    ],
    ['conventions', 'territories: ["04", "03"]', ['akto-reunion-2022', 'akto-guyane-2022']],
    ['conventions', 'keys: ["concertation-2018", "nope"]', ['concertation-2018']],
    ['conventions', 'kinds: []', []],
    ['sources', 'publishers: ["nobody"]', []],
  ])('%s are found by %s', async (list, filter, keys) => {
    const { data, errors } = await graph.ask(`{ ${list}(filter: { ${filter} }) { nodes { key } } }`);
    expect(errors).toBeUndefined();
    expect(data[list].nodes.map(({ key }: { key: string }) => key)).toEqual(keys);
  });

  it('are at work in some régions, and in which they are not one may ask', async () => {
    const { data } = await graph.ask(`{
      without: territories(filter: { level: REGION, withoutActionPlanOf: "akto-agefiph-2022-2024" }) { nodes { name } }
      with: territories(filter: { withActionPlanOf: "akto-alternance-2022" }, sort: NAME, first: 2) { totalCount nodes { name } }
      unknown: territories(filter: { withoutActionPlanOf: "nope" }) { totalCount }
      plans: actionPlans(filter: { conventions: ["akto-alternance-2022"], statuses: [SIGNED] }, sort: TERRITORY) { nodes { territory { code } } }
    }`);
    expect(data.without.nodes).toEqual([{ name: 'Corse' }]);
    expect(data.with).toEqual({
      totalCount: 6,
      nodes: [{ name: 'Bourgogne-Franche-Comté' }, { name: 'Centre-Val de Loire' }],
    });
    expect(data.unknown.totalCount).toBe(0);
    expect(data.plans.nodes.map((each: { territory: { code: string } }) => each.territory.code)).toEqual([
      '24',
      '27',
    ]);
  });

  it('are refused a period that is none, by name', async () => {
    const { errors } = await graph.ask('{ conventions(filter: { endsIn: "soon" }) { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.endsIn' });
  });
});
