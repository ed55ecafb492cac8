import { describe, expect, it } from 'vitest';
import { aPressText } from '../../../../tests/support/a-press-text.ts';
import type { Answered } from '../an-editorial-hub.ts';
import { decide, figuresOf, hub, look, markOf, numberOf, other, place, read, writer } from './text-desk.ts';

export function keptText(): void {
  describe('a text', () => {
    it('is read into figures that are sure, and numbers that are none, each with its words', async () => {
      const reading = await look(await read(aPressText));
      expect(reading).toMatchObject({
        name: 'L’alternance des personnes handicapées progresse en Normandie en 2024',
        day: '2025-02-18',
        notices: [],
      });
      const figures = figuresOf(reading).map(({ value, label, territory, isSure }) =>
        [value.text, label, territory.name, isSure].join(', ').replaceAll(/\s/g, ' '),
      );
      expect(figures).toEqual([
        'plus de 1 780 contrats, contrats signés, Normandie, true',
        '340 contrats, contrats, Orne, true',
        '412 entreprises, entreprises qui ont recruté, Normandie, true',
        'près de 95 formations, formations ouvertes, Normandie, true',
        '27 événements, événements organisés, Normandie, true',
        '5 200 personnes, personnes accompagnées, Normandie, true',
        '1 150 personnes, personnes formées, Normandie, true',
        '610 contrats, contrats signés, Bretagne, true',
        '88 entreprises, entreprises qui ont recruté, Bretagne, true',
      ]);
      expect(numberOf(reading, '340 contrats').relations).toEqual([
        { type: 'PART_OF', to: { start: numberOf(reading, 'plus de 1 780 contrats').start } },
      ]);
      expect(numberOf(reading, '02 35 00 00 00')).toMatchObject({ state: 'LEFT', because: 'phone' });
      for (const { start, end, exact } of reading.numbers) expect(reading.text.slice(start, end)).toBe(exact);
    });

    it.each([
      [
        'TWO_TEXTS',
        'Rouen, le 3 mars 2025\n\nEn 2024, 45 contrats ont été signés.\n\nCaen, le 4 mars 2025\n\nEn 2024, 46 contrats ont été signés.',
      ],
      ['TABLE', 'Contrats signés en 2024\n\nOrne\t340\nEure\t341\nManche\t342\nCalvados\t343\n'],
      [
        'TABLE',
        'Contrats signés en 2024\n\nOrne       340\nEure       341\nManche     342\nCalvados   343\n',
      ],
      [
        'MENUS',
        'Aller au contenu\nAccepter tous les cookies\n\nEn 2024, 45 contrats ont été signés.\n\nMentions légales',
      ],
      ['CONTRADICTION', 'En 2024, 412 entreprises ont recruté en Corse. Parmi elles, 610 sont des PME.'],
      [
        'CONTRADICTION',
        'En 2024, 412 entreprises ont recruté en Corse. L’année est bonne. En 2024, 421 entreprises ont recruté en Corse.',
      ],
      ['NO_NUMBERS', 'Rouen, le 3 mars 2025.\n\nLa convention est signée.'],
    ])('says what stands out in it: %s', async (notice, text) => {
      expect(await look(await read(text))).toMatchObject({ notices: [notice] });
    });

    it.each([1, 5])(
      'says the language that it seems to be in, where it is none that is read (%i times)',
      async (times) => {
        const text = 'En 2024 se firmaron más de 1 780 contratos, de los cuales 340 en el norte del país. ';
        const reading = await look(await read(text.repeat(times)));
        expect(reading).toMatchObject({ seemsIn: 'es' });
        expect(figuresOf(reading).every(({ isSure }) => !isSure)).toBe(true);
      },
    );

    it('is the same reading when it comes again, with its decisions; to nobody else', async () => {
      const text = 'En 2024, 45 contrats ont été signés en Corse.';
      const id = await read(text);
      const reading = await look(id);
      await decide(id, [markOf(reading, '45 contrats', { does: 'REJECT', reason: 'Doublon' })]);
      expect(await read(`${text}`.replaceAll('\n', '\r\n'))).toBe(id);
      expect(numberOf(await look(id), '45 contrats')).toMatchObject({
        state: 'REJECTED',
        because: 'Doublon',
      });
      expect(await look(id, other)).toBe(null);
      const gone = { __typename: 'NotThere', what: 'reading' };
      for (const act of ['markText', 'draftText', 'forgetText']) {
        const more = {
          markText: { marks: [] },
          draftText: { titleFr: 'T', sourceTitleFr: 'S' },
          forgetText: {},
        };
        expect(await other.act(act, { reading: id, ...more[act as 'forgetText'] })).toMatchObject(gone);
      }
      const { textReadings } = await writer.ask('{ textReadings { id name hasRelease } }');
      expect(textReadings[0]).toEqual({
        id,
        name: 'En 2024, 45 contrats ont été signés en Corse.',
        hasRelease: false,
      });
      expect(await writer.act('forgetText', { reading: id })).toMatchObject({ __typename: 'Done' });
      expect(await look(id)).toBe(null);
    });

    it('goes when it is old, or when its owner has many newer ones', async () => {
      const { client } = hub.database;
      const kept = Array.from({ length: 55 }, (_, at) => ({
        ...{
          accountId: other.accountId,
          textHash: `${at}`,
          documentHash: '',
          name: 'n',
          language: 'fr',
          text: 't',
        },
        changedAt: new Date(at === 54 ? '2020-01-01' : Date.now() - at * 1000),
      }));
      await client.textReading.createMany({ data: kept });
      await read('En 2024, 46 contrats ont été signés en Corse.', other);
      const left = await client.textReading.findMany({ where: { accountId: other.accountId } });
      expect(left).toHaveLength(50);
      expect(left.map(({ textHash }) => textHash)).not.toContain('54');
    });

    it('keeps what was said of a number when it is corrected again, and what is not said any more', async () => {
      const text = 'En 2024, 47 réunions ont été tenues en Corse.';
      const id = await read(text);
      const before = await look(id);
      const mark = (says: object) => markOf(before, '47 réunions', { does: 'ACCEPT', says });
      const said = { label: 'Rencontres', indicator: 'reunions-entreprises' };
      await decide(id, [mark({ ...said, period: '2023' })]);
      const again = await decide(id, [mark({ territory: '94', convention: '-' })]);
      expect(numberOf(again, '47 réunions')).toMatchObject({
        ...said,
        ...{ period: { edtf: '2023' }, periodFrom: 'TYPED' },
      });
      const other = await decide(id, [mark({ label: 'Rencontres' })]);
      expect(numberOf(other, '47 réunions')).toMatchObject({ indicator: null, period: { edtf: '2023' } });
      const open = await decide(id, [markOf(before, '47 réunions', { does: 'OPEN' })]);
      expect(numberOf(open, '47 réunions')).toMatchObject({
        ...{ label: 'réunions tenues', period: { edtf: '2024' } },
      });
    });

    it('is corrected, split, joined, and marked where a number was missed', async () => {
      const text =
        'En 2024, 46 contrats (les quarante-six) ont été signés en Corse. Quelque douze mille parcours y ont commencé, et 12 puis 15 salons.';
      const id = await read(text);
      const before = await look(id);
      const missed = place(text, 'parcours y ont commencé');
      const after = await decide(id, [
        markOf(before, '46 contrats', {
          does: 'ACCEPT',
          says: {
            value: 'plus de 46',
            label: 'Contrats aidés',
            period: '1er semestre 2024',
            territory: '94',
          },
        }),
        { ...missed, does: 'ACCEPT', says: { value: 'douze mille', label: 'Parcours', unit: 'person' } },
      ]);
      expect(numberOf(after, '46 contrats')).toMatchObject({
        ...{ state: 'ACCEPTED', label: 'Contrats aidés', territory: { name: 'Corse' }, periodFrom: 'TYPED' },
        ...{
          value: { text: expect.stringMatching(/^plus\sde\s46\scontrats$/) },
          period: { edtf: '2024-01/2024-06' },
          problems: [],
        },
      });
      expect(after.numbers.find(({ start }: Answered) => start === missed.start)).toMatchObject({
        ...{ isRead: false, state: 'ACCEPTED', label: 'Parcours' },
        ...{ value: { unit: { key: 'person' } } },
      });
      const wrong = await decide(id, [
        markOf(before, '46 contrats', {
          does: 'OPEN',
          says: { value: 'beaucoup', period: 'hier', territory: 'Atlantide' },
        }),
      ]);
      expect(numberOf(wrong, '46 contrats').problems.map(({ field }: Answered) => field)).toEqual([
        'value',
        'period',
        'territory',
      ]);
      const joined = await decide(id, [
        { ...missed, does: 'OPEN' },
        markOf(before, '46 contrats', { does: 'JOIN', to: missed }),
      ]);
      expect(numberOf(joined, '46 contrats')).toMatchObject({
        state: 'JOINED',
        joinedTo: { start: missed.start },
      });
      expect(await decide(id, [markOf(before, '46 contrats', { does: 'OPEN' })])).toMatchObject({
        numbers: before.numbers,
      });
    });

    it('takes a number that was marked by hand for the whole of another one', async () => {
      const text =
        'En 2024, douze mille parcours ont commencé en Corse, et 12 contrats ont été signés en Corse.';
      const id = await read(text);
      const whole = place(text, 'parcours ont commencé');
      const part = place(text, '12 contrats');
      const { numbers } = await decide(id, [
        { ...whole, does: 'ACCEPT', says: { value: 'douze mille', label: 'Parcours', unit: 'person' } },
        { ...part, does: 'ACCEPT', says: { partOf: whole.start } },
      ]);
      expect(numbers.find(({ start }: Answered) => start === part.start).relations).toEqual([
        { type: 'PART_OF', to: { start: whole.start } },
      ]);
    });

    it('takes no decision that is about no words of it, or names what is not there', async () => {
      const text = 'En 2024, 47 contrats ont été signés en Corse, et 48 en Bretagne. – ';
      const id = await read(text);
      const at = place(text, '47 contrats');
      const bad: readonly (readonly [says: string, mark: object])[] = [
        ['ends at 999, and the text has 67 characters', { start: 9, end: 999, does: 'ACCEPT' }],
        ['no words and no digits', { start: 64, end: 66, does: 'ACCEPT' }],
        ['no unit of this key', { ...at, does: 'ACCEPT', says: { unit: 'zzz' } }],
        ['no indicator of this key', { ...at, does: 'ACCEPT', says: { indicator: 'zzz' } }],
        ['another number of the text', { ...at, does: 'ACCEPT', says: { partOf: at.start } }],
        ['names the other number', { ...at, does: 'JOIN' }],
        ['where the second number begins', { ...at, does: 'SPLIT', at: at.end }],
      ];
      for (const [says, mark] of bad)
        await expect(writer.act('markText', { reading: id, marks: [mark] })).rejects.toMatchObject({
          message: expect.stringContaining(says),
          extensions: { code: 'BAD_USER_INPUT', argument: expect.stringMatching(/^input\.marks\.0/) },
        });
      expect(await look(id)).toMatchObject({ revision: 0 });
    });

    it('splits one number that is two', async () => {
      const text = 'En 2024, entre 12 et 15 contrats ont été signés en Corse.';
      const id = await read(text);
      const whole = numberOf(await look(id), 'entre 12 et 15 contrats');
      const at = text.indexOf('15');
      const { numbers } = await decide(id, [{ start: whole.start, end: whole.end, does: 'SPLIT', at }]);
      const parts = numbers.filter(({ splitFrom }: Answered) => splitFrom);
      expect(parts.map(({ exact, label, territory }: Answered) => [exact, label, territory.name])).toEqual([
        ['entre 12', 'contrats signés', 'Corse'],
        ['15 contrats', 'contrats signés', 'Corse'],
      ]);
    });
  });
}
