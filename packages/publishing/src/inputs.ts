import type { Contents, SheetColumnName, SubjectKind, TextsOf, WrittenTextsOf } from '@akto-figures/contents';
import type { ChangeKind } from '@akto-figures/prisma/client';
import type { Locale } from '@akto-figures/quantity';
import type { Act } from './permissions.ts';
import type { TextMark } from './texts/text-number.ts';
import type { Role } from './viewer.ts';

/** A release, and the revision of it that was read: an act on an older one is refused with a conflict. */
export interface ReleaseInput {
  readonly release: string;
  readonly revision: number;
}

/** What a release is called, and what goes out with it. */
export interface ReleaseTexts extends WrittenTextsOf<'title'>, TextsOf<'note'> {}

/** What an edit was made on. */
export interface MadeOn {
  /** The version that stood when it was begun; null where nothing was approved. */
  readonly basedOn: string | null;
  /** The revision of the change that was read; null where the release had no change of the subject yet. */
  readonly revision: number | null;
}

/** The whole content that a subject is to have, in a release. */
export interface DraftInput<Kind extends SubjectKind = SubjectKind> extends MadeOn, TextsOf<'note'> {
  readonly release: string;
  readonly kind: Kind;
  readonly key: string;
  readonly changeKind: ChangeKind;
  readonly content: Contents[Kind];
  /** The key of the figure that a new one carries over into another period. */
  readonly renews?: string;
}

/** What changes of a subject's content, in a release. What is undefined is kept as it is; null is taken away. */
export interface EditInput<Kind extends SubjectKind = SubjectKind>
  extends MadeOn,
    TextsOf<'note', null | undefined> {
  readonly release: string;
  readonly kind: Kind;
  readonly key: string;
  readonly changeKind: ChangeKind | undefined;
  readonly content: { readonly [Name in keyof Contents[Kind]]?: Contents[Kind][Name] | null };
}

export interface WithdrawalInput extends MadeOn, TextsOf<'note'> {
  readonly release: string;
  readonly kind: SubjectKind;
  readonly key: string;
}

/** Which of the two instants that a clock shows twice, when it is put back. */
export type Occurrence = 'EARLIER' | 'LATER';

export interface ApproveInput extends ReleaseInput {
  /** Date and time on the clocks of Paris: "2026-03-12T09:30"; null for the first whole minute that is 60 s ahead. */
  readonly releaseAt: string | null;
  readonly occurrence: Occurrence | null;
}

/** A cell of a spreadsheet that is read as if the file said this. */
export interface CellFix {
  /** As a spreadsheet numbers it, the header being 1. */
  readonly row: number;
  /** The name of its column. A column that the file does not have is read as if it had, where its name is known. */
  readonly column: string;
  /** Empty for an empty cell. */
  readonly value: string;
}

/** What a column is read as, whatever its name; null where it is not to be read. */
export interface ColumnFix {
  readonly name: string;
  readonly meaning: SheetColumnName | null;
}

/** Whether a row is read, whatever it looks like. */
export interface RowFix {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  /** False where it is left out; true for one that is hidden, or looks like a note or a total. */
  readonly isRead: boolean;
}

/** What every row of a file says where its cell is empty. */
export interface Constant {
  /** The name of a column of the file, or of our exports. */
  readonly column: string;
  readonly value: string;
}

/** What a row is whose period is not that of the figure of its key: a figure of another period, or another word on the same one. */
export type PeriodAnswer = 'NEW_PERIOD' | 'CORRECTION';

/** What somebody says of a file. With other words, it is another import. */
export interface ImportEdits {
  /** Cells that are read as if the file said this. */
  readonly fixes?: readonly CellFix[];
  /** Columns that are read as what they are not called. */
  readonly columns?: readonly ColumnFix[];
  readonly rows?: readonly RowFix[];
  readonly constants?: readonly Constant[];
  /** Marks such as "nd" or "n.c." in the place of a number are read: the source does not state it. */
  readonly notStated?: boolean;
  /** The name of the sheet of a workbook that is read. */
  readonly sheet?: string | null;
  /** What the rows are whose period is not that of their figure; asked about where nobody says. */
  readonly otherPeriods?: PeriodAnswer | null;
  /** The same of single rows. */
  readonly periods?: readonly { readonly row: number; readonly is: PeriodAnswer }[];
}

