import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ReleaseChanges as ChangesOfRelease } from '../../generated/release.ts';
import { commentsWords } from '../../messages/generated/comments.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { releaseWords } from '../../messages/generated/release.ts';
import { reviewWords } from '../../messages/generated/review.ts';
import '../comments/comment-thread.ts';
import { type Comment, commentsOf, isOpen } from '../comments/comment-view.ts';
import { ask } from '../hub/ask.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { lookUpTitles } from '../subjects/find-subjects.ts';
import { lookUpNamed } from '../units/known-units.ts';
import { language } from '../words/language.ts';
import { whyFailed } from '../words/outcome-words.ts';
import { type Change, changeView } from './change-view.ts';

/**
 * What a release changes, page by page. It asks for itself: where the changes cannot be read, what the checks say can.
 *
 * @fires {CustomEvent} read - A page of changes has come; `changes` has them.
 */
export class ReleaseChanges extends LitElement {
  static override properties = {
    release: { attribute: false },
    isPublic: { attribute: false },
    count: { attribute: false },
    comments: { attribute: false },
    mayComment: { attribute: false },
    actsOn: { attribute: false },
    turn: { attribute: false },
    changes: { state: true },
    problem: { state: true },
    talkedOf: { state: true },
  };
  declare release: string;
  declare isPublic: boolean;
  /** How many there are, on all pages. */
  declare count: number;
  /** What was said of the release, and of what it changes. */
  declare comments: readonly Comment[];
  declare mayComment: boolean;
  /** What can be done with one of them. */
  declare actsOn: (change: Change) => TemplateResult | typeof nothing;
  /** Another number reads them anew. */
  declare turn: number;
  declare changes: readonly Change[];
  declare problem: string;
  /** The changes whose comments have been unfolded. */
  declare talkedOf: ReadonlySet<string>;
  #after: string | null = null;

  readonly #first = new Task(this, {
    task: async ([id], { signal }) => {
      this.changes = await this.#ask(id, null, signal);
      this.dispatchEvent(new CustomEvent('read'));
      // What is on the screen stays while it is read anew: what was unfolded in it, and the focus.
      return this.changes;
    },
    args: () => [this.release, this.turn] as const,
  });

  constructor() {
    super();
    this.release = '';
    this.isPublic = false;
    this.count = 0;
    this.comments = [];
    this.mayComment = false;
    this.actsOn = () => nothing;
    this.turn = 0;
    this.changes = [];
    this.problem = '';
    this.talkedOf = new Set();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Resolves when what was asked for is drawn, or cannot be. */
  async settled(): Promise<void> {
    await this.updateComplete;
    await this.#first.taskComplete.catch(() => undefined);
    await this.updateComplete;
  }

  async #ask(id: string, after: string | null, signal?: AbortSignal): Promise<readonly Change[]> {
    const { workingRelease } = await ask(ChangesOfRelease, { id, after }, signal);
    const { pageInfo, nodes = [] } = workingRelease?.changes ?? {};
    // Each is read in the words of its unit at once.
    await Promise.all([
      lookUpNamed(nodes.flatMap(unitsIn), signal),
      lookUpTitles('SOURCE', nodes.flatMap(quotedSourcesIn)),
    ]);
    this.#after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
    return nodes;
  }

  async #readOn(): Promise<void> {
    this.problem = '';
    try {
      const page = await this.#ask(this.release, this.#after);
      this.changes = [...this.changes, ...page];
      this.dispatchEvent(new CustomEvent('read'));
      await this.updateComplete;
      const [first] = page;
      if (first) this.querySelector<HTMLElement>(`#change-${first.id}`)?.focus();
      announce(releaseWords[language()].shown({ group: this.#heading, count: this.changes.length }));
    } catch (error) {
      this.problem = whyFailed(error);
      announceNow(this.problem);
    }
  }

  get #heading(): string {
    const { changesHeading, changedHeading } = reviewWords[language()];
    return this.isPublic ? changedHeading : changesHeading;
  }

  protected override render(): TemplateResult {
    const words = reviewWords[language()];
    return html`<h2 id="changes" tabindex="-1">${this.#heading} <span class="quiet">(${this.count})</span></h2>
      ${
        this.count === 0
          ? html`<p class="quiet">${this.isPublic ? words.broughtByHub : words.noChanges}</p>`
          : loaded(this.#first, () => this.#list())
      }
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}`;
  }

  #change(change: Change): TemplateResult {
    const said = commentsOf(this.comments, change);
    const canBeSaid = this.mayComment || said.length > 0;
    const thread = canBeSaid ? this.#thread(change, said) : nothing;
    return changeView(change, this.isPublic, html`${this.actsOn(change)}${thread}`, said);
  }

  /** What was said of one change, and the field to say more: in the page once it is unfolded. */
  #thread({ kind, key }: Change, said: readonly Comment[]): TemplateResult {
    const open = said.filter(isOpen).length;
    return html`<details
      class="thread"
      @toggle=${({ target }: Event) => {
        const { open } = target as HTMLDetailsElement;
        if (open) this.talkedOf = new Set([...this.talkedOf, `${kind} ${key}`]);
      }}
    >
      <summary>${commentsWords[language()].of({ open })}</summary>
      ${
        this.talkedOf.has(`${kind} ${key}`)
          ? html`<comment-thread .release=${this.release} .of=${{ kind, key }} .comments=${said} .mayComment=${this.mayComment}></comment-thread>`
          : nothing
      }
    </details>`;
  }

  #list(): TemplateResult {
    return html`<ul class="changes">
        ${this.changes.map((change) => this.#change(change))}
      </ul>
      ${
        this.#after === null
          ? nothing
          : html`<button type="button" @click=${() => void this.#readOn()}>${commonWords[language()].more}</button>`
      }`;
  }
}

/** The units that a change names, before and after it. */
const unitsIn = ({ content, before }: Change): string[] =>
  [content, before?.content].flatMap((said) => {
    if (!said) return [];
    return ('unit' in said ? said.unit : 'sameAs' in said ? said.sameAs : null) ?? [];
  });

/** The sources whose sentences a change quotes. */
const quotedSourcesIn = ({ content }: Change): string[] =>
  ('citations' in content ? (content.citations ?? []) : []).flatMap(({ quote, source }) =>
    quote && source ? [source] : [],
  );

customElements.define('release-changes', ReleaseChanges);

declare global {
  interface HTMLElementTagNameMap {
    'release-changes': ReleaseChanges;
  }
}
