import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type ReleaseChecklistQuery, ReleaseFindings } from '../../generated/checklist.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { releaseWords } from '../../messages/generated/release.ts';
import { reviewWords } from '../../messages/generated/review.ts';
import { ask } from '../hub/ask.ts';
import { announce } from '../shell/announce.ts';
import { failed, waiting } from '../shell/loaded.ts';
import { language, locale } from '../words/language.ts';
import { type Around, type Finding, findingView } from './finding-view.ts';

export type Group = NonNullable<ReleaseChecklistQuery['workingRelease']>['checklist']['groups'][number];

/**
 * Many findings of one check: their number, and one by one where it is opened, page by page.
 *
 * @fires {CustomEvent<Group>} accept-all - All that is open in it is to be accepted.
 */
class FindingGroup extends LitElement {
  static override properties = {
    group: { attribute: false },
    around: { attribute: false },
    shown: { state: true },
    problem: { state: true },
    isReading: { state: true },
  };
  declare group: Group;
  declare around: Around;
  declare shown: readonly Finding[];
  declare problem: unknown;
  declare isReading: boolean;
  #isOpen = false;
  #after: string | null = null;
  /** What is shown is of this state of the group. */
  #shownOf = '';

  constructor() {
    super();
    this.shown = [];
    this.problem = null;
    this.isReading = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** What was mended or accepted meanwhile is not shown as if it were open. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('group') && this.#isOpen && this.#shownOf !== this.group.id) void this.#read();
  }

  async #read(): Promise<void> {
    this.#after = null;
    await this.#readOn([]);
  }

  async #readOn(before: readonly Finding[]): Promise<readonly Finding[]> {
    const { id, check, severity } = this.group;
    this.problem = null;
    this.isReading = true;
    try {
      const variables = { id: this.around.release, locale: locale(), check, severity, after: this.#after };
      const { workingRelease } = await ask(ReleaseFindings, variables);
      const { pageInfo, nodes = [] } = workingRelease?.checklist.findings ?? {};
      this.#after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
      this.#shownOf = id;
      this.shown = [...before, ...nodes];
      return nodes;
    } catch (error) {
      this.problem = error;
      return [];
    } finally {
      this.isReading = false;
    }
  }

  readonly #toggle = (event: Event) => {
    this.#isOpen = (event.target as HTMLDetailsElement).open;
    if (this.#isOpen && this.#shownOf !== this.group.id) void this.#read();
  };

  async #showMore(): Promise<void> {
    const [first] = await this.#readOn(this.shown);
    await this.updateComplete;
    if (!first) return;
    this.querySelector<HTMLElement>(`#finding-${CSS.escape(first.id)}`)?.focus();
    announce(releaseWords[language()].shown({ group: this.group.title, count: this.shown.length }));
  }

  protected override render(): TemplateResult {
    const words = reviewWords[language()];
    const { severity, title, count, openCount } = this.group;
    const accepted = count - openCount;
    return html`<details class=${openCount === 0 ? 'accepted' : severity.toLowerCase()} @toggle=${this.#toggle}>
        <summary>
          <span>
            <strong>${openCount === 0 ? words.accepted : words.severity[severity]}</strong>
            ${words.times({ number: count })} <bdi>${inSentence(title)}</bdi>
            ${accepted > 0 && openCount > 0 ? html`<span class="quiet">(${words.acceptedOf({ number: accepted })})</span>` : nothing}
          </span>
        </summary>
        ${this.problem === null ? nothing : failed(this.problem, () => void this.#readOn(this.shown))}
        ${this.shown.length === 0 ? nothing : html`<ol class="findings">${this.shown.map((finding) => findingView(finding, this.around))}</ol>`}
        ${this.isReading ? waiting() : nothing}
        ${
          this.#after !== null && !this.isReading
            ? html`<button type="button" @click=${() => void this.#showMore()}>
                ${commonWords[language()].more}<span class="unseen"> <bdi>${title}</bdi></span>
              </button>`
            : nothing
        }
      </details>
      ${
        severity === 'WARNING' && openCount > 1 && this.around.mayAccept
          ? html`<button
              type="button"
              @click=${() => this.dispatchEvent(new CustomEvent('accept-all', { detail: this.group }))}
            >
              ${words.acceptAll({ number: openCount })}<span class="unseen"> <bdi>${title}</bdi></span>
            </button>`
          : nothing
      }`;
  }
}

/** A title as a sentence goes on with it. */
const inSentence = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);

customElements.define('finding-group', FindingGroup);