/** A spreadsheet of figures, the title of its release, and the public note of those that are out and change. */
export interface ImportInput extends TextsOf<'note'>, TextsOf<'title'> {
  readonly fileName: string;
  /** The file's bytes, in base64. */
  readonly file: string;
  /** Of the file where it has no column that says so. */
  readonly language: Locale;
  /** The language of the problems in the answer. */
  readonly locale: Locale;
  readonly edits: ImportEdits;
  /** Only says what it would write. */
  readonly isDryRun: boolean;
}

/** A document in which the quotes of a source are looked for again. */
export interface LookAgainInput {
  /** The source, by its key. */
  readonly source: string;
  /** The document's bytes, in base64. */
  readonly file: string;
  /** Somebody says that it is the right one even where it has none of the quotes. */
  readonly isRight: boolean;
  /** The language of the problems in the answer. */
  readonly locale: Locale;
}

/** A press text, as a file or as it was pasted. */
export interface ReadTextInput {
  /** Null where it was pasted. */
  readonly fileName: string | null;
  /** The file's bytes, in base64; a pasted text is one in UTF-8. */
  readonly file: string;
  /** The language of the problems in the answer. */
  readonly locale: Locale;
}

/** What a draft is made of beside the accepted numbers of a text. */
export interface DraftTextInput extends ReleaseTexts {
  readonly reading: string;
  readonly locale: Locale;
  /** What the text is as a source; `findSource` says which one that stands it is. */
  readonly source: NewSource;
  /** Who answers for the figures for which the text names nobody, by their keys. */
  readonly actors: readonly string[];
}

/** Figures that are stated again for another period. */
export interface RenewInput extends ReleaseTexts {
  readonly locale: Locale;
  /** By their keys, each with its new period as EDTF. */
  readonly figures: readonly { readonly key: string; readonly period: string }[];
  /** The one source of all of them: one that stands, by its key, or what a new one is; `findSource` says whether that stands. */
  readonly source: { readonly key: string } | NewSource;
  /** The convention that they report on from now on, by its key, such as the one that succeeds; null to keep that of each. */
  readonly convention: string | null;
}

/** What a document is as a source. */
export interface NewSource {
  readonly titleFr: string;
  readonly publisher: string | null;
  readonly url: string | null;
  /** EDTF. */
  readonly published: string | null;
}

/** Fields of a figure as one types them. One that is left out is kept, and an empty one goes. */
export interface FilledFields {
  readonly printed?: string | undefined;
  readonly period?: string | undefined;
  readonly territory?: string | undefined;
  /** The place in the first source. */
  readonly locator?: string | undefined;
  readonly reviewBy?: string | undefined;
}

/** Values of figures that are drafted, and fields beside them, as one types them. */
export interface FillInput {
  readonly release: string;
  readonly locale: Locale;
  readonly values: readonly (FilledFields & {
    readonly key: string;
    /** The revision of the change that was read. */
    readonly revision: number;
    /** Empty where the figure is to wait for its value again; null to keep it. */
    readonly value: string | null;
    /** The public note in French; undefined to keep it, null for none. */
    readonly noteFr: string | null | undefined;
  })[];
}

/** What is said of a release, or of a record that it changes. */
export interface CommentInput {
  readonly release: string;
  readonly text: string;
  /** The record, as its change names it. */
  readonly kind?: SubjectKind | undefined;
  readonly key?: string | undefined;
  /** A field of that record, by its path in the content. */
  readonly field?: string | undefined;
  /** The accounts that it names. */
  readonly mentioned?: readonly string[];
}

