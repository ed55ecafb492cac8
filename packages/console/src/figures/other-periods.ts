import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type FigurePageQuery, OtherPeriods } from '../../generated/figure.ts';
import { figureWords } from '../../messages/generated/figure.ts';
import { ask } from '../hub/ask.ts';
import { language, locale } from '../words/language.ts';

type Shown = Pick<
  NonNullable<FigurePageQuery['figure']>,
  'indicator' | 'territory' | 'convention' | 'role'
> & {
  readonly key: string;
};

/** The figures that state the same for other periods, as the public has them. It asks for itself, so that no screen waits for it. */
class OtherPeriodsOfFigure extends LitElement {
  static override properties = { figure: { attribute: false } };
  declare figure: Shown | null;

  constructor() {
    super();
    this.figure = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  readonly #others = new Task(this, {
    task: async ([key, filter, locale], { signal }) => {
      if (!key) return [];
      const { figures } = await ask(OtherPeriods, { filter: JSON.parse(filter), locale }, signal);
      return figures.nodes.filter((each) => each.key !== key);
    },
    args: () => [this.figure?.key ?? '', filterOf(this.figure), locale()] as const,
  });

  protected override render(): TemplateResult | typeof nothing {
    const words = figureWords[language()];
    const others = this.#others.value ?? [];
    if (others.length === 0) return nothing;
    return html`<section aria-labelledby="periods">
      <h2 id="periods">${words.otherPeriods}</h2>
      <dl class="facts">
        ${others.map(
          ({ key, label, period, quantity }) => html`<dt>${period.text}</dt>
            <dd><a href="/console/figures/${encodeURIComponent(key)}"><bdi>${label}</bdi></a> <span class="quiet">${quantity?.text ?? words.noValue}</span></dd>`,
        )}
      </dl>
    </section>`;
  }
}

/** What it counts, where, in which role and of which convention, as text: the same text asks nothing anew. */
const filterOf = (figure: Shown | null): string =>
  JSON.stringify(
    figure && {
      indicator: figure.indicator.key,
      territory: figure.territory.code,
      role: figure.role,
      ...(figure.convention && { convention: figure.convention.key }),
    },
  );

customElements.define('other-periods', OtherPeriodsOfFigure);
