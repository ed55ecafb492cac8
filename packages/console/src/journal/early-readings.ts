import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { EarlyReadings, type EarlyReadingsQuery } from '../../generated/early-readings.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { journalWords } from '../../messages/generated/journal.ts';
import { ask } from '../hub/ask.ts';
import { loaded } from '../shell/loaded.ts';
import { tellFailure } from '../shell/tell-failure.ts';
import { byWhom } from '../words/by-whom.ts';
import { language } from '../words/language.ts';
import { momentText } from '../words/times.ts';

type Reading = EarlyReadingsQuery['earlyReadings']['nodes'][number];

/** Who read what before it was public, the newest first. */
class EarlyReadingList extends LitElement {
  static override properties = { release: { attribute: false }, more: { state: true } };
  /** Only those of this release; null: all. */
  declare release: string | null;
  declare more: readonly Reading[];
  #after: string | null = null;

  constructor() {
    super();
    this.release = null;
    this.more = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #filter() {
    return this.release ? { release: this.release } : {};
  }

  readonly #found = new Task(this, {
    task: async (_, { signal }) => {
      const { earlyReadings } = await ask(EarlyReadings, { filter: this.#filter(), after: null }, signal);
      this.more = [];
      this.#after = earlyReadings.pageInfo.endCursor;
      return earlyReadings;
    },
    args: () => [this.release] as const,
  });

  protected override render(): TemplateResult {
    const words = journalWords[language()].early;
    return html`<h2>${words.heading}</h2>
      <p class="hint">${words.lead}</p>
      ${loaded(this.#found, ({ nodes, totalCount }) => {
        if (totalCount === 0) return html`<p>${words.nothing}</p>`;
        const readings = [...nodes, ...this.more];
        return html`<ol class="lines entries">
            ${readings.map((reading) => this.#line(reading))}
          </ol>
          ${
            readings.length < totalCount
              ? html`<button type="button" @click=${() => void this.#showMore(readings.length).catch(tellFailure)}>
                  ${commonWords[language()].more}
                </button>`
              : nothing
          }`;
      })}`;
  }

  #line({ releaseId, readAt, by, cameBy, way, client }: Reading): TemplateResult {
    const words = journalWords[language()].early;
    return html`<li tabindex="-1">
      <div>
        <strong>${words.ways[way]}</strong>
        <br /><span class="quiet"
          ><time datetime=${readAt}>${momentText(readAt)}</time> · <bdi>${byWhom(by)}</bdi>, ${words.cameBy[cameBy]}${
            client ? html` ${words.from} <bdi>${client}</bdi>` : nothing
          }</span
        >
        <br /><a href="/console/releases/${releaseId}"
          >${words.release} <span class="unseen">${momentText(readAt)}</span></a
        >
      </div>
    </li>`;
  }

  async #showMore(shown: number): Promise<void> {
    const { earlyReadings } = await ask(EarlyReadings, { filter: this.#filter(), after: this.#after });
    this.#after = earlyReadings.pageInfo.endCursor;
    this.more = [...this.more, ...earlyReadings.nodes];
    await this.updateComplete;
    // Reading goes on where the new lines begin.
    this.querySelectorAll<HTMLElement>('.entries > li')[shown]?.focus();
  }
}

customElements.define('early-reading-list', EarlyReadingList);
