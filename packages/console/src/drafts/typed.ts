import { said } from '../records/content-text.ts';
import type { Content } from '../records/form-field.ts';
import type { DraftedRecord, DraftKind, RecordState } from './draft-kind.ts';
import { changeOf, type Edited, placeOf, typedNotes, type Written } from './edit-conflict.ts';

/** What is typed of a record and not saved yet. */
export interface Typed extends Edited {
  readonly key: string;
  /** What stands in the fields that are typed as texts, by their names. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What somebody has come to edit, as the address says. */
export interface Wanted {
  readonly release: string | null;
  /** What the change is to be: "CORRECTION". */
  readonly change: string | null;
}

/** The draft that a form goes on with: that of the release that is named; where none is, or nothing stands, the first there is. */
export function draftIn(
  { standing, changes }: RecordState,
  { release, change }: Wanted,
): DraftedRecord | undefined {
  const named = changes.find(({ releaseId }) => releaseId === release);
  return named ?? (standing && (release || change) ? undefined : changes[0]);
}

/** What an edit begins with: a draft, else what stands, else nothing. */
export function begun(
  kind: DraftKind,
  key: string,
  known: RecordState | null,
  drafted: DraftedRecord | undefined,
  change: string | null = null,
): Typed {
  const whole = drafted?.content ?? known?.standing?.content;
  const opened: Written = {
    content: whole ? said(whole) : (kind.first?.() ?? {}),
    change: changeOf(drafted?.change ?? change),
    ...typedNotes(drafted),
  };
  return {
    ...opened,
    key,
    ...placeOf(known?.standing ?? null, drafted),
    opened,
    texts: textsOf(kind, opened.content),
  };
}

/** The fields of a content that are typed as texts. */
export const textsOf = ({ texts = {} }: DraftKind, content: Content): Typed['texts'] =>
  Object.fromEntries(Object.entries(texts).map(([name, textOf]) => [name, textOf(content)]));
