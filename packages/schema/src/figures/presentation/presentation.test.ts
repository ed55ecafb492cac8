import { parisDay } from '@akto-figures/contents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aGraph, type TestGraph } from '../../../tests/a-graph.ts';
import { aDraftOf, approve, minuteFromNow } from '../../../tests/releases-to-come.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await aGraph();
});
afterAll(() => graph.database.close());

const typed = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

async function presented(key: string, fields: string, { present, args = '' }: Asked = {}) {
  const query = `query ($key: String!) { figure(key: $key) { presentation${args} { ${fields} } } }`;
  const { data, errors } = await graph.ask(query, { key }, present);
  expect(errors).toBeUndefined();
  return data.figure.presentation;
}

interface Sentence {
  readonly sentence: string;
}

interface Asked {
  readonly present?: Date;
  readonly args?: string;
}

describe('a figure ready to show', () => {
  it.each([
    [
      'poec',
      'Plus de 1 780 préparations opérationnelles à l’emploi collectives (POEC) de demandeurs d’emploi handicapés, 2022–2024, France entière.',
    ],
    [
      'objectif-contrats-2022',
      'Objectif : 110 000 nouveaux contrats en alternance à accompagner, 2022, France entière.',
    ],
    ['salons-2021', '70 salons d’orientation et d’alternance, dont 5 en Normandie, 2021, France entière.'],
    [
      'reunions-entreprises-2021',
      'Près de 200 réunions d’information des entreprises, avec 5 000 entreprises, 2021, France entière ; par exemple 26 réunions en Normandie (déduit), avec 493 entreprises.',
    ],
    [
      'reunions-entreprises-normandie-2021',
      '26 réunions d’information des entreprises en Normandie, avec 493 entreprises, 2021 (déduit), Normandie.',
    ],
    [
      'progression-apprentissage-france-2021',
      'Progression des contrats d’apprentissage en France : 37 %, 2020–2021, France entière.',
    ],
  ])('says itself in one sentence: %s', async (key, sentence) => {
    expect(typed((await presented(key, 'sentence')).sentence)).toBe(sentence);
  });

  it.each([
    ['Bretagne et Normandie réunies', 'Bretagne et Normandie réunies'],
    ['Cap emploi mobilisés', 'Cap emploi mobilisés'],
    ['Lot de formations', 'lot de formations'],
    ['Nation en formation', 'nation en formation'],
  ])('lowers a label inside its sentence, unless it begins with a name: %s', async (labelFr, within) => {
    const present = await release('salons-2021', { labelFr });
    const { sentence } = await presented('salons-2021', 'sentence', { present });
    expect(typed(sentence)).toMatch(new RegExp(`^70 ${within}, dont `));
  });

  it('lowers every label of the starter data, but those that begin with a name or an acronym', async () => {
    const inBoth = ['FR', 'EN'].map(
      (locale) =>
        `${locale}: label(locale: ${locale}) as${locale}: presentation(locale: ${locale}) { sentence }`,
    );
    const { data } = await graph.ask(`{ figures(first: 100) { nodes { ${inBoth} } } }`);
    const kept = data.figures.nodes.flatMap(({ FR, EN, asFR, asEN }: Record<string, string & Sentence>) => [
      ...(asFR?.sentence.includes(` ${FR}`) ? [FR] : []),
      ...(asEN?.sentence.includes(` ${EN}`) ? [EN] : []),
    ]);
    expect(kept).toEqual(['CFA mobilisés aux événements Aktiv’alternance', 'Aktiv’alternance events']);
  });

  it('is spoken without the spaces and symbols that a voice stumbles over', async () => {
    const { spokenSentence, spokenTitle } = await presented('poec', 'spokenSentence spokenTitle');
    expect(spokenTitle).toMatch(/^Plus de 1780 – /);
    expect(spokenSentence).toMatch(/^Plus de 1780 préparations .*, de 2022 à 2024, France entière\.$/);
    const rate = await presented('progression-apprentissage-france-2021', 'spokenSentence');
    expect(rate.spokenSentence).toContain('37 pour cent, de 2020 à 2021');
    for (const text of [spokenSentence, spokenTitle, rate.spokenSentence])
      expect(text).not.toMatch(/\u202f|\d\u00a0\d/);
  });

  it('speaks how it stands to the result before it', async () => {
    const { sentence, spokenSentence } = await presented(
      'contrats-apprentissage-normandie-2021',
      'sentence spokenSentence',
    );
    expect(typed(spokenSentence)).toBe(
      '3071 contrats d’apprentissage financés par AKTO en Normandie, en hausse de 41 pour cent sur un an, 2021, Normandie.',
    );
    expect(sentence).not.toContain('hausse');
  });

  it('has the role, the period and the territory as its scope', async () => {
    const { scope, notes } = await presented('objectif-contrats-2022', 'scope notes');
    expect({ scope, notes }).toEqual({ scope: ['Objectif', '2022', 'France entière'], notes: [] });
    const english = await presented('objectif-contrats-2022', 'title', { args: '(locale: EN)' });
    expect(english.title).toBe('Target: 110,000 – New work-study contracts to support');
  });

  it('says the quantity also where easy-to-read words leave it out', async () => {
    const at = await release('cfa-aktiv-alternance', {
      plainFr: 'Des centres de formation sont venus\u00a0: 1\u202f200 personnes.',
    });
    const args = '(plainLanguage: true)';
    const { sentence, spokenSentence } = await presented('cfa-aktiv-alternance', 'sentence spokenSentence', {
      present: at,
      args,
    });
    expect(typed(sentence)).toBe(
      'Plus de 450 centres de formation d’apprentis. Des centres de formation sont venus : 1 200 personnes. 2022–2024, France entière.',
    );
    expect(typed(spokenSentence)).toBe(
      'Plus de 450 centres de formation d’apprentis. Des centres de formation sont venus : 1200 personnes. De 2022 à 2024, France entière.',
    );
  });
});

