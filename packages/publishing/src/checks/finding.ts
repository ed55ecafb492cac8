import type { SubjectKind } from '@akto-figures/contents';
import type { Locale, Quantity } from '@akto-figures/quantity';

/** Errors block an approval. Warnings are accepted with a reason that stays on record. */
export type Severity = 'ERROR' | 'WARNING';

/** What a check found, in words that an editor understands. */
export interface Finding {
  /** The check that found it: "part-larger-than-whole". */
  readonly check: string;
  readonly severity: Severity;
  /**
   * Names this finding: the same for the same state of what it is about, another one after any change of that. So a reason
   * for accepting it holds for what was read, and for nothing else.
   */
  readonly id: string;
  /** What is wrong, which values say so, and what would be right. */
  readonly messages: Readonly<Record<Locale, string>>;
  /** What it is about; the change that has to be mended first. */
  readonly subjects: readonly { readonly kind: SubjectKind; readonly key: string }[];
  /** The field of the first one, as in its content: "citations.0.source"; null where it is about more than one field. */
  readonly field: string | null;
  /** The quantities that contradict each other. */
  readonly quantities: readonly Quantity[];
  /** The keys of the sources that state them. */
  readonly sources: readonly string[];
}
