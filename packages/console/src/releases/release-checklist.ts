import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  ReleaseChecklist as ChecklistOfRelease,
  type ReleaseChecklistQuery,
} from '../../generated/checklist.ts';
import { reviewWords } from '../../messages/generated/review.ts';
import { ask } from '../hub/ask.ts';
import { loaded } from '../shell/loaded.ts';
import { language, locale } from '../words/language.ts';
import './finding-group.ts';
import type { Group } from './finding-group.ts';
import { type Around, type Finding, findingView } from './finding-view.ts';

type Checklist = NonNullable<ReleaseChecklistQuery['workingRelease']>['checklist'];

/** What somebody wants to accept: one finding, or all that is open in a group. */
export type ToAccept = { readonly finding: Finding } | { readonly group: Group };

/**
 * What the checks find: what has to be mended, what has to be weighed, and what was weighed. A few findings of a check stand
 * there one by one, many as a group. It asks for itself: where the checks take too long, the changes can be read.
 *
 * @fires {CustomEvent<ToAccept>} accept - Something is to be accepted.
 */
export class ReleaseChecklist extends LitElement {
  static override properties = {
    release: { attribute: false },
    mayAccept: { attribute: false },
    nameOf: { attribute: false },
    turn: { attribute: false },
  };
  declare release: string;
  declare mayAccept: boolean;
  declare nameOf: Around['nameOf'];
  /** Another number reads it anew. */
  declare turn: number;

  readonly #checklist = new Task(this, {
    task: async ([id, locale], { signal }) => {
      const { workingRelease } = await ask(ChecklistOfRelease, { id, locale }, signal);
      return workingRelease?.checklist ?? null;
    },
    args: () => [this.release, locale(), this.turn] as const,
  });

  constructor() {
    super();
    this.release = '';
    this.mayAccept = false;
    this.nameOf = (_kind, key) => key;
    this.turn = 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('language-changed', this.#speakAnew);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('language-changed', this.#speakAnew);
  }

  readonly #speakAnew = () => this.requestUpdate();

  /** Resolves when what was asked for is drawn, or cannot be. */
  async settled(): Promise<void> {
    await this.updateComplete;
    await this.#checklist.taskComplete.catch(() => undefined);
    await this.updateComplete;
  }

  protected override render(): TemplateResult {
    return html`<section aria-labelledby="checks">
      <h2 id="checks" tabindex="-1">${reviewWords[language()].checks}</h2>
      ${loaded(this.#checklist, (checklist) => (checklist ? this.#draw(checklist) : html``))}
    </section>`;
  }

  #draw({ errorCount, warningCount, groups }: Checklist): TemplateResult {
    const around: Around = {
      release: this.release,
      mayAccept: this.mayAccept,
      nameOf: this.nameOf,
      accept: (finding) => this.#accept({ finding }),
    };
    return html`<p>${reviewWords[language()].summary({ errors: errorCount, warnings: warningCount })}</p>
      ${groups.length === 0 ? nothing : this.#groups(groups, around)}`;
  }

  #groups(groups: Checklist['groups'], around: Around): TemplateResult {
    return html`<ol class="findings">
        ${groups.map((group) =>
          group.examples.length === group.count
            ? group.examples.map((finding) => findingView(finding, around))
            : html`<li class=${classOf(group)}>
                <finding-group
                  .group=${group}
                  .around=${around}
                  @accept-all=${({ detail }: CustomEvent<Group>) => this.#accept({ group: detail })}
                ></finding-group>
              </li>`,
        )}
      </ol>`;
  }

  #accept(what: ToAccept): void {
    this.dispatchEvent(new CustomEvent<ToAccept>('accept', { detail: what }));
  }
}

const classOf = ({ openCount, severity }: Group) => (openCount === 0 ? 'accepted' : severity.toLowerCase());

customElements.define('release-checklist', ReleaseChecklist);

declare global {
  interface HTMLElementTagNameMap {
    'release-checklist': ReleaseChecklist;
  }
}
