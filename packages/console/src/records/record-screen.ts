import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { CheckRecord, WithdrawRecord } from '../../generated/record-list.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { recordWords } from '../../messages/generated/record.ts';
import '../controls/choose-sides.ts';
import { askFirst } from '../controls/ask-first.ts';
import { NamedField } from '../controls/named-field.ts';
import '../drafts/choose-draft.ts';
import { isKey } from '@akto-figures/contents';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { Refused } from '../hub/failures.ts';
import { keptWords } from '../kept/kept-words.ts';
import { goInstead } from '../routing/go.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { notFound } from '../shell/not-found.ts';
import { Screen } from '../shell/screen.ts';
import { titleOf } from '../subjects/find-subjects.ts';
import { colon, language, locale } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { momentText } from '../words/times.ts';
import { said, toSend } from './content-text.ts';
import {
  type Conflict,
  conflictIn,
  disputedIn,
  placeAnew,
  settled,
  takenIn,
  writtenIn,
} from './edit-conflict.ts';
import type { Content } from './form-field.ts';
import { type DraftedRecord, type Known, kindOf, type RecordKind } from './kinds.ts';
import type { Sides } from './merge-fields.ts';
import './record-form.ts';
import { stateOf } from './record-list-screen.ts';
import { type Finding, findingsList, keyFields, noteFields } from './record-parts.ts';
import { draftIn, savedRecord, type Typed } from './typed-record.ts';

const pauseMs = 400;

