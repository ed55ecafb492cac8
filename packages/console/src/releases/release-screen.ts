import { isFileName } from '@akto-figures/contents';
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { ReleaseToRead } from '../../generated/release.ts';
import {
  AcceptWarning,
  AcceptWarnings,
  type ApproveInput,
  ApproveRelease,
  CancelRelease,
  ConfirmFigure,
  DiscardRelease,
  EditRelease,
  type EditReleaseInput,
  type EndedFragment,
  RemoveChange,
  SendBackRelease,
  SubmitRelease,
} from '../../generated/release-acts.ts';
import { ReleaseStanding } from '../../generated/release-standing.ts';
import { changeWords } from '../../messages/generated/change.ts';
import { commentsWords } from '../../messages/generated/comments.ts';
import { fillingWords } from '../../messages/generated/filling.ts';
import { releaseWords } from '../../messages/generated/release.ts';
import { renewalWords } from '../../messages/generated/renewal.ts';
import { reviewWords } from '../../messages/generated/review.ts';
import { timeWords } from '../../messages/generated/time.ts';
import { waitingWords } from '../../messages/generated/waiting.ts';
import '../comments/comment-thread.ts';
import { type ActVariables, act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import type { Document } from '../hub/document.ts';
import type { KeptWords } from '../kept/kept-words.ts';
import { renewPath } from '../renewal/renewed-from.ts';
import { goInstead } from '../routing/go.ts';
import { hasRole, viewer } from '../session/session.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { notFound } from '../shell/not-found.ts';
import { Screen } from '../shell/screen.ts';
import { language } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { momentText } from '../words/times.ts';
import './approve-form.ts';
import { type Change, nameOf } from './change-view.ts';
import './edit-release.ts';
import type { ReleaseChanges } from './release-changes.ts';
import './release-changes.ts';
import type { ToAccept } from './release-checklist.ts';
import './release-checklist.ts';
import '../presence/also-here.ts';
import '../sites/sites-shown.ts';
import {
  askToAccept,
  askToAcceptAll,
  askToCancel,
  askToDiscard,
  askToRemove,
  askToSendBack,
  type Release,
  reasonFor,
  retypeToPublish,
} from './release-questions.ts';
import { editPath } from './subject-path.ts';
import { titleOf } from './title-of.ts';

type Act = Release['availableActions'][number];

// So soon somebody sees what another one has done to the release that they read.
const lookAgainMs = 10_000;

/** One release on its way: what it changes, what the checks say, what was said of it, and what can be done next. */
class ReleaseScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    changes: { state: true },
    turn: { state: true },
    notice: { state: true },
  };
  /** The changes that are on the screen. */
  declare changes: readonly Change[];
  /** Counts how often it was read: its parts read themselves with it. */
  declare turn: number;
  /** What came of the last act. */
  declare notice: string;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** An act is under way: a second press of its button is no second act. */
  #isBusy = false;

  readonly #release = new Task(this, {
    task: async ([id], { signal }) => (await ask(ReleaseToRead, { id }, signal)).workingRelease,
    args: () => [this.params.id ?? ''] as const,
  });

  constructor() {
    super();
    this.changes = [];
    this.turn = 0;
    this.notice = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => void this.#lookAgain(), lookAgainMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  /** Reads it anew where somebody else has changed it, or its time has come. */
  async #lookAgain(): Promise<void> {
    const shown = this.#release.value;
    if (!shown || document.hidden) return;
    const now = await ask(ReleaseStanding, { id: shown.id }).catch(() => null);
    if (!now || this.#release.value !== shown) return;
    const { workingRelease } = now;
    if (workingRelease?.revision === shown.revision && workingRelease.isPublic === shown.isPublic) return;
    const words = reviewWords[language()];
    announce(workingRelease?.isPublic && !shown.isPublic ? words.nowPublic : words.changed);
    await this.#reload();
  }

  async #reload(): Promise<void> {
    this.turn += 1;
    void this.#release.run();
    await this.#release.taskComplete.catch(() => undefined);
    await this.updateComplete;
    await Promise.all([
      this.querySelector('release-changes')?.settled(),
      this.querySelector('release-checklist')?.settled(),
    ]);
  }

  /** Does an act, says how it ended, and shows the release as it is then. The focus goes where work goes on. */
  async #do<Input>(
    document: Document<Record<string, EndedFragment>, ActVariables<Input>>,
    input: Input,
    done: string | ((releasedAt: string | null) => string),
    focus = '.notice',
  ): Promise<EndedFragment | null> {
    if (this.#isBusy) return null;
    this.#isBusy = true;
    let ended: EndedFragment | null = null;
    try {
      ended = await act(document, input);
      if (ended.__typename === 'TimeRefused') return ended;
      this.notice =
        ended.__typename === 'Done'
          ? saidOf(done, ended.release?.releasedAt ?? null)
          : ended.__typename === 'HeldBack'
            ? reviewWords[language()].held
            : (whyUndone(ended) ?? ended.__typename);
    } catch (error) {
      this.notice = whyFailed(error);
    } finally {
      this.#isBusy = false;
    }
    // Who stays signed out is asked once.
    if (ended) await this.#reload();
    await this.updateComplete;
    const target = ended?.__typename === 'Done' ? focus : '.notice';
    // What has the focus is read already.
    if (target !== '.notice') announceNow(this.notice);
    (this.querySelector<HTMLElement>(target) ?? this.querySelector<HTMLElement>('h1'))?.focus();
    return ended;
  }

  protected override render(): TemplateResult {
    const release = this.#release.value;
    if (release === null) return notFound();
    return html`
      <h1 tabindex="-1"><bdi>${release ? titleOf(release) : releaseWords[language()].one}</bdi></h1>
      ${loaded(this.#release, (release) => (release ? this.#draw(release) : html``))}
    `;
  }

  #draw(release: Release): TemplateResult {
    const words = reviewWords[language()];
    const can = (name: Act) => release.availableActions.includes(name);
    return html`
      ${stateLine(release)}
      ${can('editRelease') ? html`<also-here .place=${{ release: release.id }}></also-here>` : nothing}
      ${this.notice ? html`<p class="callout notice" tabindex="-1">${this.notice}</p>` : nothing}
      ${release.isPublic ? html`<p>${words.publicStays}</p>` : html`<p><a class="button" href="/console/releases/${release.id}/preview">${words.preview}</a></p>`}
      ${this.#renewal(release)}
      ${
        can('editRelease')
          ? html`<edit-release
              .release=${release}
              .save=${this.#edit}
            ></edit-release>`
          : nothing
      }
      ${this.#changes(release)}
      ${release.changes.totalCount > 0 ? html`<sites-shown .of=${{ release: release.id }} .turn=${this.turn}></sites-shown>` : nothing}
      ${
        release.state === 'APPROVED'
          ? nothing
          : html`<release-checklist
              .release=${release.id}
              .mayAccept=${can('acceptWarning')}
              .nameOf=${this.#nameOf}
              .turn=${this.turn}
              @accept=${({ detail }: CustomEvent<ToAccept>) => void this.#accept(release, detail)}
            ></release-checklist>`
      }
      <section aria-labelledby="comments">
        <h2 id="comments">${commentsWords[language()].heading}</h2>
        <comment-thread
          .release=${release.id}
          .comments=${release.comments.filter(({ key }) => key === null)}
          .mayComment=${can('commentOnRelease')}
          @said=${() => void this.#reload()}
        ></comment-thread>
      </section>
      ${this.#acts(release, can)}
    `;
  }

  /** Figures are written in a table, those first that were carried over and await their values; those of an approved release can be carried over. */
  #renewal({ id, state, renewed, awaitedCount, availableActions }: Release): TemplateResult | typeof nothing {
    if (renewed.totalCount > 0 && availableActions.includes('fillFigures'))
      return html`<p><a class="button ${awaitedCount > 0 ? 'primary' : ''}" id="to-values" href="/console/releases/${id}/fill">${fillingWords[language()].link({ count: awaitedCount })}</a></p>`;
    const holdsFigures = this.changes.some(
      ({ kind, change }) => kind === 'FIGURE' && change !== 'WITHDRAWAL',
    );
    if (holdsFigures && availableActions.includes('fillFigures'))
      return html`<p><a class="button" id="to-values" href="/console/releases/${id}/fill">${fillingWords[language()].openGrid}</a></p>`;
    return state === 'APPROVED' && holdsFigures
      ? html`<p><a class="button" href=${renewPath('RELEASE', id)}>${renewalWords[language()].link}</a></p>`
      : nothing;
  }

  readonly #edit = (input: EditReleaseInput) => this.#do(EditRelease, input, releaseWords[language()].saved);

  readonly #approve = (input: ApproveInput) =>
    this.#do(ApproveRelease, input, (releasedAt) =>
      timeWords[language()].approved({ moment: momentText(releasedAt ?? '') }),
    );

  /** Does what was asked for first; nothing where it was left be. */
  async #doAsked<Input>(
    document: Document<Record<string, EndedFragment>, ActVariables<Input>>,
    asked: Promise<Input | null>,
    done: string,
    { focus, kept }: { readonly focus?: string; readonly kept?: KeptWords<string> } = {},
  ): Promise<EndedFragment | null> {
    const input = await asked;
    const ended = input && (await this.#do(document, input, done, focus));
    if (ended?.__typename === 'Done') kept?.forget();
    return ended;
  }

  /** What waits for its value holds the release back: it leads to where the values are given. */
  async #toValues(count: number): Promise<void> {
    this.notice = fillingWords[language()].awaited({ count });
    announceNow(this.notice);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#to-values')?.focus();
  }

  /** What the public will read is asked for first where it is still the name of a file. */
  async #submit({ id, revision, titleFr, awaitedCount }: Release): Promise<void> {
    if (awaitedCount > 0) return this.#toValues(awaitedCount);
    const title = this.querySelector('edit-release');
    if (title && isFileName(titleFr)) return title.askForTitle(releaseWords[language()].titleIsFile);
    await this.#do(SubmitRelease, { release: id, revision }, reviewWords[language()].submitDone);
  }

  async #discard(release: Release): Promise<void> {
    const ended = await this.#doAsked(
      DiscardRelease,
      askToDiscard(release, this.changes),
      reviewWords[language()].discardDone,
    );
    if (ended?.__typename === 'Done') goInstead('/console/releases');
  }

  #accept(release: Release, what: ToAccept): Promise<EndedFragment | null> {
    const words = reviewWords[language()];
    const focus = '.findings button, #checks';
    if ('group' in what) {
      const { group } = what;
      const kept = reasonFor(release.id, group.check);
      return this.#doAsked(AcceptWarnings, askToAcceptAll(release, group), words.acceptAllDone, {
        focus,
        kept,
      });
    }
    const { finding } = what;
    const kept = reasonFor(release.id, finding.id);
    return this.#doAsked(AcceptWarning, askToAccept(release, finding), words.acceptDone, { focus, kept });
  }

  /** What another release holds, or a later page of this one, is named by its key. */
  readonly #nameOf = (kind: string, key: string): string => {
    const change = this.changes.find((each) => each.kind === kind && each.key === key);
    return change ? nameOf(change) : key;
  };

  #changes(release: Release): TemplateResult {
    const mayComment = release.availableActions.includes('commentOnRelease');
    const words = reviewWords[language()];
    return html`<section aria-labelledby="changes">
      <release-changes
        .release=${release.id}
        .isPublic=${release.isPublic}
        .comments=${release.comments}
        .mayComment=${mayComment}
        @said=${() => void this.#reload()}
        .count=${release.changes.totalCount}
        .actsOn=${(change: Change) => this.#actsOn(change, release)}
        .turn=${this.turn}
        @read=${({ target }: Event & { readonly target: ReleaseChanges }) => {
          this.changes = target.changes;
        }}
      ></release-changes>
      ${release.state === 'DRAFT' && release.availableActions.includes('changeFigure') ? html`<p><a class="button" href="/console/figures/new?release=${release.id}">${words.addFigure}</a></p>` : nothing}
    </section>`;
  }

  #actsOn(change: Change, release: Release): TemplateResult | typeof nothing {
    const words = changeWords[language()];
    const own = viewer()?.actorKeys ?? [];
    const { content, confirmedBy } = change;
    const actors = content.__typename === 'FigureContent' ? (content.actors ?? []) : [];
    const mayConfirm =
      release.availableActions.includes('confirmFigure') &&
      own.some((actor) => actors.includes(actor) && !confirmedBy.includes(actor));
    const mayRemove = release.availableActions.includes('removeChange');
    if (!mayConfirm && !mayRemove) return nothing;
    const named = html`<span class="unseen"> <bdi>${nameOf(change)}</bdi></span>`;
    const input = { change: change.id, revision: change.revision };
    // Who may take it away may write it anew.
    return html`<ul class="actions">
      ${mayRemove && change.change !== 'WITHDRAWAL' ? html`<li><a class="button" href=${editPath(change.kind, change.key, release.id)}>${words.edit}${named}</a></li>` : nothing}
      ${mayConfirm ? html`<li><button type="button" @click=${() => void this.#do(ConfirmFigure, input, words.confirmed, `#change-${change.id}`)}>${words.confirm}${named}</button></li>` : nothing}
      ${mayRemove ? html`<li><button class="plain" type="button" @click=${() => void this.#doAsked(RemoveChange, askToRemove(change), words.removed, { focus: '#changes' })}>${words.remove}${named}</button></li>` : nothing}
    </ul>`;
  }

  #acts(release: Release, can: (name: Act) => boolean): TemplateResult | typeof nothing {
    const words = reviewWords[language()];
    const { id } = release;
    const buttons = [
      can('submitRelease') &&
        html`<button class="primary" type="button" @click=${() => void this.#submit(release)}>${words.submit}</button>`,
      can('sendBackRelease') &&
        html`<button type="button" @click=${() => void this.#doAsked(SendBackRelease, askToSendBack(release), words.sendBackDone, { kept: reasonFor(id, 'send-back') })}>${words.sendBack}</button>`,
      can('cancelRelease') &&
        html`<button class="danger" type="button" @click=${() => void this.#doAsked(CancelRelease, askToCancel(release), words.cancelDone, { kept: reasonFor(id, 'cancel') })}>${words.cancel}</button>`,
      can('discardRelease') &&
        html`<button class="danger" type="button" @click=${() => void this.#discard(release)}>${words.discard}</button>`,
    ].filter((button) => button !== false);
    if (buttons.length === 0 && !can('approveRelease')) return nothing;
    return html`<section aria-labelledby="acts">
      <h2 id="acts">${words.acts}</h2>
      ${
        can('approveRelease')
          ? html`<approve-form
              .release=${release}
              .retype=${retypeToPublish(release, this.changes)}
              .approve=${this.#approve}
            ></approve-form>`
          : nothing
      }
      <ul class="actions">${buttons.map((button) => html`<li>${button}</li>`)}</ul>
    </section>`;
  }
}

