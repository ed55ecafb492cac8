import { isUuid } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import type { Verb } from '../acts/work.ts';
import type { Outcome } from '../outcomes.ts';
import { requireMarks } from './require-marks.ts';
import { isSamePlace, type TextMark } from './text-number.ts';

/** How many texts of one account are kept, and for how long without a change. */
export const keptTexts = { ofOne: 50, days: 180 } as const;

/** How many numbers of a text somebody may decide about. */
export const mostMarks = 6000;

/** What a reading begins with: the text, as it was read out of what was given. */
export interface NewText {
  readonly textHash: string;
  readonly documentHash: string;
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** Keeps a text for who has brought it; the same text is the reading that it was, with its decisions. What is old goes. */
export const keepText =
  (given: NewText): Verb<'readText'> =>
  async ({ tx, viewer: { accountId } }) => {
    const { textHash, documentHash, name } = given;
    const { id } = await tx.textReading.upsert({
      where: { accountId_textHash: { accountId, textHash } },
      create: { ...given, accountId },
      update: { documentHash, name, changedAt: new Date() },
      select: { id: true },
    });
    await forgetOld(tx, accountId);
    return { is: 'Done', reading: id };
  };

async function forgetOld(tx: Prisma.TransactionClient, accountId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "TextReading" WHERE "changedAt" < now() - ${keptTexts.days}::int * interval '1 day'
      OR "id" IN (SELECT "id" FROM "TextReading" WHERE "accountId" = ${accountId}::uuid
        ORDER BY "changedAt" DESC, "id" DESC OFFSET ${keptTexts.ofOne}::int)`;
}

const noText = (reading: string): Outcome => ({ is: 'NotThere', what: 'reading', name: reading });

/** Keeps decisions beside those that are there; of two about one place, the later one counts. */
export const markText: Verb<'markText'> = async ({ tx, viewer }, { reading, marks }) => {
  const before = await holdText(tx, viewer.accountId, reading);
  if (!before) return noText(reading);
  await requireMarks(tx, marks, before.text);
  const others = before.marks.filter((mark) => !marks.some((each) => isSamePlace(each, mark)));
  const saying = marks
    .filter(({ does, says }) => does !== 'OPEN' || says !== undefined)
    .map((mark) =>
      withWhatWasSaid(
        mark,
        before.marks.find((each) => isSamePlace(each, mark)),
      ),
    );
  const all = [...others, ...saying].slice(-mostMarks);
  await tx.textReading.update({
    where: { id: before.id },
    data: {
      marks: all as unknown as Prisma.InputJsonValue,
      revision: { increment: 1 },
      changedAt: new Date(),
    },
  });
  return { is: 'Done', reading: before.id };
};

/** A number that is corrected again keeps what was said of it before. A label that comes without an indicator is that of none. */
function withWhatWasSaid(mark: TextMark, before: TextMark | undefined): TextMark {
  if (mark.does === 'OPEN' || !before?.says) return mark;
  const { indicator, ...rest } = before.says;
  const isAnew = mark.says?.label !== undefined && mark.says.indicator === undefined;
  return { ...mark, says: { ...rest, ...(indicator && !isAnew && { indicator }), ...mark.says } };
}

export const forgetText: Verb<'forgetText'> = async ({ tx, viewer }, { reading }) => {
  const before = await holdText(tx, viewer.accountId, reading);
  if (!before) return noText(reading);
  await tx.textReading.delete({ where: { id: before.id } });
  return { is: 'Done' };
};

/** A reading of an account, which nobody else changes until the transaction ends; null where it is another’s, or gone. */
export async function holdText(tx: Prisma.TransactionClient, accountId: string, id: string) {
  if (!isUuid(id)) return null;
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "TextReading" WHERE "id" = ${id}::uuid AND "accountId" = ${accountId}::uuid FOR UPDATE`;
  const row = held && (await tx.textReading.findUnique({ where: { id: held.id } }));
  return row ? { ...row, marks: row.marks as unknown as TextMark[] } : null;
}
