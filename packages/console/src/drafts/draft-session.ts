import { kindNames, localizedWith, nameIn, type TextsOf } from '@akto-figures/contents';
import type { KeptWords } from '../kept/kept-words.ts';
import { said, toSend } from '../records/content-text.ts';
import type { Content } from '../records/form-field.ts';
import type { Drafted, DraftedChange, DraftInput, DraftKind, RecordState } from './draft-kind.ts';
import {
  type Conflict,
  conflictIn,
  conflictWith,
  isTheirs,
  type PastState,
  placeOf,
  settled,
  type Written,
  withFields,
  writtenIn,
} from './edit-conflict.ts';
import type { Part, Sides } from './merge-fields.ts';
import { type Model, noModel, readModel, withModel } from './model.ts';
import { begun, draftIn, type Typed, textsOf, type Wanted } from './typed.ts';

/** The hub and the browser, as a session needs them. */
export interface Doors<Found> {
  read(key: string, signal?: AbortSignal): Promise<RecordState>;
  check(change: TypedChange, signal: AbortSignal): Promise<readonly Found[]>;
  draft(input: DraftInput): Promise<Drafted>;
  kept(place: string): KeptWords<Typed>;
  /** What the draft of a release has said, the newest first; nothing where that cannot be read. */
  history?(release: string, key: string): Promise<readonly PastState[]>;
}

/** A change as it is typed, which need not be complete. */
export interface TypedChange extends TextsOf<'note'> {
  readonly release: string | null;
  readonly key: string;
  readonly basedOn: string | null;
  readonly change: DraftedChange | null;
  readonly content: Readonly<Record<string, Content>>;
}

/** What came of saving. */
export type Saved =
  | { readonly is: 'saved' }
  /** Nobody means another record when they write a new one. */
  | { readonly is: 'keyTaken' }
  /** Both have written the same field: one of them is to be chosen. */
  | { readonly is: 'disputed' }
  /** Somebody was faster, with other fields: theirs are in the form now. */
  | { readonly is: 'merged'; readonly conflict: Conflict }
  /** Somebody has taken the draft out of the release: what is typed is all there is of it. */
  | { readonly is: 'takenOut' }
  | { readonly is: 'undone'; readonly outcome: Exclude<Drafted, { readonly __typename: 'Done' }> };

const pauseMs = 400;
/** How often it is looked whether somebody else has saved, while one types. */
const lookPauseMs = 15_000;

/**
 * A record being edited: what is known of it, what is typed and kept, what the checks say of that, and what comes of saving it
 * where others write as well. Its screen draws it, and says what happens.
 */
export class DraftSession<Found = unknown> {
  /** Null for a new one, until it is saved. */
  key: string | null;
  /** The release that is chosen for it. */
  release: string | null;
  known: RecordState | null = null;
  /** Null until it is read what it begins with. */
  typed: Typed | null = null;
  /** What is typed was typed at this time, and has come back. */
  keptAt: Date | null = null;
  conflict: Conflict | null = null;
  isKeyTaken = false;
  savedIn: string | null = null;
  /** What was brought together with what others saved, until it is saved. */
  brought: Conflict | null = null;
  /** What somebody else has saved since it was read, before one saves. */
  meanwhile: Conflict | null = null;
  /** What the checks say of what is typed; null while they have not said anything. */
  findings: readonly Found[] | null = null;
  /** Why the checks say nothing. */
  unchecked: unknown = null;

  readonly #kind: DraftKind;
  readonly #doors: Doors<Found>;
  readonly #onChange: () => void;
  #wanted: Wanted;
  #newKey: string;
  readonly #like: string | null;
  #model: Model = noModel;
  #isUnsaved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #checking: AbortController | undefined;
  #lookedAt = Date.now();

  constructor(
    kind: DraftKind,
    doors: Doors<Found>,
    wanted: Wanted & {
      readonly key: string | null;
      readonly newKey?: string | null;
      readonly like?: string | null;
    },
    onChange: () => void,
  ) {
    this.#kind = kind;
    this.#doors = doors;
    this.#onChange = onChange;
    this.#wanted = wanted;
    this.#newKey = wanted.newKey ?? '';
    this.#like = wanted.like ?? null;
    this.key = wanted.key;
    this.release = wanted.release;
  }

  /** Whether another release was chosen than the one that it began with. */
  #isChosen = false;

  /** What a new one has taken over of what was written last in its release. */
  get takenOver(): Content | null {
    return this.#model.takenOver;
  }

  get #asked() {
    return { like: this.#like, release: this.#wanted.release };
  }

