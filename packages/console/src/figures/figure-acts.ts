import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { FigureActs } from '../../generated/figure.ts';
import { figureWords } from '../../messages/generated/figure.ts';
import { journalWords } from '../../messages/generated/journal.ts';
import { ask } from '../hub/ask.ts';
import { Refused } from '../hub/failures.ts';
import { byWhom } from '../words/by-whom.ts';
import { language } from '../words/language.ts';
import { momentText } from '../words/times.ts';

/** Who has done what to a figure and why, the latest first; nothing for those who may not read the journal. */
class FigureActsList extends LitElement {
  static override properties = { figure: { attribute: false } };
  /** The key of the figure. */
  declare figure: string;

  constructor() {
    super();
    this.figure = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  readonly #acts = new Task(this, {
    task: async ([key], { signal }) => {
      if (!key) return [];
      try {
        return (await ask(FigureActs, { subject: `Figure ${key}` }, signal)).auditTrail.nodes;
      } catch (error) {
        if (error instanceof Refused) return [];
        throw error;
      }
    },
    args: () => [this.figure] as const,
  });

  protected override render(): TemplateResult | typeof nothing {
    const words = figureWords[language()];
    const { acts } = journalWords[language()];
    const done = this.#acts.value ?? [];
    if (done.length === 0) return nothing;
    return html`<section aria-labelledby="acts">
      <h2 id="acts">${words.whoDid}</h2>
      <ol class="lines">
        ${done.map(
          ({ at, by, act, why, releaseId }) => html`<li>
            <strong>${acts[act as keyof typeof acts] ?? act}</strong>
            <span><bdi>${byWhom(by)}</bdi> · ${momentText(at)}</span>
            ${why ? html`<span class="quiet"><bdi>${why}</bdi></span>` : nothing}
            ${releaseId ? html`<a href="/console/releases/${releaseId}">${words.release}<span class="unseen"> ${momentText(at)}</span></a>` : nothing}
          </li>`,
        )}
      </ol>
    </section>`;
  }
}

customElements.define('figure-acts', FigureActsList);
