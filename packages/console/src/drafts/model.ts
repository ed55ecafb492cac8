import { said } from '../records/content-text.ts';
import type { Content } from '../records/form-field.ts';
import type { DraftKind, RecordState } from './draft-kind.ts';
import { type Typed, textsOf } from './typed.ts';

/** What a new record begins with: all of one that it is like, or some of what was written last in its release. */
export interface Model {
  readonly copied: { readonly key: string; readonly content: Content } | null;
  readonly takenOver: Content | null;
}

export const noModel: Model = { copied: null, takenOver: null };

/** Reads what a new record begins with. Without what was written last, its form is as good as it was. */
export async function readModel(
  kind: DraftKind,
  read: (key: string, signal?: AbortSignal) => Promise<RecordState>,
  { like, release }: { readonly like: string | null; readonly release: string | null },
  signal?: AbortSignal,
): Promise<Model> {
  if (like) return { copied: copyOf(kind, like, await read(like, signal)), takenOver: null };
  if (!release) return noModel;
  return { copied: null, takenOver: (await kind.firstIn?.(release, signal).catch(() => null)) ?? null };
}

/** The newest draft of it, else what stands; nothing else of it comes along. */
function copyOf(kind: DraftKind, key: string, { standing, changes }: RecordState): Model['copied'] {
  const whole = said(changes.at(-1)?.content ?? standing?.content ?? {});
  return { key: `${key}-2`, content: kind.copied?.(whole) ?? whole };
}

/** What is typed of a new record once it has begun like its model. */
export function withModel(kind: DraftKind, typed: Typed, { copied, takenOver }: Model): Partial<Typed> {
  if (copied) return { ...copied, texts: textsOf(kind, copied.content) };
  if (!takenOver) return {};
  const content = { ...typed.content, ...takenOver };
  return { content, texts: textsOf(kind, content) };
}
