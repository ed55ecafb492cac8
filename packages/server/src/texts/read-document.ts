import type { Looked } from '@akto-figures/extraction';
import { askThread, type ThreadLimits } from './ask-thread.ts';
import type { LookAnswer, LookQuestion, Refusal, TextAnswer, TextQuestion } from './reader/main.ts';
import { TextRefused } from './reader/text-refused.ts';

export type ReadDocument = Exclude<TextAnswer, Refusal>;

const reader = new URL('reader/main.ts', import.meta.url);

/** Reads a text. @throws TextRefused; what `gone` was aborted with */
export const readDocument = (question: TextQuestion, limits: ThreadLimits = {}): Promise<ReadDocument> =>
  ask<TextAnswer>(question, limits);

/** What has become of quotes in a document, in their order. @throws TextRefused; what `gone` was aborted with */
export async function lookIntoDocument(
  question: LookQuestion,
  limits: ThreadLimits = {},
): Promise<readonly Looked[]> {
  const { looked } = await ask<LookAnswer>(question, limits);
  return looked;
}

async function ask<Answer extends object>(
  question: TextQuestion | LookQuestion,
  limits: ThreadLimits,
): Promise<Exclude<Answer, Refusal>> {
  const answer = await askThread<Answer | Refusal>(reader, question, limits);
  if ('refused' in answer) throw new TextRefused(answer.refused);
  return answer as Exclude<Answer, Refusal>;
}
