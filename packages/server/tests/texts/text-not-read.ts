import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { hub, look, read, send, writer } from './text-desk.ts';

export function textNotRead(): void {
  describe('a text that is not read', () => {
    const refused: readonly (readonly [name: string, text: () => string | Uint8Array, says: RegExp])[] = [
      ['nothing', () => ' \n ', /^Le texte est vide/],
      ['more than is read', () => 'mot '.repeat(160_000), /plus de 600\s000 caractères/],
      ['a table of numbers', () => '12 345 contrats ; '.repeat(8000), /plus de 6\s000 nombres/],
      [
        'another language',
        () =>
          'В 2024 году было подписано более 1780 договоров, и число предприятий продолжало расти. '.repeat(8),
        /ni en français ni en anglais/,
      ],
      ['an old .doc', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /ancien \.doc, ou protégé/],
      ['bytes that are no text', () => Uint8Array.from([0, 1, 2, 3, 0, 5, 6, 7]), /n’est pas un texte/],
    ];
    it.each(refused)('is said to be %s, and nothing is kept', async (_, text, says) => {
      const before = await hub.database.client.textReading.count();
      const outcome = await send(text());
      expect(outcome).toMatchObject({ __typename: 'TextRefused' });
      expect(outcome.message).toMatch(says);
      expect(await hub.database.client.textReading.count()).toBe(before);
    });

    it('says so, too, where it was read before', async () => {
      const id = await read('En 2024, 52 contrats ont été signés en Corse.');
      const { client } = hub.database;
      // Kept by a hub that took longer texts.
      await client.textReading.update({ where: { id }, data: { text: 'mot '.repeat(160_000) } });
      expect(await look(id)).toMatchObject({
        ...{ title: null, numbers: [], notices: [] },
        refusal: expect.stringMatching(/plus de 600\s000 caractères/),
      });
      const about = { titleFr: 'Bilan', sourceTitleFr: 'Bilan' };
      expect(await writer.act('draftText', { reading: id, ...about })).toMatchObject({
        ...{ __typename: 'TextRefused', code: 'unread' },
        message: expect.stringMatching(/plus de 600\s000 caractères/),
      });
    });

    const hostile: readonly (readonly [name: string, text: string])[] = [
      ['a number of 100,000 digits', `En 2024, ${'9'.repeat(100_000)} contrats ont été signés.`],
      [
        'nested parentheses',
        `En 2024, ${'('.repeat(50_000)}12 contrats${')'.repeat(50_000)} ont été signés.`,
      ],
      ['characters without width', `En 2024, ${'1\u200b'.repeat(20_000)} contrats ont été signés.`],
      [
        'marks of direction',
        `En 2024, \u202e${'\u200f12\u2066'.repeat(2000)}\u202c contrats ont été signés.`,
      ],
      ['digits of another script', `En 2024, ${'１２３ '.repeat(2000)}et ٣٤٠ contrats ont été signés.`],
    ];
    it('is never what stalls the hub: the same number three thousand times', async () => {
      const id = await read(`En 2024, ${'12 contrats, '.repeat(3000)}13 contrats, 12 salons ont eu lieu.`);
      const { textReading } = await writer.ask(
        'query ($id: ID!) { textReading(id: $id) { numbers { doubts } } }',
        { id },
      );
      expect(textReading.numbers.at(-2).doubts).toEqual(['CONTRADICTS']);
    });

    it('is read by two threads at once, however often one question asks for it', async () => {
      const id = await read(
        `En 2024, 51 contrats ont été signés en Corse. ${'La page est à lire. '.repeat(5100)}`,
      );
      let [alive, most] = [0, 0];
      const count = (thread: Worker) => {
        alive += 1;
        most = Math.max(most, alive);
        thread.once('exit', () => {
          alive -= 1;
        });
      };
      process.on('worker', count);
      const often = Array.from({ length: 5 }, (_, at) => `a${at}: textReading(id: "${id}") { title }`);
      await writer.ask(`{ ${often.join(' ')} }`);
      process.off('worker', count);
      expect(most).toBe(2);
    });

    it.each(hostile)('is never what stalls the hub: %s', async (_, text) => {
      const outcome = await send(text);
      expect(['Done', 'TextRefused']).toContain(outcome.__typename);
    });
  });
}
