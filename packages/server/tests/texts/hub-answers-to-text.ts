import { describe, expect, it } from 'vitest';
import { decide, figuresOf, look, markOf, numberOf, read } from './text-desk.ts';

export function hubAnswersToText(): void {
  describe('what the hub has of it', () => {
    const meetings = (year: number, count: number) =>
      `En ${year}, ${count} réunions d’information des entreprises ont eu lieu en Normandie.`;
    it('is said: the same, another value, an earlier or a later period', async () => {
      const text = [meetings(2021, 26), meetings(2021, 27), meetings(2022, 30), meetings(2019, 12)].join(' ');
      const figure = 'reunions-entreprises-normandie-2021';
      expect(figuresOf(await look(await read(text)))).toMatchObject(
        ['SAME', 'OTHER_VALUE', 'NEW_PERIOD', 'OLDER_PERIOD'].map((is) => ({
          ...{ indicator: 'reunions-entreprises', hub: { is, figure, isOverdue: false } },
        })),
      );
    });

    it('is nothing of whom it counts besides, or of other bodies', async () => {
      // 37 % in France is what all bodies together count, and 200 meetings are those of AKTO.
      const text =
        'Entre 2020 et 2021, les contrats d’apprentissage ont progressé de 37 % en France. En 2021, l’Agefiph a tenu 210 réunions d’information des entreprises en France.';
      const id = await read(text);
      const before = await look(id);
      const [rate, meetings] = figuresOf(before);
      const after = await decide(id, [
        {
          ...{ start: rate.start, end: rate.end, does: 'OPEN' },
          says: { indicator: 'progression-apprentissage-france-2021', period: '2020/2021' },
        },
        {
          start: meetings.start,
          end: meetings.end,
          does: 'OPEN',
          says: { indicator: 'reunions-entreprises' },
        },
      ]);
      expect(figuresOf(after).map(({ exact, indicator, hub }) => [exact, indicator, hub])).toEqual([
        ['37 %', 'progression-apprentissage-france-2021', null],
        ['210 réunions', 'reunions-entreprises', null],
      ]);
    });

    it('is nothing of another role, or in another unit', async () => {
      const id = await read(meetings(2021, 28));
      const reading = await look(id);
      const target = await decide(id, [
        markOf(reading, figuresOf(reading)[0].exact, { does: 'OPEN', says: { role: 'TARGET' } }),
      ]);
      expect(figuresOf(target)[0]).toMatchObject({ indicator: 'reunions-entreprises', hub: null });
      const other = await decide(id, [
        markOf(reading, figuresOf(reading)[0].exact, { does: 'OPEN', says: { unit: 'company' } }),
      ]);
      expect(figuresOf(other)[0]).toMatchObject({ indicator: null, hub: null });
    });

    it('is not all: a part that is larger than its whole, and a text that contradicts itself, are said and not sure', async () => {
      const id = await read(
        'En 2024, 100 contrats ont été signés en Corse. En 2024, 340 contrats ont été rompus en Corse. En 2024, 27 événements ont été organisés en Corse. En 2024, 29 événements ont été organisés en Corse.',
      );
      const before = await look(id);
      const partOf = numberOf(before, '100 contrats').start;
      const reading = await decide(id, [markOf(before, '340 contrats', { does: 'OPEN', says: { partOf } })]);
      expect(figuresOf(reading).map(({ exact, doubts, isSure }) => [exact, ...doubts, isSure])).toEqual([
        ['100 contrats', true],
        ['340 contrats', 'PART_LARGER', false],
        ['27 événements', 'CONTRADICTS', false],
        ['29 événements', 'CONTRADICTS', false],
      ]);
    });
  });
}
