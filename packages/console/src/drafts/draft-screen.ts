import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { commentsOver } from '../comments/open-comments.ts';
import { NamedField } from '../controls/named-field.ts';
import { go } from '../routing/go.ts';
import { isWriter } from '../session/session.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { notFound } from '../shell/not-found.ts';
import '../presence/also-here.ts';
import type { Place } from '../presence/also-here.ts';
import { Screen } from '../shell/screen.ts';
import { colon, language, locale } from '../words/language.ts';
import { whyUndone } from '../words/outcome-words.ts';
import './choose-draft.ts';
import { draftWords } from '../../messages/generated/draft.ts';
import { pastStatesWords } from '../../messages/generated/past-states.ts';
import { lookUpUnits } from '../units/known-units.ts';
import { backFrom, backWith, type Detour, detours } from './detour.ts';
import { mergedText } from './differing-view.ts';
import { doorsOf, whyNot } from './doors-of.ts';
import type { KeyState } from './draft-fields.ts';
import { historyOf, type TakenUp } from './draft-history.ts';
import type { DraftKind } from './draft-kind.ts';
import { draftNotices } from './draft-notices.ts';
import { DraftSession, type Saved } from './draft-session.ts';
import { besideFields, countText, type Found, foundSection } from './findings.ts';
import type { Sides } from './merge-fields.ts';
import { approvedVersions, asCorrection, type PastVersion } from './past-states.ts';
import type { Typed } from './typed.ts';
import { type ToWithdraw, withdrawRecord } from './withdraw-record.ts';

/** A field that nothing can be saved with, and why. */
export interface Unread {
  readonly id: string;
  readonly why: string;
}

