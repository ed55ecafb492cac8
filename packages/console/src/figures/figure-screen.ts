import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { FigurePage, type FigurePageQuery, type RelatedFigureFragment } from '../../generated/figure.ts';
import { figureWords } from '../../messages/generated/figure.ts';
import { pastStatesWords } from '../../messages/generated/past-states.ts';
import { ask } from '../hub/ask.ts';
import { titleOf } from '../releases/title-of.ts';
import { isWriter } from '../session/session.ts';
import { loaded } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import { colon, language, locale } from '../words/language.ts';
import { dayText } from '../words/times.ts';
import '../sites/sites-shown.ts';
import { stateMarks } from './figure-state.ts';
import './figure-acts.ts';
import { lookText } from './look-text.ts';
import './other-periods.ts';
import { toTakeAlong } from './to-take-along.ts';

type Figure = NonNullable<FigurePageQuery['figure']>;
type Change = NonNullable<Figure['history'][number]['change']>;

/** One figure: as the public sees it, where it is on its way, and what may be done with it. */
class FigureScreen extends Screen {
  readonly #page = new Task(this, {
    task: ([key, locale], { signal }) => ask(FigurePage, { key, locale }, signal),
    args: () => [this.params.key ?? '', locale()] as const,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // The partners' own element, from where they have it.
    const element = '/sdk/v1/akto-figures.js';
    import(element).catch(() => undefined);
  }

  protected override render(): TemplateResult {
    const words = figureWords[language()];
    const { key = '' } = this.params;
    return html`
      <p class="alone"><a href="/console/figures">${words.all}</a></p>
      <h1 tabindex="-1"><bdi>${this.#page.value?.subject.title ?? key}</bdi></h1>
      <p class="quiet key">${key}</p>
      ${loaded(this.#page, (page) => this.#draw(key, page))}
    `;
  }

  #draw(
    key: string,
    { subject, figure, cited, spoken, quoteLooks, approvedVersions }: FigurePageQuery,
  ): TemplateResult {
    const words = figureWords[language()];
    return html`
      <div class="callout">
        <h2 id="state">${words.state}</h2>
        ${stateMarks(subject)}
        ${figure?.overdueSince ? html`<p class="overdue">${words.overdue({ day: dayText(figure.overdueSince) })}</p>` : nothing}
        ${!subject.standing && subject.changes.length === 0 ? html`<p>${words.unknown}</p>` : nothing}
        ${acts(key, subject)}
      </div>
      <section aria-labelledby="shown">
        <h2 id="shown">${words.shown}</h2>
        ${
          figure
            ? html`<div class="shown">
                  <akto-figures figures=${key} lang=${language()}>${subject.title}${colon()}${figure.status === 'WITHDRAWN' ? words.withdrawn : subject.quantity?.text}</akto-figures>
                </div>
                <p class="alone"><a href=${figure.url} target="_blank" rel="noopener">${words.publicPage}</a></p>`
            : html`<p class="quiet">${words.notPublic}</p>`
        }
      </section>
      <figure-acts .figure=${key}></figure-acts>
      ${cited && spoken ? toTakeAlong(key, cited, spoken) : nothing}
      ${figure ? html`<sites-shown .of=${{ kind: 'FIGURE', key }}></sites-shown>` : nothing}
      ${
        figure
          ? html`<other-periods .figure=${{ key, ...figure }}></other-periods>
            ${citations(figure, quoteLooks)} ${relations(figure)} ${history(key, figure, approvedVersions)}`
          : nothing
      }
    `;
  }
}

/** What may be done next, each as a link to where it is written. */
function acts(
  key: string,
  { standing, changes }: FigurePageQuery['subject'],
): TemplateResult | typeof nothing {
  if (!isWriter()) return nothing;
  const words = figureWords[language()];
  const edit = `/console/figures/${encodeURIComponent(key)}/edit`;
  return html`<ul class="actions" aria-label=${words.acts}>
    ${changes.map((change) =>
      change.release.state === 'DRAFT'
        ? html`<li><a class="button primary" href="${edit}?release=${change.releaseId}">${words.goOn({ title: titleOf(change.release) })}</a></li>`
        : html`<li><a class="button" href="/console/releases/${change.releaseId}">${words.inReview({ title: titleOf(change.release) })}</a></li>`,
    )}
    ${
      !standing
        ? changes.length === 0
          ? html`<li><a class="button primary" href="/console/figures/new?key=${encodeURIComponent(key)}">${words.write}</a></li>`
          : nothing
        : standing.isWithdrawn
          ? html`<li><a class="button" href="${edit}?change=REVISION">${words.bringBack}</a></li>`
          : html`<li><a class="button" href="${edit}?change=CORRECTION">${words.correct}</a></li>
              <li><a class="button" href="${edit}?change=REVISION">${words.revise}</a></li>
              <li><a class="button" href="${edit}?change=WITHDRAWAL">${words.withdraw}</a></li>`
    }
    ${
      standing || changes.length > 0
        ? html`<li><a class="button" href="/console/figures/new?like=${encodeURIComponent(key)}">${words.duplicate}</a></li>`
        : nothing
    }
  </ul>`;
}

