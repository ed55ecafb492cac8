import { FiguresToBeginLike } from '../../generated/figure-editor.ts';
import { ask } from '../hub/ask.ts';
import { said } from '../records/content-text.ts';
import type { Content } from '../records/form-field.ts';
import { viewer } from '../session/session.ts';

/** What a new figure takes of the one that was written last in its release: whose it is, where it is from, and when. */
export const takenOver = ['convention', 'actors', 'period', 'citations'] as const;

/** Whoever writes for an actor writes its figures. A first actor and a first source wait to be chosen: every figure has them. */
export function firstContent(): Content {
  const [actor, ...others] = viewer()?.actorKeys ?? [];
  // Of several actors, the person says for which it is.
  return { role: 'ACTUAL', actors: [actor && others.length === 0 ? actor : ''], citations: [{}] };
}

/** What a new figure of a release begins with: what the last one has that was written there; nothing in a release without figures. */
export async function firstInRelease(release: string, signal?: AbortSignal): Promise<Content | null> {
  const { workingRelease } = await ask(FiguresToBeginLike, { release }, signal);
  const figures = (workingRelease?.changes.nodes ?? []).filter(
    ({ kind, change }) => kind === 'FIGURE' && change !== 'WITHDRAWAL',
  );
  const [last] = figures.toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
  if (!last) return null;
  const content = said(last.content);
  const taken = takenOver.flatMap((name) => (content[name] === undefined ? [] : [[name, content[name]]]));
  return taken.length > 0 ? Object.fromEntries(taken) : null;
}