/** The screen of a record being edited: it draws its session, says what happens, and leads to where work goes on. */
export abstract class DraftScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    problem: { state: true },
    isBusy: { state: true },
    isTried: { state: true },
    restored: { state: true },
  };
  declare problem: string;
  declare isBusy: boolean;
  /** Whether somebody has tried to save: then what is missing is shown at its field. */
  declare isTried: boolean;
  /** The earlier version that is taken up again, until it is saved. */
  declare restored: PastVersion | null;
  #session: DraftSession<Found> | undefined;
  #counted = '';

  constructor() {
    super();
    this.problem = '';
    this.isBusy = false;
    this.isTried = false;
    this.restored = null;
    new NamedField(this);
  }

  /** What is edited; nothing where the address names no kind. */
  protected abstract get kind(): DraftKind | undefined;
  /** Where a record is edited. */
  protected abstract addressOf(key: string): string;
  protected abstract backLink(): TemplateResult;
  protected abstract newTitle(): string;
  /** The fields of the form, with what stands beside each of them, by its id. */
  protected abstract fields(typed: Typed, problems: ReadonlyMap<string, string>): TemplateResult;
  /** What of the form cannot be read: nothing that is typed is left out in silence. */
  protected abstract unread(typed: Typed): Unread | null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hub-back', this.#checkSoon);
    addEventListener('focus', this.#lookNow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hub-back', this.#checkSoon);
    removeEventListener('focus', this.#lookNow);
    this.#session?.close();
  }

  readonly #checkSoon = () => this.#session?.checkSoon();
  readonly #lookNow = () => void this.#session?.lookForOthers();

  /** One for as long as the screen is there: the frame hands over an address anew whenever it is drawn. */
  protected sessionOf(kind: DraftKind): DraftSession<Found> {
    const { key = 'new' } = this.params;
    this.#session ??= new DraftSession(
      kind,
      doorsOf(kind),
      {
        key: key === 'new' ? null : key,
        newKey: this.query.get('key'),
        like: this.query.get('like'),
        release: this.query.get('release'),
        change: this.query.get('change'),
      },
      () => this.requestUpdate(),
    );
    return this.#session;
  }

  protected get session(): DraftSession<Found> {
    if (!this.#session) throw new Error('What is edited has been opened before it is drawn.');
    return this.#session;
  }

  protected get keyState(): KeyState {
    return { isTaken: this.session.isKeyTaken, isTried: this.isTried };
  }

  readonly #opened = new Task(this, {
    task: async (_, { signal }) => {
      if (!this.kind) return false;
      const [opened] = await Promise.all([this.sessionOf(this.kind).open(signal), lookUpUnits(signal)]);
      if (opened) await this.#restoreNamed(this.kind, signal);
      return opened;
    },
    args: () => [locale()],
  });

  protected override render(): TemplateResult {
    if (!this.kind) return notFound();
    const { key, known } = this.sessionOf(this.kind);
    return html`
      <p class="alone">${this.#back ? html`<a href=${this.#back}>${pastStatesWords[language()].goBack}</a>` : this.backLink()}</p>
      <h1 id="heading" tabindex="-1"><bdi>${key === null ? this.newTitle() : (known?.title ?? key)}</bdi></h1>
      ${loaded(this.#opened, (isThere) => (isThere ? this.draw() : html`<p>${commonWords[language()].notFoundWhy}</p>`))}
    `;
  }

  protected draw(): TemplateResult {
    const { kind, session } = this;
    const { typed, findings } = session;
    if (!kind || !typed) return html``;
    const problems = besideFields(findings ?? [], this.isTried);
    if (!isWriter()) {
      return html`<p class="callout">${draftWords[language()].readOnly}</p>
        <fieldset disabled class="whole" aria-labelledby="heading">${this.fields(typed, problems)}</fieldset>`;
    }
    return html`
      ${session.key === null ? nothing : html`<also-here .place=${this.#place(kind, session.key)}></also-here>`}
      ${this.#notices(kind, typed)}
      ${commentsOver(kind.kind, session, (field) => void this.goTo(field))}
      <form novalidate aria-labelledby="heading" @submit=${(event: SubmitEvent) => void this.#save(event, typed)}>
        ${this.problemText()}
        ${this.chooseDraft()}
        ${this.fields(typed, problems)}
        ${foundSection(session, (id) => void this.goTo(id))}
        <p class="actions">
          <button type="submit" class="primary" aria-disabled=${this.isBusy ? 'true' : 'false'}>
            ${this.isBusy ? commonWords[language()].saving : draftWords[language()].save}
          </button>
          ${this.otherActions()}
        </p>
      </form>
      ${historyOf(kind, typed, session, (taken) => this.#takeUp(taken))}
    `;
  }

  #takeUp({ from, parts, version }: TakenUp): void {
    this.session.takeUp(from, parts);
    this.restored = version;
    announce(pastStatesWords[language()].taken);
    void this.goTo(version ? 'restored' : (parts?.[0]?.[0] ?? 'heading'));
  }

  /** An address that names an earlier version begins with it: `?from=`. What is typed already stays as it is. */
  async #restoreNamed(kind: DraftKind, signal: AbortSignal): Promise<void> {
    const { key, typed, keptAt } = this.session;
    const from = this.query.get('from');
    if (!from || key === null || !typed || keptAt || this.restored) return;
    const version = (await approvedVersions(kind.kind, key, signal)).find((each) => each.version === from);
    if (!version) return;
    this.session.takeUp(asCorrection(version, typed), null);
    this.restored = version;
  }

  /** Where one comes from to write this on the way. */
  get #back(): string | null {
    return backFrom(this.query);
  }

  protected problemText = () =>
    this.problem ? html`<p class="problem" id="problem" tabindex="-1">${this.problem}</p>` : nothing;

  protected chooseDraft = () => html`<choose-draft
    .release=${this.session.release}
    @choose-draft=${({ detail }: CustomEvent<string | null>) => this.session.choose(detail)}
  ></choose-draft>`;

  /** What else can be done than saving. */
  protected otherActions(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Where "save and next" leads. */
  protected async goToNext(release: string, _key: string, _isNew: boolean): Promise<void> {
    go(`/console/releases/${release}`);
  }

  /** Where one may go on to once it is saved. */
  protected otherLinks(_key: string): TemplateResult | typeof nothing {
    return nothing;
  }

  /** The same object while it is the same place. */
  #here: Place = {};
  #place({ kind }: DraftKind, key: string): Place {
    if (this.#here.key !== key || this.#here.kind !== kind) this.#here = { kind, key };
    return this.#here;
  }

  #notices(kind: DraftKind, typed: Typed): TemplateResult {
    return draftNotices(this.session, kind, typed, {
      restored: this.restored,
      links: this.otherLinks(typed.key),
      onDiscard: () => this.#discard(),
      onSettle: (sides) => this.#settle(sides),
      onJoin: () => void this.#join(),
    });
  }

  async #join(): Promise<void> {
    await this.#busily(async () => {
      const joined = await this.session.join();
      if (joined) await this.#told(joined, this.session.release ?? '');
    });
  }

  protected override updated(): void {
    super.updated();
    const { findings } = this.#session ?? {};
    if (!findings || this.#counted === countText(findings)) return;
    this.#counted = countText(findings);
    announce(`${draftWords[language()].findings}${colon()}${this.#counted}`);
  }

  /** Leads to the field of this id. */
  protected async goTo(id: string): Promise<void> {
    await this.updateComplete;
    const target = this.querySelector<HTMLElement>(`[id="${id}"]`);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }

  #discard(): void {
    this.session.discard();
    this.restored = null;
    announce(draftWords[language()].discarded);
    void this.goTo('heading');
  }

  #settle(sides: Sides): void {
    this.session.settle(sides);
    announce(draftWords[language()].settled);
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('button[type=submit].primary')?.focus(),
    );
  }

  async #save(event: SubmitEvent, typed: Typed): Promise<void> {
    event.preventDefault();
    if (this.isBusy) return;
    if (this.session.conflict) return this.querySelector<HTMLElement>('#sides-heading')?.focus();
    this.isTried = true;
    await this.#busily(async () => {
      await this.querySelector('period-field')?.settled();
      const unread = this.unread(this.session.typed ?? typed);
      if (unread) {
        announceNow(unread.why);
        return await this.goTo(unread.id);
      }
      const release = await this.querySelector('choose-draft')?.releaseId();
      const isNew = this.session.key === null;
      if (!release) return;
      const saved = await this.session.save(release);
      const isNext = saved.is === 'saved' && event.submitter?.getAttribute('name') === 'next';
      if (isNext) return await this.goToNext(release, this.session.key ?? '', isNew);
      await this.#told(saved, release);
    });
  }

  /** Does what can fail, and says why where it does. */
  async #busily(attempt: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.problem = '';
    try {
      await attempt();
    } catch (error) {
      this.#say(whyNot(error));
    } finally {
      this.isBusy = false;
    }
  }

  async #told(saved: Saved, release: string): Promise<void> {
    const words = draftWords[language()];
    this.requestUpdate();
    switch (saved.is) {
      case 'saved':
        return await this.#sayItIsSaved(release);
      case 'keyTaken':
        announceNow(words.keyTaken);
        return await this.goTo('key');
      case 'merged':
        return this.#say(this.kind ? mergedText(saved.conflict, this.kind) : '');
      case 'takenOut':
        return this.#say(words.takenOut);
      case 'undone':
        return this.#say(whyUndone(saved.outcome) ?? saved.outcome.__typename);
      case 'disputed':
        // The two values take the focus themselves.
        return;
    }
  }

  async #sayItIsSaved(release: string): Promise<void> {
    this.restored = null;
    const [{ key }, section = ''] = [this.session, this.kind?.section];
    if (this.#back && key !== null && section in detours)
      return go(backWith(this.#back, section as Detour, key, release));
    this.#moveTo(release);
    announce(draftWords[language()].saved);
    await this.goTo('saved');
  }

  /** The screen continues where a reload would find what is saved, with the focus on the message that says so. */
  #moveTo(release: string): void {
    history.replaceState(history.state, '', `${this.addressOf(this.session.key ?? '')}?release=${release}`);
    void this.#opened.run();
  }

  #say(problem: string): void {
    this.problem = problem;
    announceNow(problem);
    void this.goTo('problem');
  }

  /** Takes what is public back, by way of a release. `retype` is what shows that the question was read. */
  protected async withdraw(standing: ToWithdraw['standing'], retype: ToWithdraw['retype']): Promise<void> {
    const { key } = this.session;
    if (this.isBusy || !this.kind || key === null) return;
    const { kind } = this.kind;
    await this.#busily(async () => {
      const release = await this.querySelector('choose-draft')?.releaseId();
      if (!release) return;
      const ended = await withdrawRecord({ kind, key, release, standing, retype });
      if (ended === 'leftAsItIs') return;
      if (ended !== 'done') return this.#say(ended.problem);
      announce(draftWords[language()].withdrawn);
      this.afterWithdrawal(release);
    });
  }

  protected afterWithdrawal(release: string): void {
    this.session.goOnWith(release);
    this.#moveTo(release);
    void this.goTo('heading');
  }
}
