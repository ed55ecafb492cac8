import type { Atlas } from '@akto-figures/contents';
import { askThread } from '../texts/ask-thread.ts';
import { TextRefused } from '../texts/reader/text-refused.ts';
import type { NotRead } from './numbers-on-page.ts';
import type { WholePage } from './read-whole-page.ts';
import type { PageQuestion } from './reader/main.ts';

const reader = new URL('reader/main.ts', import.meta.url);

/** Reads a page in a thread of its own: whatever stands there, what comes after it has its turn. */
export const readApart =
  ({ all }: Pick<Atlas, 'all'>) =>
  async (source: string): Promise<WholePage | NotRead> => {
    try {
      const question: PageQuestion = { source, territories: all };
      return await askThread<WholePage>(reader, question);
    } catch (error) {
      // Of what takes too much time or memory, a part may be read.
      if (error instanceof TextRefused) return 'tooLong';
      throw error;
    }
  };
