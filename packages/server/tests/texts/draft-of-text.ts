import { describe, expect, it } from 'vitest';
import { aPressText } from '../../../../tests/support/a-press-text.ts';
import type { Answered } from '../an-editorial-hub.ts';
import { decide, figuresOf, hub, look, read, writer } from './text-desk.ts';

export function draftOfText(): void {
  describe('a draft of it', () => {
    const about = {
      titleFr: 'Bilan normand 2024',
      sourceTitleFr: 'L’alternance progresse',
      published: '2025-02-18',
    };
    const changesOf = async (release: string, who = writer): Promise<Answered[]> =>
      (
        await who.ask(
          `query ($id: ID!) { workingRelease(id: $id) { changes(first: 50) { nodes { kind key change noteFr content {
            ... on SourceContent { titleFr published language } ... on IndicatorContent { labelFr unit }
            ... on FigureContent { labelFr indicator unit role period territory actors partOf printed
              quantity { qualifier number }
              citations { source locator printed documentHash capturedAt quote { prefix exact suffix } } } } } } } }`,
          { id: release },
        )
      ).workingRelease.changes.nodes;
    /** A source of the starter data that has all that one is known by. */
    async function aStandingSource() {
      const row = await hub.database.client.sourceVersion.findFirstOrThrow({
        where: {
          publicUntil: null,
          url: { not: null },
          published: { not: null },
          publisherId: { not: null },
        },
        include: { source: true, publisher: true },
      });
      const { titleFr, url, published } = row;
      return { titleFr, url, published, key: row.source.key, publisher: row.publisher?.key ?? null };
    }
    /** Takes all that is sure, as the screen does. */
    async function takeSure(id: string, who = writer): Promise<void> {
      const sure = figuresOf(await look(id, who)).filter(({ isSure }) => isSure);
      await decide(
        id,
        sure.map(({ start, end }) => ({ start, end, does: 'ACCEPT' })),
        who,
      );
    }

    it('is one release with its source, its indicators and its figures, which goes to review as it is', async () => {
      const id = await read(`${aPressText}\nFin.`);
      await takeSure(id);
      const done = await writer.act('draftText', { reading: id, ...about });
      expect(done).toMatchObject({ __typename: 'Done', reading: { id }, release: { state: 'DRAFT' } });
      const changes = await changesOf(done.release.id);
      const of = (kind: string) => changes.filter((change) => change.kind === kind);
      expect(of('SOURCE')).toMatchObject([
        {
          key: 'l-alternance-progresse-2025-02-18',
          content: { titleFr: about.sourceTitleFr, language: 'fr' },
        },
      ]);
      expect(
        of('INDICATOR')
          .map(({ content }) => content.labelFr)
          .toSorted(),
      ).toEqual([
        ...['Contrats', 'Contrats signés', 'Entreprises qui ont recruté', 'Formations ouvertes'],
        ...['Personnes accompagnées', 'Personnes formées', 'Événements organisés'],
      ]);
      expect(of('FIGURE')).toHaveLength(9);
      expect(of('FIGURE').find(({ key }) => key === 'contrats-orne-2024')?.content).toMatchObject({
        ...{ labelFr: 'Contrats', indicator: 'contrats', unit: 'contract', role: 'ACTUAL', period: '2024' },
        ...{ partOf: 'contrats-signes-normandie-2024', actors: ['akto'], printed: '340 contrats' },
        citations: [
          {
            ...{ source: 'l-alternance-progresse-2025-02-18', printed: '340 contrats' },
            locator: 'paragraphe 1',
            ...{ documentHash: expect.stringMatching(/^[0-9a-f]{64}$/), capturedAt: expect.any(String) },
            quote: {
              prefix: expect.stringMatching(/contrats ont été signés en Normandie, dont $/),
              exact: '340 contrats',
              suffix: ' dans l’Orne.',
            },
          },
        ],
      });
      const { figure } = await hub.ask('{ figure(key: "contrats-orne-2024") { key } }');
      expect(figure).toBe(null);
      // Sent again, also by another key, it is this draft.
      expect(await writer.act('draftText', { reading: id, ...about })).toMatchObject({
        release: done.release,
      });
      const { id: release, revision } = done.release;
      expect(await writer.act('submitRelease', { release, revision })).toMatchObject({
        __typename: 'Done',
        release: { state: 'IN_REVIEW' },
      });
    });

    it('is one, though the text has characters that nobody sees and addresses that the hub does not take', async () => {
      const text = [
        'Bilan\u200b du\u00ad réseau 2024',
        'Voir ftp://bilan.example/2024\u2060. En 2024, 4\u200b780\u00a0contrats ont été signés en Corse\u200b (\u202abilan\u202c).',
        'En 2024, 31 centres de formation et 32 organismes de formation ont ouvert\u0007 en Corse.',
      ].join('\n\n');
      const id = await read(text);
      const reading = await look(id);
      expect(reading.title).toBe('Bilan du réseau 2024');
      const [contracts, centres, providers] = figuresOf(reading);
      const label = 'Lieux\u200b ouverts';
      await decide(id, [
        { start: contracts.start, end: contracts.end, does: 'ACCEPT' },
        {
          ...{ start: centres.start, end: centres.end, does: 'ACCEPT' },
          says: { label, unit: 'training_centre' },
        },
        {
          ...{ start: providers.start, end: providers.end, does: 'ACCEPT' },
          says: { label, unit: 'training_provider' },
        },
      ]);
      const draft = { titleFr: reading.title, sourceTitleFr: reading.title };
      const done = await writer.act('draftText', { reading: id, ...draft });
      expect(done).toMatchObject({ __typename: 'Done' });
      const changes = await changesOf(done.release.id);
      const [first, ...others] = changes
        .filter(({ kind }) => kind === 'FIGURE')
        .map(({ content }) => content);
      const of = changes.find(({ content }) => content.printed?.startsWith('4780'));
      expect(of?.content.citations[0].quote).toEqual({
        prefix: null,
        exact: '4780\u00a0contrats',
        suffix: ' ont été signés en Corse (bilan).',
      });
      expect([first, ...others].filter(({ labelFr }) => labelFr === 'Lieux ouverts')).toHaveLength(2);
      expect(new Set([first, ...others].map(({ indicator }) => indicator)).size).toBe(3);
    });

    it('goes to review also where a part of a value stands in the words around its number', async () => {
      const id = await read('En 2024, 120 contrats ont été signés en Corse, soit 6,5 % de plus qu’en 2023.');
      const figures = figuresOf(await look(id));
      await decide(
        id,
        figures.map(({ start, end }) => ({ start, end, does: 'ACCEPT' })),
      );
      const { release } = await writer.act('draftText', { reading: id, ...about, sourceTitleFr: 'En Corse' });
      const drafted = (await changesOf(release.id)).filter(({ kind }) => kind === 'FIGURE');
      expect(drafted.map(({ content }) => [content.printed, content.citations[0].quote.exact])).toEqual(
        expect.arrayContaining([
          ['120 contrats', '120 contrats'],
          [null, '6,5 %'],
        ]),
      );
      const { id: name, revision } = release;
      expect(await writer.act('submitRelease', { release: name, revision })).toMatchObject({
        __typename: 'Done',
      });
    });

    it('revises a figure that says another value, with a note, and repeats none that says the same', async () => {
      const text = [
        'En 2021, 27 réunions d’information des entreprises ont eu lieu en Normandie.',
        'En 2021, 5 salons d’orientation et d’alternance ont eu lieu en Normandie.',
        'En 2022, 31 réunions d’information des entreprises ont eu lieu en Normandie.',
      ].join(' ');
      const id = await read(text);
      const reading = await look(id);
      const events = figuresOf(reading)[1];
      await decide(id, [
        ...figuresOf(reading).map(({ start, end }) => ({ start, end, does: 'ACCEPT' })),
        {
          start: events.start,
          end: events.end,
          does: 'ACCEPT',
          says: { unit: 'event', indicator: 'salons' },
        },
      ]);
      expect(await writer.act('draftText', { reading: id, ...about })).toMatchObject({
        __typename: 'TextRefused',
        code: 'noNote',
      });
      const noteFr = 'Données consolidées.';
      const publisher = await hub.colleague('PUBLISHER');
      const same = await read(text, publisher);
      await decide(
        same,
        [
          ...figuresOf(reading).map(({ start, end }) => ({ start, end, does: 'ACCEPT' })),
          {
            start: events.start,
            end: events.end,
            does: 'ACCEPT',
            says: { unit: 'event', indicator: 'salons' },
          },
        ],
        publisher,
      );
      expect(await publisher.act('draftText', { reading: same, ...about, noteFr })).toMatchObject({
        code: 'noActor',
      });
      const done = await publisher.act('draftText', { reading: same, ...about, noteFr, actors: ['akto'] });
      const figures = (await changesOf(done.release.id, publisher)).filter(({ kind }) => kind === 'FIGURE');
      expect(
        figures.map(({ key, change, noteFr, content }) => [key, change, noteFr, content.indicator]),
      ).toEqual([
        [
          expect.stringMatching(/^reunions-d-information.*normandie-2022$/),
          'ADDITION',
          null,
          'reunions-entreprises',
        ],
        ['reunions-entreprises-normandie-2021', 'REVISION', noteFr, 'reunions-entreprises'],
      ]);
    });

    it('asks which of two values of one figure is meant, and says a statement once that the text repeats', async () => {
      const meetings = (count: number, more = '') =>
        `En 2021, ${count} réunions d’information des entreprises ont eu lieu en Normandie${more}.`;
      const id = await read(`${meetings(27)} ${meetings(28)} ${meetings(27, ' en tout')}`);
      const figures = figuresOf(await look(id));
      const [first, second] = figures;
      const places = [first, second].map(({ start, end }) => ({ start, end }));
      expect(first).toMatchObject({ doubts: ['CONTRADICTS'], contradictedBy: [{ start: second.start }] });
      const draft = { reading: id, ...about, noteFr: 'Données consolidées.' };
      await decide(
        id,
        figures.map(({ start, end }) => ({ start, end, does: 'ACCEPT' })),
      );
      const refused = await writer.act('draftText', draft);
      expect(refused).toMatchObject({ __typename: 'TextRefused', code: 'twoValues', places });
      expect(refused.message).toMatch(
        /^«\s27 réunions\s» et «\s28 réunions\s» donnent deux valeurs du même chiffre publié, «\sRéunions/,
      );
      await decide(id, [{ start: second.start, end: second.end, does: 'REJECT' }]);
      const { release } = await writer.act('draftText', draft);
      const drafted = (await changesOf(release.id)).filter(({ kind }) => kind === 'FIGURE');
      expect(drafted.map(({ key, change }) => [key, change])).toEqual([
        ['reunions-entreprises-normandie-2021', 'REVISION'],
      ]);
    });

    it('is from the source that it is, and not from last year’s of the same title', async () => {
      const { key, ...stands } = await aStandingSource();
      let count = 500;
      const sourceOf = async (more: object) => {
        count += 1;
        const id = await read(`En 2024, ${count} contrats ont été signés en Corse.`);
        await takeSure(id);
        const { titleFr: sourceTitleFr, ...others } = stands;
        const asked = { reading: id, titleFr: 'Bilan', sourceTitleFr, ...others, ...more };
        const outcome = await writer.act('draftText', asked);
        expect(outcome).toMatchObject({ __typename: 'Done' });
        const changes = await changesOf(outcome.release.id);
        const figure = changes.find(({ kind }) => kind === 'FIGURE');
        return [changes.some(({ kind }) => kind === 'SOURCE'), figure?.content.citations[0].source];
      };
      expect(await sourceOf({ url: null })).toEqual([false, key]);
      expect(await sourceOf({ sourceTitleFr: 'Autrement dit', published: null })).toEqual([false, key]);
      const isNew = [true, expect.not.stringMatching(`^${key}$`)];
      expect(await sourceOf({ published: '2031-01-05' })).toEqual(isNew);
      expect(await sourceOf({ url: null, published: null })).toEqual(isNew);
    });

    it('is nothing where a figure is incomplete or not its writer’s, where nothing is accepted, or where decisions change meanwhile', async () => {
      const id = await read(
        'En 2024, 77 contrats ont été signés en Corse. En 2024, 78 zinzins verts en Corse.',
      );
      const reading = await look(id);
      expect(await writer.act('draftText', { reading: id, ...about })).toMatchObject({ code: 'nothing' });
      const [first, second] = figuresOf(reading);
      await decide(id, [{ start: second.start, end: second.end, does: 'ACCEPT' }]);
      expect(second.lacks).toEqual(['UNIT']);
      expect(await writer.act('draftText', { reading: id, ...about })).toMatchObject({ code: 'incomplete' });
      await decide(id, [
        { start: first.start, end: first.end, does: 'ACCEPT' },
        { start: second.start, end: second.end, does: 'REJECT' },
      ]);
      const { client } = hub.database;
      const counts = () =>
        Promise.all([client.release.count(), client.draftChange.count(), client.releaseComment.count()]);
      const before = await counts();
      expect(await writer.act('draftText', { reading: id, ...about, actors: ['cheops'] })).toMatchObject({
        obstacle: 'NOT_YOUR_ACTOR',
      });
      expect(await counts()).toEqual(before);
    });
  });
}
