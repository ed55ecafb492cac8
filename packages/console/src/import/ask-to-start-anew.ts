import { importWords } from '../../messages/generated/import.ts';
import { askFirst } from '../controls/ask-first.ts';
import { language } from '../words/language.ts';
import { changedFixes } from './edited.ts';
import type { Edits } from './kept-import.ts';

/** Whether an import may be given up: asked where somebody has mended something, which would be lost. */
export async function askToStartAnew(edits: Edits): Promise<boolean> {
  const words = importWords[language()];
  const fixes = changedFixes(edits);
  if (fixes.length === 0) return true;
  const answer = await askFirst({
    heading: words.startAnewHeading,
    body: words.startAnewBody({ fixes: fixes.length }),
    action: words.startAnew,
    isDangerous: true,
  });
  return answer !== null;
}