function citations({ citations, confirmedBy }: Figure, looks: FigurePageQuery['quoteLooks']): TemplateResult {
  const words = figureWords[language()];
  return html`<section aria-labelledby="citations">
    <h2 id="citations">${words.citations}</h2>
    <ul class="lines">
      ${citations.map(
        ({ source, locator, printed, checkedAt, quote }) => html`<li>
          <a href="/console/sources/${encodeURIComponent(source.key)}"><bdi>${source.title}</bdi></a>
          ${source.publisher ? html`<span class="quiet"><bdi>${source.attribution}</bdi></span>` : nothing}
          ${locator ? html`<span><bdi>${locator}</bdi></span>` : nothing}
          ${printed ? html`<span>${words.printed({ text: printed })}</span>` : nothing}
          ${quote ? html`<q class="quoted"><bdi>${quote.prefix}<mark>${quote.exact}</mark>${quote.suffix}</bdi></q>` : nothing}
          ${checkedAt ? html`<span class="quiet">${words.checked({ day: dayText(checkedAt) })}</span>` : nothing}
        </li>`,
      )}
    </ul>
    ${
      looks.length > 0
        ? html`<ul class="lines">
            ${looks.map(
              (look) => html`<li class=${look.state === 'FOUND' ? 'quiet' : 'overdue'}>
                <bdi>${lookText(look)}</bdi> <span class="quiet"><bdi>${look.source.title}</bdi></span>
              </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      confirmedBy.length > 0
        ? html`<p>${words.confirmedBy} ${confirmedBy.map(({ name }, at) => html`${at > 0 ? ', ' : ''}<bdi>${name}</bdi>`)}</p>`
        : nothing
    }
  </section>`;
}

function relations(figure: Figure): TemplateResult {
  const words = figureWords[language()];
  const { convention, indicator } = figure;
  const related = (Object.keys(words.relations) as (keyof typeof words.relations)[]).flatMap((name) => {
    const found = figure[name];
    const all: readonly RelatedFigureFragment[] = Array.isArray(found) ? found : found ? [found] : [];
    return all.length > 0 ? [{ name, all }] : [];
  });
  return html`<section aria-labelledby="related">
    <h2 id="related">${words.related}</h2>
    <dl class="facts">
      ${
        convention
          ? html`<dt>${words.of}</dt>
              <dd><a href="/console/conventions/${encodeURIComponent(convention.key)}"><bdi>${convention.title}</bdi></a></dd>`
          : nothing
      }
      <dt>${words.indicator}</dt>
      <dd><a href="/console/indicators/${encodeURIComponent(indicator.key)}"><bdi>${indicator.label}</bdi></a></dd>
      ${related.map(
        ({ name, all }) => html`<dt>${words.relations[name]}</dt>
          ${all.map(
            ({ key, label, quantity }) => html`<dd>
              <a href="/console/figures/${key}"><bdi>${label}</bdi></a> <span class="quiet">${quantity?.text ?? words.noValue}</span>
            </dd>`,
          )}`,
      )}
    </dl>
  </section>`;
}

function history(
  key: string,
  { history }: Figure,
  versions: FigurePageQuery['approvedVersions'],
): TemplateResult {
  const words = figureWords[language()];
  const isSame = (one: string, other: string) => Date.parse(one) === Date.parse(other);
  const restore = (releasedAt: string) => {
    const version = versions.slice(1).find(({ publicFrom }) => isSame(publicFrom, releasedAt));
    const query = new URLSearchParams({ change: 'CORRECTION', from: version?.version ?? '' });
    return version
      ? html`<a href="/console/figures/${encodeURIComponent(key)}/edit?${query}">${pastStatesWords[language()].versionBack}</a>`
      : nothing;
  };
  return html`<section aria-labelledby="history">
    <h2 id="history">${words.history}</h2>
    <ol class="lines">
      ${history.map(
        ({ quantity, status, releasedAt, change }, index) => html`<li>
          <strong>${status === 'WITHDRAWN' ? words.withdrawn : (quantity?.text ?? words.noValue)}</strong>
          <span>${change ? kindOf(change.kind, history[index + 1]?.status) : words.first} · ${dayText(releasedAt)}</span>
          ${change?.note ? html`<span class="quiet"><bdi>${change.note}</bdi></span>` : nothing}
          ${status === 'WITHDRAWN' ? nothing : restore(releasedAt)}
        </li>`,
      )}
    </ol>
  </section>`;
}

/** What happened to it; whatever puts back what was withdrawn, revises and corrects nothing that stood there. */
function kindOf(kind: Change['kind'], before: Figure['status'] | undefined): string {
  const { kinds, reinstated } = figureWords[language()];
  return before === 'WITHDRAWN' && kind !== 'WITHDRAWAL' ? reinstated : kinds[kind];
}

customElements.define('figure-screen', FigureScreen);