describe('words that somebody wrote by hand', () => {
  it.each([
    ['FR', 'Plus de 10 700 entreprises en savent plus.', 'Plus de 10700 entreprises en savent plus.'],
    ['FR', 'Plus de 10\u00a0700 entreprises en savent plus.', 'Plus de 10700 entreprises en savent plus.'],
    ['FR', 'En 2024, plus de 10.700 entreprises.', 'En 2024, plus de 10700 entreprises.'],
    ['EN', 'More than 10,700 companies know better.', 'More than 10700 companies know better.'],
    ['EN', 'More than 10 700 companies know better.', 'More than 10700 companies know better.'],
    // Another number is none of it.
    ['FR', 'Plus de 10 700 500 entreprises.', 'Plus de 10700 entreprises'],
  ])(
    'are spoken with the quantity once, however its digits are grouped: %s %j',
    async (locale, text, heard) => {
      const at = await release('entreprises-sensibilisees', {
        [locale === 'FR' ? 'plainFr' : 'plainEn']: text,
      });
      const { spokenSentence } = await presented('entreprises-sensibilisees', 'spokenSentence', {
        present: at,
        args: `(locale: ${locale}, plainLanguage: true)`,
      });
      expect(spokenSentence.startsWith(heard)).toBe(true);
      expect(spokenSentence.match(/10700/g)).toHaveLength(1);
    },
  );
});