  get #kept(): KeptWords<Typed> {
    return this.#doors.kept(`${this.#kind.section}/${this.key ?? 'new'}`);
  }

  /**
   * Reads what is known. The form begins with it, unless something is typed that is not saved. Gives whether there is anything to
   * edit.
   */
  async open(signal?: AbortSignal): Promise<boolean> {
    this.known = this.key === null ? null : await this.#doors.read(this.key, signal);
    if (this.typed === null) this.#takeKept();
    // Who has typed already goes on with that; what they asked to copy is what they can go back to.
    if (this.key === null && (this.#like || !this.#isUnsaved))
      this.#model = await readModel(this.#kind, this.#doors.read, this.#asked, signal);
    if (this.typed === null && this.known && !this.known.standing && this.known.changes.length === 0)
      return false;
    if (!this.#isUnsaved) this.#begin(this.typed?.texts);
    if (this.key !== null || this.keptAt) this.checkSoon();
    return true;
  }

  /** What was typed here before, and not saved. */
  #takeKept(): void {
    const kept = this.#kept.read();
    if (!kept) return;
    // The words of an older console have no texts of their own.
    const texts = kept.typed.texts ?? textsOf(this.#kind, kept.typed.content);
    this.typed = { ...kept.typed, texts };
    this.keptAt = kept.at;
    this.#isUnsaved = true;
  }

  #begin(texts?: Typed['texts']): void {
    const { known } = this;
    const drafted = known ? draftIn(known, this.#wanted) : undefined;
    const typed = begun(this.#kind, this.key ?? this.#newKey, known, drafted, this.#wanted.change);
    const model = this.key === null ? this.#model : noModel;
    this.typed = { ...typed, ...withModel(this.#kind, typed, model), ...(texts && { texts }) };
    // Who has chosen a new release while it was read keeps that choice.
    if (!this.#isChosen) this.release ??= this.typed.release;
  }

  type(changed: Partial<Typed>): void {
    if (!this.typed) return;
    if ('key' in changed) this.isKeyTaken = false;
    this.typed = { ...this.typed, ...changed };
    this.savedIn = null;
    this.#isUnsaved = true;
    this.#kept.keep(this.typed);
    this.checkSoon();
    this.#onChange();
  }

  /** Where the release that is chosen has a draft of this record already, the form goes on with it, unless something is typed. */
  choose(release: string | null): void {
    this.#isChosen ||= release !== this.release;
    this.release = release;
    const isDrafted = this.known?.changes.some(({ releaseId }) => releaseId === release);
    if (isDrafted && this.typed?.release !== release && !this.#isUnsaved) {
      this.#wanted = { release, change: null };
      this.savedIn = null;
      this.#begin();
    }
    this.checkSoon();
    this.#onChange();
  }

  /** Goes back to what is saved. */
  discard(): void {
    this.#forget();
    this.findings = null;
    this.#begin();
    this.checkSoon();
    this.#onChange();
  }

  #forget(): void {
    this.brought = null;
    this.#kept.forget();
    this.keptAt = null;
    this.#isUnsaved = false;
  }

  /** Asks the checks once it is typed no more. */
  readonly checkSoon = (): void => {
    clearTimeout(this.#timer);
    // What is still being asked is asked of an older text.
    this.#checking?.abort();
    this.#timer = setTimeout(() => void this.#check(), pauseMs);
  };

  async #check(): Promise<void> {
    const { typed } = this;
    // One that has no key yet is checked all the same; a plan is named by what its key names.
    const key = typed?.key || (this.#kind.kind === 'ACTION_PLAN' ? '' : 'x');
    if (!typed || key === '') return;
    if (Date.now() - this.#lookedAt >= lookPauseMs) void this.lookForOthers();
    const checking = new AbortController();
    this.#checking = checking;
    const change: TypedChange = {
      release: this.release,
      key,
      basedOn: typed.basedOn,
      change: this.known?.standing ? typed.change || null : 'ADDITION',
      ...localizedWith('note', (each) => typed[nameIn('note', each)] || null),
      content: { [contentName(this.#kind)]: said(this.#sent(typed)) },
    };
    const [findings, unchecked] = await this.#doors.check(change, checking.signal).then(
      (found) => [found, null] as const,
      (error: unknown) => [null, error] as const,
    );
    if (checking.signal.aborted) return;
    this.findings = findings;
    this.unchecked = unchecked;
    this.#onChange();
  }

  /** Says that somebody else has saved meanwhile, without touching what is typed. */
  async lookForOthers(): Promise<void> {
    const { key } = this;
    if (key === null || this.conflict || !this.#isUnsaved) return;
    this.#lookedAt = Date.now();
    const release = this.release ?? '';
    // What cannot be read now is seen when it is saved.
    const known = await this.#doors.read(key).catch(() => null);
    const { typed } = this;
    if (!known || !typed || this.savedIn) return;
    const drafted = known.changes.find(({ releaseId }) => releaseId === release);
    const isRead = drafted
      ? drafted.releaseId === typed.release && drafted.revision === typed.revision
      : (known.standing?.version ?? null) === typed.basedOn;
    const conflict = isRead ? null : await this.#conflictNow(known, typed, release);
    // What was saved or chosen while it was read is not behind any more.
    if (this.typed?.revision !== typed.revision || (this.release ?? '') !== release) return;
    this.meanwhile = conflict;
    this.#onChange();
  }

  async #conflictNow(known: RecordState, typed: Typed, release: string): Promise<Conflict | null> {
    const states = (await this.#doors.history?.(release, typed.key).catch(() => [])) ?? [];
    return conflictIn(typed, known, release, this.#kind.together, states);
  }

  /** Brings together what is typed and what others have saved, before it is saved. */
  async join(): Promise<Saved | null> {
    const { key, release } = this;
    return key === null ? null : await this.#bringTogether(key, release ?? '');
  }

  /** Takes up what the record said before: these fields, or all. It is typed, and not saved. */
  takeUp(from: Written, parts: readonly Part[] | null): void {
    if (!this.typed) return;
    const written = withFields(this.typed, from, parts);
    const names = parts?.flat();
    const texts = Object.entries(textsOf(this.#kind, written.content)).filter(
      ([name]) => names?.includes(name) ?? true,
    );
    this.type({ ...written, texts: { ...this.typed.texts, ...Object.fromEntries(texts) } });
  }

  #sent = ({ content }: Typed): Content => this.#kind.sent?.(content) ?? content;

  /** Saves it into a release: into what was read of it, or not at all. */
  async save(release: string): Promise<Saved> {
    const sent = this.typed;
    if (!sent) throw new Error('Nothing is typed before it is read what it begins with.');
    const outcome = await this.#doors.draft({
      release,
      key: sent.key,
      content: toSend(this.#kind.kind, this.#sent(sent)),
      change: this.known?.standing ? sent.change || 'REVISION' : 'ADDITION',
      ...localizedWith('note', (each) => sent[nameIn('note', each)] || null),
      basedOn: sent.basedOn,
      // What another release than the one that was read may have of it is not known here: the hub says so, as a conflict.
      revision: release === sent.release ? sent.revision : null,
    });
    if (outcome.__typename === 'Done') return this.#goOnIn(release, outcome.change?.revision ?? null, sent);
    if (outcome.__typename !== 'EditConflict') return { is: 'undone', outcome };
    if (this.key === null && this.#kind.kind !== 'ACTION_PLAN') {
      this.isKeyTaken = true;
      return { is: 'keyTaken' };
    }
    return await this.#bringTogether(sent.key, release);
  }

  #goOnIn(release: string, revision: number | null, sent: Typed): Saved {
    const now = this.typed ?? sent;
    this.#forget();
    this.key = sent.key;
    this.release = release;
    this.#wanted = { release, change: null };
    this.typed = { ...now, key: sent.key, release, revision, opened: writtenIn(sent) };
    // What was typed while it was sent is not saved yet.
    if (now !== sent) {
      this.#isUnsaved = true;
      this.#kept.keep(this.typed);
    }
    this.savedIn = release;
    this.brought = null;
    this.meanwhile = null;
    return { is: 'saved' };
  }

  /** Somebody was faster: what only one of both has changed is brought together, and asked where both did. */
  async #bringTogether(key: string, release: string): Promise<Saved> {
    const known = await this.#doors.read(key);
    this.known = known;
    this.meanwhile = null;
    if (!this.typed) return { is: 'takenOut' };
    const conflict = await this.#conflictNow(known, this.typed, release);
    if (conflict === null) {
      this.type(placeOf(known.standing));
      return { is: 'takenOut' };
    }
    if (conflict.merge.disputed.length > 0) {
      this.conflict = conflict;
      return { is: 'disputed' };
    }
    this.#take(conflict, {});
    this.brought = conflict;
    return { is: 'merged', conflict };
  }

  /** One value is chosen for each field that both have written; what was typed meanwhile stays. */
  settle(sides: Sides): void {
    if (!this.conflict || !this.typed) return;
    const { theirs, writers } = this.conflict;
    const conflict = conflictWith(this.typed, theirs, this.#kind.together, writers);
    this.conflict = null;
    this.#take(conflict, sides);
    this.brought = conflict;
  }

  /** The form goes on from what the other one has saved; the text of a field follows its value. */
  #take(conflict: Conflict, sides: Sides): void {
    const edited = settled(conflict, sides);
    const theirs = Object.entries(textsOf(this.#kind, edited.content)).filter(([name]) =>
      isTheirs(conflict, sides, name),
    );
    this.type({ ...edited, texts: { ...this.typed?.texts, ...Object.fromEntries(theirs) } });
  }

  /** What is typed is based on what is saved in this release from now on. */
  goOnWith(release: string): void {
    this.release = release;
    this.#wanted = { release, change: null };
  }

  /** Nobody looks any more. */
  close(): void {
    clearTimeout(this.#timer);
    this.#checking?.abort();
  }
}

/** What a kind's content is called where one of all kinds is given: "actionPlan". */
function contentName({ kind }: DraftKind): string {
  const name = kindNames[kind];
  return name.charAt(0).toLowerCase() + name.slice(1);
}