const saidOf = (done: string | ((releasedAt: string | null) => string), releasedAt: string | null): string =>
  typeof done === 'string' ? done : done(releasedAt);

/** Where it is on its way, and who has a hand in it. */
function stateLine(release: Release): TemplateResult {
  const words = releaseWords[language()];
  const { hands, approvedBy: approvedWords, journal } = reviewWords[language()];
  const { state, isPublic, releasedAt, contributors, approvedBy, noteFr, sentBack } = release;
  const moment = releasedAt && momentText(releasedAt);
  return html`<p class="lead">
      <strong>${sentBack ? waitingWords[language()].sentBack : words.state[isPublic ? 'PUBLIC' : state]}</strong>${moment ? html` · ${isPublic ? words.cameOut({ moment }) : words.comesOut({ moment })}` : nothing}
    </p>
    ${sentBack ? reasonSentBack(sentBack) : nothing}
    ${noteFr ? html`<p dir="auto">${noteFr}</p>` : nothing}
    <p class="quiet">
      ${contributors.length > 0 ? html`${hands} <bdi>${contributors.map(({ name }) => name).join(', ')}</bdi>` : nothing}
      ${approvedBy ? html` · ${approvedWords} <bdi>${approvedBy.name}</bdi>` : nothing}
      ${!hasRole('REVIEWER', 'PUBLISHER', 'ADMIN') ? nothing : html` · <a href="/console/journal?release=${release.id}">${journal}</a>`}
    </p>`;
}

/** What has to be mended, before anything else of the release. */
function reasonSentBack({ at, by, reason }: NonNullable<Release['sentBack']>): TemplateResult {
  const words = waitingWords[language()];
  return html`<div class="callout danger sent-back">
    <p class="quiet"><bdi>${words.sentBackBy({ name: by.name, moment: momentText(at) })}</bdi></p>
    <p class="said" dir="auto">${reason}</p>
    <p>${words.until}</p>
  </div>`;
}

customElements.define('release-screen', ReleaseScreen);
