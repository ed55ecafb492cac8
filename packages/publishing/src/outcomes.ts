import type { FigureContent, SheetColumnName, SubjectKind, TextsOf } from '@akto-figures/contents';
import type { Locale, Qualifier } from '@akto-figures/quantity';
import type { Finding } from './checks/finding.ts';
import type { ForeseenFindings } from './imports/check-plan.ts';
import type { Offer } from './imports/import-problem.ts';
import type { Obstacle } from './permissions.ts';
import type { QuoteState, SeenQuote } from './quotes/keep-looks.ts';
import type { Place } from './texts/text-number.ts';

/** How an act ended. All but the first are cases that a person can meet, so they are part of the contract. */
export type Outcome =
  | Done
  | { readonly is: 'NotAllowed'; readonly obstacle: Obstacle }
  | { readonly is: 'NotThere'; readonly what: string; readonly name: string }
  /** Somebody was faster: both contents, so that nothing is lost. */
  | {
      readonly is: 'EditConflict';
      readonly kind: SubjectKind;
      readonly yours: object | null;
      /** What is there now; null where the subject, or the release's change of it, is gone. */
      readonly theirs: object | null;
      readonly standingVersion: string | null;
      /** The revision of the release's change of it; null where it has none. */
      readonly revision: number | null;
    }
  /** The release was changed since it was read. */
  | { readonly is: 'ReleaseConflict'; readonly release: string; readonly revision: number }
  | HeldBack
  /** The clocks of Paris show that time twice, or never; or it is too early, or has come before it was done. Instants as ISO 8601. */
  | {
      readonly is: 'TimeRefused';
      readonly why: 'SKIPPED' | 'TWICE' | 'TOO_EARLY' | 'MISSED' | 'NO_TIME';
      readonly choices: readonly string[];
    }
  /** A file was read, and nothing was written: it has problems, or it was a dry run. */
  | { readonly is: 'ImportRead'; readonly report: ImportReport }
  /** A text cannot be read, or not be made a draft of. `places` are the numbers that are the reason; an older hub kept none. */
  | {
      readonly is: 'TextRefused';
      readonly code: string;
      readonly message: string;
      readonly places?: readonly Place[];
    }
  /** Figures cannot be carried over into these periods. */
  | { readonly is: 'RenewalRefused'; readonly code: string; readonly message: string }
  /** Values cannot be read, or may mean two things. */
  | { readonly is: 'ValuesRefused'; readonly problems: readonly ValueRefusal[] }
  /** An account or a key cannot be as it was asked for. */
  | { readonly is: 'AccountRefused'; readonly code: string; readonly message: string }
  /** A comment names somebody who could not read it. */
  | {
      readonly is: 'MentionRefused';
      readonly account: string;
      /** Null where there is no such account. */
      readonly name: string | null;
      readonly why: 'UNKNOWN' | 'DISABLED' | 'MAY_NOT_READ';
    }
  /** The key has been sent with another input. */
  | { readonly is: 'KeyReused'; readonly act: string };

/** Why a value that was typed for a figure is none. */
export interface ValueRefusal {
  /** The key of the figure. */
  readonly key: string;
  readonly message: string;
  /** What may have been meant; each of these texts is read as that. */
  readonly choices: readonly string[];
}

/** The checks found what has to be mended, or accepted, before. */
export interface HeldBack {
  readonly is: 'HeldBack';
  readonly release: string;
  /** The first of them. */
  readonly findings: readonly Finding[];
  /** Of all of them; an older hub kept all, and no count. */
  readonly count?: number;
}

// An outcome is stored with its idempotency key, so it lists few findings: the checklist has pages.
const findingsTold = 100;

/** What holds a release back, as an outcome. */
export const heldBack = (release: string, findings: readonly Finding[]): HeldBack => ({
  is: 'HeldBack',
  release,
  findings: findings.slice(0, findingsTold),
  count: findings.length,
});

/** What a spreadsheet says, held against what stands. */
export interface ImportReport {
  /** The columns of the file, and what each is read as; null where it is not read. */
  readonly columns: readonly { readonly name: string; readonly meaning: SheetColumnName | null }[];
  readonly rows: { readonly new: number; readonly changed: number; readonly unchanged: number };
  /** The first problems, by row; with any, nothing is written. */
  readonly problems: readonly {
    readonly row: number;
    readonly column: string | null;
    readonly read: string | null;
    readonly expected: string;
    readonly message: string;
    readonly inPlace?: string;
    readonly offers?: Offer | null;
    readonly choices?: readonly string[];
  }[];
  readonly problemCount: number;
  /** What was read as it stands, and may have been meant otherwise. */
  readonly notes?: readonly {
    readonly row: number | null;
    readonly column: string | null;
    readonly message: string;
  }[];
  /** The sheets of a workbook that are not hidden, the one that is read first; none of a CSV file. */
  readonly sheets?: readonly string[];
  /** The first rows, where nothing is written. */
  readonly firstRows?: readonly ImportRow[];
  /** What the checks would say of the release; null where the file has too many changes, or problems still. */
  readonly foreseen?: readonly ForeseenFindings[] | null;
  /** What the release would be called, where nobody says it. */
  readonly proposedTitle?: TextsOf<'title'>;
}

/** A row of a spreadsheet, held against what stands. */
export interface ImportRow extends TextsOf<'label'> {
  readonly row: number;
  /** Null where it cannot be known. */
  readonly key: string | null;
  readonly does: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'LEFT_OUT' | 'PROBLEM';
  /** What stands, and what the row says; null where no number is stated. */
  readonly before: RowQuantity | null;
  readonly after: RowQuantity | null;
  /** The same, of any kind. What an older hub kept with its key has none of these. */
  readonly values?: { readonly before: RowValue | null; readonly after: RowValue | null };
  /** When and where it counts; null where the row does not say. */
  readonly period?: string | null;
  readonly territory?: string | null;
  /** The key of the figure of the period before, which it carries over. */
  readonly renews?: string;
  /** The names of the fields of the figure that change. */
  readonly changes: readonly string[];
}

/** The parts of a content that state its value. */
export type RowValue = Pick<FigureContent, 'quantity' | 'unit'>;

export interface RowQuantity {
  readonly qualifier: Qualifier;
  readonly number: string;
  readonly unit: string | null;
}

/** It is done: what came of it, by ids. */
export interface Done {
  readonly is: 'Done';
  readonly release?: string;
  readonly change?: string;
  readonly comment?: string;
  readonly account?: string;
  readonly reading?: string;
  readonly apiKey?: string;
  /** What waits for another admin, or has been decided. */
  readonly request?: string;
  readonly report?: ImportReport;
  readonly looks?: SourceLooks;
  /** Shown once: it is kept nowhere, not even with the act's key. */
  readonly secret?: string;
}

/** What has become of the quotes of a source, as a document was looked into. */
export interface SourceLooks {
  /** In which it was asked. */
  readonly locale: Locale;
  /** How many of them there are in each state. */
  readonly counts: Readonly<Record<QuoteState, number>>;
  /** The first of them, those that are not as they were before the others. */
  readonly quotes: readonly Omit<SeenQuote, 'citationId'>[];
}
