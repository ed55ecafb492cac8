import { beforeAll, describe, expect, it } from 'vitest';
import { asFile } from '../../../../tests/support/a-press-text.ts';
import { hub, writer } from './text-desk.ts';

const source = 'akto-agefiph';
const quotes = [
  ['poec', 'Depuis 2021, ', 'plus de 1 780 formations', ' ont été suivies dans les régions.'],
  ['referents-handicap', 'En région, ', '17 référents', ' handicap accompagnent les entreprises.'],
] as const;
const unchanged = '<p>Depuis 2021, plus de 1 780 formations ont été suivies dans les régions.</p>';

/** Gives quotes to figures of the starter data, which have none. */
async function quoteFigures(): Promise<void> {
  await hub.database.client.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE "Citation" DISABLE TRIGGER ALL`;
    for (const [key, quotePrefix, quoteExact, quoteSuffix] of quotes)
      await tx.citation.updateMany({
        where: { figureVersion: { figure: { key } } },
        data: { quotePrefix, quoteExact, quoteSuffix },
      });
    await tx.$executeRaw`ALTER TABLE "Citation" ENABLE TRIGGER ALL`;
  });
}

const lookAgain = (text: string | Uint8Array, more: object = {}, who = writer) =>
  who.act('lookAgainAtSource', { source, file: asFile(text), ...more });
const kept = async () =>
  (await writer.ask('{ quoteLooks(figure: "referents-handicap") { state now } }')).quoteLooks;

export function quotesLookedForAgain(): void {
  describe('the quotes of a source', () => {
    beforeAll(quoteFigures);

    it('are looked for in the document that is given, and what has become of each is told and kept', async () => {
      const page = `<!doctype html>${unchanged}<p>En région, <b>18 référents</b> handicap accompagnent les entreprises.</p>`;
      expect(await lookAgain(page)).toMatchObject({
        __typename: 'Done',
        looks: {
          ...{ found: 1, moved: 0, changed: 1, gone: 0 },
          quotes: [
            {
              ...{ kind: 'FIGURE', key: 'referents-handicap', title: 'Référents handicap en région' },
              ...{ exact: '17 référents', state: 'CHANGED', now: '18 référents' },
            },
            { kind: 'FIGURE', key: 'poec', state: 'FOUND', now: null },
          ],
        },
      });
      expect(await kept()).toEqual([{ state: 'CHANGED', now: '18 référents' }]);
      const entry = await hub.database.client.auditEntry.findFirst({ where: { act: 'lookAgainAtSource' } });
      expect(entry).toMatchObject({ subject: `Source ${source}`, after: { FOUND: 1, CHANGED: 1 } });

      const { looks } = await lookAgain(`<!doctype html>${unchanged}`);
      expect(looks).toMatchObject({ found: 1, changed: 0, gone: 1 });
      expect(await kept()).toEqual([{ state: 'GONE', now: null }]);
    });

    it('are not taken for gone in a document that has none of them, unless somebody says that it is the right one', async () => {
      const before = await kept();
      const other = 'Une tout autre page, sur les 12 salons de la saison.';
      expect(await lookAgain(other)).toMatchObject({
        ...{ __typename: 'TextRefused', code: 'otherDocument' },
        message: expect.stringMatching(/Est-ce bien le bon/),
      });
      expect(await kept()).toEqual(before);
      expect(await lookAgain(other, { isRight: true })).toMatchObject({ looks: { found: 0, gone: 2 } });
      await lookAgain(`<!doctype html>${unchanged}`);
    });

    it('keep what was seen of them where a document is not read, or nobody may', async () => {
      const before = await kept();
      const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]);
      expect(await lookAgain(old)).toMatchObject({
        ...{ __typename: 'TextRefused', code: 'oldOrProtected' },
        message: expect.stringMatching(/ancien \.doc, ou protégé/),
      });
      expect(await lookAgain('mot '.repeat(160_000), { locale: 'EN' })).toMatchObject({
        message: expect.stringContaining('more than 600,000 characters'),
      });
      expect(await lookAgain(unchanged, { source: 'none' })).toEqual({
        ...{ __typename: 'NotThere', what: 'source', name: 'none' },
      });
      await expect(lookAgain(unchanged, { file: 'no base64' })).rejects.toThrow('input.file is no base64.');
      const admin = await hub.colleague('ADMIN');
      expect(await lookAgain(unchanged, {}, admin)).toEqual({ __typename: 'NotAllowed', obstacle: 'ROLE' });
      expect(await kept()).toEqual(before);
    });
  });
}