describe('what a reader has to know beside it', () => {
  const dayMs = 86_400_000;

  it('is a correction for ninety days, which turn at midnight in Paris', async () => {
    const at = await release('salons-2021', { changeKind: 'CORRECTION', changeFr: 'Une coquille.' });
    const noticesAt = async (present: Date) =>
      (await presented('salons-2021', 'notices { kind text }', { present })).notices;
    expect(await noticesAt(at)).toEqual([
      { kind: 'CORRECTION', text: expect.stringMatching(/^Corrigé le .*\u00a0: Une coquille\.$/) },
    ]);
    const last = startOfDay(at.getTime() + 90 * dayMs);
    expect(await noticesAt(new Date(last - 1))).toHaveLength(1);
    expect(await noticesAt(new Date(last))).toEqual([]);

    // Who has copied the wrong number hears of it beside what came after, and no longer than that.
    const revisedAt = await release('salons-2021', { changeFr: 'Année entière.' });
    const kindsAt = async (present: Date) =>
      (await noticesAt(present)).map(({ kind }: { kind: string }) => kind);
    expect(await kindsAt(revisedAt)).toEqual(['CORRECTION', 'REVISION']);
    expect(await kindsAt(new Date(last))).not.toContain('CORRECTION');
  });

  it('is a correction as long as it was news at the instant that is asked for', async () => {
    const at = await release('salons-normandie-2021', {
      changeKind: 'CORRECTION',
      changeFr: 'Une coquille.',
    });
    const noticesAsOf = async (days: number) => {
      const asOf = new Date(at.getTime() + days * dayMs);
      const { data } = await graph.ask(
        'query ($asOf: DateTime) { figure(key: "salons-normandie-2021", asOf: $asOf) { presentation { notices { kind } } } }',
        { asOf: asOf.toISOString() },
        new Date(at.getTime() + 200 * dayMs),
      );
      return data.figure.presentation.notices;
    };
    expect(await noticesAsOf(30)).toEqual([{ kind: 'CORRECTION' }]);
    expect(await noticesAsOf(100)).toEqual([]);
  });

  it('is who has confirmed it, once each who answers for it has', async () => {
    const { client } = graph.database;
    const confirmedBy = async (keys: readonly string[]) => {
      minutes += 10;
      const releaseId = await aDraftOf(graph.database, 'evenements-aktiv-alternance', { reviewBy: null });
      const version = await client.figureVersion.findFirstOrThrow({ where: { releaseId } });
      const actors = await client.actor.findMany({
        where: { key: { in: ['akto', 'agefiph'] } },
        orderBy: { key: 'desc' },
      });
      await client.figureActor.createMany({
        data: actors.map(({ id, key }, position) => ({
          versionId: version.id,
          actorId: id,
          position,
          confirmed: keys.includes(key),
        })),
      });
      const at = await minuteFromNow(graph.database, minutes);
      await approve(graph.database, releaseId, at);
      return presented('evenements-aktiv-alternance', 'notes spokenSentence confirmedBy', { present: at });
    };
    const byOne = await confirmedBy(['akto']);
    expect(byOne.notes.join() + byOne.spokenSentence).not.toMatch(/confirmé/i);
    const byBoth = await confirmedBy(['akto', 'agefiph']);
    expect(byBoth.notes.map(typed)).toContain('confirmé par AKTO et l’Agefiph');
    expect(typed(byBoth.spokenSentence)).toMatch(/\. Confirmé par AKTO et l’Agefiph\.$/);
    expect([byOne.confirmedBy, byBoth.confirmedBy]).toEqual(['AKTO', 'AKTO et l’Agefiph']);
  });

  it('is a withdrawal for ever, in the place of the number', async () => {
    const nothing = { qualifier: null, number: null, low: null, high: null };
    const at = await release('salons-2021', {
      ...nothing,
      changeKind: 'WITHDRAWAL',
      changeFr: 'Compté deux fois.',
    });
    const { title, sentence, spokenSentence, notes, notices } = await presented(
      'salons-2021',
      'title sentence spokenSentence notes notices { kind }',
      { present: new Date(at.getTime() + 400 * dayMs) },
    );
    expect(typed(title)).toMatch(
      /^Salons d’orientation et d’alternance – chiffre retiré le .* : Compté deux fois\.$/,
    );
    expect(typed(sentence)).toMatch(
      /^Salons d’orientation et d’alternance, 2021, France entière : chiffre retiré le .* : Compté deux fois\.$/,
    );
    expect(sentence + spokenSentence + title).not.toContain('70');
    expect({ notes, notices }).toEqual({ notes: [], notices: [] });

    // Back again, it says so; who looks at what it said before hears of both.
    const number = { qualifier: 'EXACT', number: '71', low: '71', high: '71' } as const;
    const backAt = await release('salons-2021', { ...number, changeFr: 'Compté de nouveau.' });
    const back = await presented('salons-2021', 'notices { text }', { present: backAt });
    expect(back.notices.map(({ text }: { text: string }) => typed(text))).toEqual([
      expect.stringMatching(/^Remis en ligne le .* : Compté de nouveau\.$/),
    ]);
    const { data } = await graph.ask(
      'query ($asOf: DateTime) { figure(key: "salons-2021", asOf: $asOf) { presentation { notices { kind text } } } }',
      { asOf: new Date(at.getTime() - 60_000).toISOString() },
      backAt,
    );
    expect(
      data.figure.presentation.notices.find(({ kind }: { kind: string }) => kind === 'CHANGED_SINCE').text,
    ).toMatch(/^Chiffre retiré depuis, le [^,]*, et remis en ligne le [^,:]*\s: Compté deux fois\.$/);
  });

  it('is that it was corrected since, for who looks at an earlier instant', async () => {
    const before = await minuteFromNow(graph.database, minutes);
    const at = await release('referents-handicap', {
      changeKind: 'CORRECTION',
      changeFr: 'Dix-huit.',
      number: '18',
      low: '18',
      high: '18',
    });
    const { data } = await graph.ask(
      `query ($asOf: DateTime) { figure(key: "referents-handicap", asOf: $asOf) { presentation { title notices { kind text } } } }`,
      { asOf: before.toISOString() },
      at,
    );
    const { title, notices } = data.figure.presentation;
    expect(title).toMatch(/^17 – /);
    expect(notices).toEqual([
      { kind: 'CHANGED_SINCE', text: expect.stringMatching(/^Chiffre corrigé depuis, le .*Dix-huit\.$/) },
    ]);
  });

  it('is that its review is overdue', async () => {
    const at = await release('actions-territoires', { reviewBy: new Date('2020-01-01') });
    const { notices } = await presented('actions-territoires', 'notices { kind text }', { present: at });
    expect(notices).toContainEqual({
      kind: 'OVERDUE',
      text: expect.stringMatching(/^Dernière actualisation attendue le /),
    });
  });
});