/** A record that is not a figure: what stands, what is drafted, and the form that changes it by way of a release. */
class RecordScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    typed: { state: true },
    conflict: { state: true },
    problem: { state: true },
    isBusy: { state: true },
    findings: { state: true },
    keptAt: { state: true },
    keyProblem: { state: true },
    title_: { state: true },
  };
  declare typed: Typed | null;
  /** Somebody was faster, and both have written the same field. */
  declare conflict: Conflict | null;
  declare problem: string;
  declare isBusy: boolean;
  declare findings: readonly Finding[] | null;
  declare keptAt: Date | null;
  /** Why a new record cannot have the key that is typed. */
  declare keyProblem: string;
  declare title_: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.typed = null;
    this.conflict = null;
    this.problem = '';
    this.isBusy = false;
    this.findings = null;
    this.keptAt = null;
    this.keyProblem = '';
    this.title_ = '';
    new NamedField(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  get #kind(): RecordKind | undefined {
    return kindOf(this.params.section ?? '');
  }

  /** The key in the address; nothing for a new record. */
  get #key(): string | null {
    const key = this.params.key ?? 'new';
    return key === 'new' ? null : key;
  }

  get #kept() {
    return keptWords<Typed>(`${this.params.section}/${this.#key ?? 'new'}`);
  }

  readonly #known = new Task(this, {
    task: async ([section, key], { signal }): Promise<Known['subject'] | null> => {
      const kind = kindOf(section ?? '');
      if (!kind) return null;
      const none: Known['subject'] = { standing: null, changes: [] };
      const known = key === 'new' || !key ? none : (await ask(kind.read, { key }, signal)).subject;
      if (key !== 'new' && !known.standing && known.changes.length === 0) return null;
      if (key && key !== 'new') {
        void titleOf(kind.kind, key).then((title) => {
          this.title_ = title;
        });
      }
      this.#begin(known);
      return known;
    },
    args: () => [this.params.section, this.params.key] as const,
  });

  /** What the form begins with: what was typed and not saved, else one's own draft, else what stands. */
  #begin(known: Known['subject']): void {
    const kept = this.#kept.read();
    this.keptAt = kept?.at ?? null;
    this.typed = kept?.typed ?? savedRecord(this.#key ?? '', known, this.#draftOf(known.changes));
  }

  /** Where the release that is chosen has a draft of this record already, the form goes on with it, unless something is typed. */
  #goOnIn(release: string | null, known: Known['subject']): void {
    const drafted = known.changes.find(({ releaseId }) => releaseId === release);
    if (!drafted || this.typed?.release === release || this.#kept.read() !== null) return;
    this.typed = savedRecord(this.#key ?? '', known, drafted);
  }

  #draftOf(changes: readonly DraftedRecord[]): DraftedRecord | undefined {
    return draftIn(changes, this.query.get('release'));
  }

  protected override render(): TemplateResult {
    const kind = this.#kind;
    if (!kind) return notFound();
    const heading = this.#key === null ? kind.another[language()] : this.title_ || this.#key;
    return html`
      <p class="alone"><a href="/console/${kind.section}">${kind.many[language()]}</a></p>
      <h1 tabindex="-1"><bdi>${heading}</bdi></h1>
      ${loaded(this.#known, (known) => (known && this.typed ? this.#edit(kind, known, this.typed) : html`<p>${commonWords[language()].notFoundWhy}</p>`))}
    `;
  }

  #edit(kind: RecordKind, known: Known['subject'], typed: Typed): TemplateResult {
    const words = recordWords[language()];
    const { standing, changes } = known;
    return html`
      ${this.#key === null ? nothing : html`<p class="quiet">${stateOf({ standing, changes })}</p>`}
      ${this.#drafts(changes)}
      ${
        this.keptAt
          ? html`<div class="callout">
              <p>${words.kept({ moment: momentText(this.keptAt) })}</p>
              <button type="button" @click=${() => this.#discard(known)}>${words.discard}</button>
            </div>`
          : nothing
      }
      ${this.#conflict(kind, typed)}
      <form novalidate aria-label=${words.content} @submit=${(event: Event) => void this.#save(event, kind)}>
        ${this.problem ? html`<p class="problem" id="problem" tabindex="-1">${this.problem}</p>` : nothing}
        <choose-draft
          .release=${this.query.get('release') ?? this.#draftOf(changes)?.releaseId ?? null}
          @choose-draft=${({ detail }: CustomEvent<string | null>) => this.#goOnIn(detail, known)}
        ></choose-draft>
        ${
          this.#key === null
            ? keyFields(kind, typed, this.keyProblem, (key) => {
                this.keyProblem = '';
                this.#type({ key });
              })
            : nothing
        }
        <record-form
          .fields=${kind.fields}
          .content=${typed.content}
          .problems=${this.#problemsByField()}
          @edit=${({ detail }: CustomEvent<Content>) => this.#type({ content: detail })}
        ></record-form>
        ${standing ? noteFields(typed, (noted) => this.#type(noted)) : nothing}
        ${this.findings === null ? nothing : findingsList(this.findings)}
        <p class="actions">
          <button type="submit" class="primary" aria-disabled=${this.isBusy ? 'true' : 'false'}>
            ${this.isBusy ? commonWords[language()].saving : words.save}
          </button>
          ${
            standing && !standing.isWithdrawn
              ? html`<button type="button" class="danger" @click=${() => void this.#withdraw(kind, standing.version)}>
                  ${words.withdraw}
                </button>`
              : nothing
          }
        </p>
      </form>
    `;
  }

  #drafts(changes: readonly DraftedRecord[]): TemplateResult | typeof nothing {
    if (changes.length === 0) return nothing;
    const words = recordWords[language()];
    return html`<p>
      ${words.drafts}${colon()}${changes.map(
        ({ releaseId }) => html`<a href="/console/releases/${releaseId}">${words.draftIn}</a> `,
      )}
    </p>`;
  }

  #conflict(kind: RecordKind, typed: Typed): TemplateResult | typeof nothing {
    const { conflict } = this;
    if (!conflict) return nothing;
    return html`${keyed(
      conflict,
      html`<choose-sides
        .disputed=${disputedIn(conflict, typed, kind)}
        .taken=${takenIn(conflict, kind)}
        @settle=${({ detail }: CustomEvent<Sides>) => this.#settle(conflict, detail)}
      ></choose-sides>`,
    )}`;
  }

  #settle(conflict: Conflict, sides: Sides): void {
    this.conflict = null;
    this.#type(settled(conflict, sides));
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('button[type=submit]')?.focus());
  }

  /** Somebody was faster: what only one of both has changed is brought together, and asked where both did. */
  async #bringTogether(kind: RecordKind, typed: Typed, release: string): Promise<void> {
    const { subject } = await ask(kind.read, { key: this.#key ?? typed.key });
    const conflict = conflictIn(typed, subject, release, kind.together);
    if (conflict?.merge.disputed.length) {
      this.conflict = conflict;
      return;
    }
    this.#type(conflict ? settled(conflict, {}) : placeAnew(subject));
    const words = recordWords[language()];
    const fields = conflict && takenIn(conflict, kind);
    this.#say(fields ? words.merged({ count: fields.length, fields: fields.join(', ') }) : words.takenOut);
  }

  #problemsByField(): ReadonlyMap<string, string> {
    return new Map(
      (this.findings ?? []).flatMap(({ field, message }) =>
        field ? [[field.split('.')[0] ?? '', message]] : [],
      ),
    );
  }

  #type(changed: Partial<Typed>): void {
    if (!this.typed) return;
    this.typed = { ...this.typed, ...changed };
    this.#kept.keep(this.typed);
    this.keptAt = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), pauseMs);
  }

  /** What the checks say of what is typed. Where they cannot be asked, nothing is said: saving will. */
  async #check(): Promise<void> {
    const { typed } = this;
    const kind = this.#kind;
    if (!typed || !kind || !(this.#key ?? typed.key)) return;
    try {
      const { checkChange } = await ask(CheckRecord, {
        input: {
          release: this.query.get('release'),
          key: this.#key ?? typed.key,
          basedOn: typed.basedOn,
          change: this.#changeOf(typed),
          noteFr: typed.noteFr || null,
          content: { [kind.typed]: said(typed.content) },
        },
        locale: locale(),
      });
      if (this.typed === typed) this.findings = checkChange;
    } catch (error) {
      if (error instanceof Refused)
        this.findings = [{ id: 'refused', severity: 'ERROR', field: null, message: whyFailed(error) }];
    }
  }

  #changeOf({ change }: Typed) {
    return this.#known.value?.standing ? change || null : ('ADDITION' as const);
  }

  #discard(known: Known['subject']): void {
    this.#kept.forget();
    this.keptAt = null;
    this.typed = savedRecord(this.#key ?? '', known, this.#draftOf(known.changes));
    announce(recordWords[language()].discarded);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h1')?.focus());
  }

  async #save(event: Event, kind: RecordKind): Promise<void> {
    event.preventDefault();
    const { typed } = this;
    if (!typed || this.isBusy || !this.#hasKey(kind, typed)) return;
    if (this.conflict) return this.querySelector<HTMLElement>('#sides-heading')?.focus();
    this.isBusy = true;
    this.problem = '';
    try {
      const release = await this.querySelector('choose-draft')?.releaseId();
      if (!release) return;
      // A draft of another release is not this one's: it begins from what stands.
      const isSame = typed.revision === null || typed.release === release;
      const outcome = await act(kind.draft, {
        release,
        key: this.#key ?? typed.key,
        content: toSend(kind.kind, typed.content),
        change: this.#changeOf(typed) ?? 'REVISION',
        noteFr: typed.noteFr || null,
        noteEn: typed.noteEn || null,
        basedOn: isSame ? typed.basedOn : (this.#known.value?.standing?.version ?? null),
        revision: isSame ? typed.revision : null,
      });
      if (outcome.__typename === 'Done') {
        return await this.#saidSaved(kind, release, typed, outcome.change?.revision ?? 0);
      }
      // Nobody means another record when they write a new one.
      if (outcome.__typename === 'EditConflict' && this.#key === null && kind.kind !== 'ACTION_PLAN')
        return this.#sayOfKey(recordWords[language()].keyTaken);
      if (outcome.__typename === 'EditConflict') return await this.#bringTogether(kind, typed, release);
      this.#say(whyUndone(outcome) ?? outcome.__typename);
    } catch (error) {
      this.#say(whyNot(error));
    } finally {
      this.isBusy = false;
    }
  }

  /** Whether it is said what is written; where it is not, the field says so. */
  #hasKey(kind: RecordKind, { key }: Typed): boolean {
    if (this.#key !== null) return true;
    if (kind.kind !== 'ACTION_PLAN') {
      if (isKey(key)) return true;
      this.#sayOfKey(recordWords[language()].keyProblem);
      return false;
    }
    const [convention, territory] = key.split('/');
    if (convention && territory) return true;
    this.#say(recordWords[language()].planMissing);
    return false;
  }

  #sayOfKey(problem: string): void {
    this.keyProblem = problem;
    announceNow(problem);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#key')?.focus());
  }

  async #saidSaved({ section }: RecordKind, release: string, sent: Typed, revision: number): Promise<void> {
    const key = this.#key ?? sent.key;
    const now = this.typed ?? sent;
    this.#kept.forget();
    this.keptAt = null;
    // What was typed while it was sent is not saved yet.
    if (now !== sent) {
      const opened = writtenIn(sent);
      keptWords<Typed>(`${section}/${key}`).keep({ ...now, key, release, revision, opened });
    }
    announce(recordWords[language()].saved);
    goInstead(`/console/${section}/${encodeURIComponent(key)}?release=${release}`);
    await this.#known.run();
  }

  #say(problem: string): void {
    this.problem = problem;
    announceNow(problem);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#problem')?.focus());
  }

  async #withdraw({ kind, section }: RecordKind, basedOn: string): Promise<void> {
    const words = recordWords[language()];
    const key = this.#key ?? '';
    const release = await this.#releaseToWithdrawIn();
    if (!release) return;
    const answer = await askFirst({
      heading: words.withdrawHeading,
      body: words.withdrawBody,
      action: words.withdrawAction,
      isDangerous: true,
      retype: { label: words.withdrawRetype, text: key },
      reason: { label: words.withdrawReason, hint: words.noteHint, isRequired: true },
    });
    if (!answer) return;
    const input = { release, kind, key, basedOn, noteFr: answer.reason };
    this.problem = '';
    const outcome = await act(WithdrawRecord, input).catch((error: unknown) => this.#say(whyNot(error)));
    if (!outcome) return;
    if (outcome.__typename !== 'Done') return this.#say(whyUndone(outcome) ?? outcome.__typename);
    announce(words.withdrawn);
    goInstead(`/console/${section}/${encodeURIComponent(key)}?release=${release}`);
    await this.#known.run();
  }

  async #releaseToWithdrawIn(): Promise<string | null> {
    try {
      return (await this.querySelector('choose-draft')?.releaseId()) ?? null;
    } catch (error) {
      this.#say(whyNot(error));
      return null;
    }
  }
}

/** Why it was not saved; what only the hub has words for is said to be the hub's. */
function whyNot(error: unknown): string {
  const why = whyFailed(error);
  return error instanceof Refused && why === error.message ? recordWords[language()].refused({ why }) : why;
}

customElements.define('record-screen', RecordScreen);