/** What each act is given. */
export interface Inputs extends Record<Act, object> {
  readonly createRelease: ReleaseTexts;
  readonly editRelease: ReleaseInput & ReleaseTexts;
  readonly discardRelease: ReleaseInput;
  readonly draftActor: DraftInput<'ACTOR'>;
  readonly draftUnit: DraftInput<'UNIT'>;
  readonly draftIndicator: DraftInput<'INDICATOR'>;
  readonly draftSource: DraftInput<'SOURCE'>;
  readonly draftConvention: DraftInput<'CONVENTION'>;
  readonly draftActionPlan: DraftInput<'ACTION_PLAN'>;
  readonly draftFigure: DraftInput<'FIGURE'>;
  readonly draftCollection: DraftInput<'COLLECTION'>;
  readonly changeActor: EditInput<'ACTOR'>;
  readonly changeUnit: EditInput<'UNIT'>;
  readonly changeIndicator: EditInput<'INDICATOR'>;
  readonly changeSource: EditInput<'SOURCE'>;
  readonly changeConvention: EditInput<'CONVENTION'>;
  readonly changeActionPlan: EditInput<'ACTION_PLAN'>;
  readonly changeFigure: EditInput<'FIGURE'>;
  readonly changeCollection: EditInput<'COLLECTION'>;
  readonly draftWithdrawal: WithdrawalInput;
  readonly removeChange: { readonly change: string; readonly revision: number };
  readonly importFigures: ImportInput;
  readonly readText: ReadTextInput;
  readonly markText: { readonly reading: string; readonly marks: readonly TextMark[] };
  readonly draftText: DraftTextInput;
  readonly forgetText: { readonly reading: string };
  readonly lookAgainAtSource: LookAgainInput;
  readonly renewFigures: RenewInput;
  readonly fillFigures: FillInput;
  readonly submitRelease: ReleaseInput;
  readonly commentOnRelease: CommentInput;
  readonly settleComment: { readonly comment: string; readonly isSettled: boolean };
  readonly confirmFigure: { readonly change: string; readonly revision: number };
  readonly acceptWarning: { readonly release: string; readonly finding: string; readonly reason: string };
  /** Accepts what is open in a group of warnings, by the id of the group. */
  readonly acceptWarnings: { readonly release: string; readonly group: string; readonly reason: string };
  readonly sendBackRelease: ReleaseInput & { readonly comment: string };
  readonly approveRelease: ApproveInput;
  readonly cancelRelease: ReleaseInput & { readonly reason: string };
  readonly addAccount: {
    readonly email: string;
    readonly name: string;
    readonly roles: readonly Role[];
    /** The keys of the actors that an editor writes for. */
    readonly actors: readonly string[];
  };
  readonly changeAccount: {
    readonly account: string;
    readonly name: string;
    readonly roles: readonly Role[];
    /** The keys of the actors that an editor writes for. */
    readonly actors: readonly string[];
  };
  readonly inviteAgain: { readonly account: string };
  readonly disableAccount: { readonly account: string; readonly reason: string };
  readonly enableAccount: { readonly account: string; readonly reason: string };
  readonly liftMailBlock: { readonly account: string; readonly reason: string };
  readonly switchWebhook: { readonly receiver: string; readonly isOn: boolean };
  readonly sendWebhookAgain: { readonly delivery: string };
  readonly forgetSecondFactors: { readonly account: string; readonly reason: string };
  readonly issueApiKey: {
    /** The viewer's own, where it is named at all. */
    readonly account: string | null;
    readonly name: string;
    readonly roles: readonly Role[];
    /** The keys of the actors that an editor writes for. */
    readonly actors: readonly string[];
    /** A day, the last on which it opens anything. */
    readonly expiresOn: string;
  };
  readonly revokeApiKey: { readonly apiKey: string; readonly reason: string };
  readonly grantAccountRequest: { readonly request: string };
  readonly refuseAccountRequest: { readonly request: string; readonly reason: string };
  readonly acknowledgeNotice: { readonly notice: string };
}