let minutes = 0;

/** Releases a changed version of a figure, and gives its time. */
async function release(key: string, change: Parameters<typeof aDraftOf>[2]): Promise<Date> {
  minutes += 10;
  const at = await minuteFromNow(graph.database, minutes);
  await approve(graph.database, await aDraftOf(graph.database, key, change), at);
  return at;
}

/** When the day of an instant began in Paris. */
function startOfDay(ms: number): number {
  const day = (time: number) => parisDay(new Date(time));
  let start = Math.floor(ms / 3_600_000) * 3_600_000;
  while (day(start - 1) === day(ms)) start -= 3_600_000;
  return start;
}

it('is cited with its source, its public state and an address that shows it, and with no licence where none is stated', async () => {
  const { data } = await graph.ask(
    '{ hub { releasedAt reuse { licence text contact } } figure(key: "poec") { citeAs { text state url } } }',
  );
  expect(data.hub.reuse).toMatchObject({ licence: null, contact: null });
  expect(data.hub.reuse.text).toContain('Licence inconnue');
  const { text, state, url } = data.figure.citeAs;
  expect(url).toBe(`https://hub.example/figures/poec?asOf=${encodeURIComponent(data.hub.releasedAt)}`);
  expect(state).toMatch(/^Akto Figures, état public du .* 20\d\d\.$/);
  expect(typed(text)).toMatch(/^Plus de 1 780 .* Source : AKTO.*\. Akto Figures/);
  expect(text.endsWith(` ${state} ${url}`)).toBe(true);
});
