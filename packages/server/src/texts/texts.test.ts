import { afterAll, beforeAll } from 'vitest';
import { draftOfText } from '../../tests/texts/draft-of-text.ts';
import { hubAnswersToText } from '../../tests/texts/hub-answers-to-text.ts';
import { keptText } from '../../tests/texts/kept-text.ts';
import { quotesLookedForAgain } from '../../tests/texts/quotes-looked-for-again.ts';
import { hub, openTextDesk } from '../../tests/texts/text-desk.ts';
import { textNotRead } from '../../tests/texts/text-not-read.ts';

beforeAll(openTextDesk, 60_000);
afterAll(() => hub.database.close());

keptText();
hubAnswersToText();
draftOfText();
textNotRead();
quotesLookedForAgain();
