import { Colleagues } from '../../generated/comments.ts';
import type { Option } from '../controls/choose-one.ts';
import { ask } from '../hub/ask.ts';
import { viewer } from '../session/session.ts';
import { fold } from '../words/fold.ts';

const most = 8;

/** Who may read what is said, by some letters of their name. */
export async function findColleagues(words: string, signal: AbortSignal): Promise<readonly Option[]> {
  const { colleagues } = await ask(Colleagues, {}, signal);
  const wanted = fold(words.replace(/^@/, '').trim());
  return colleagues
    .filter(({ id, name }) => id !== viewer()?.accountId && fold(name).includes(wanted))
    .slice(0, most)
    .map(({ id, name }) => ({ value: id, label: name }));
}
