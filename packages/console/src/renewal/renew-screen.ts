import { firstLanguage, isEdtf, periodText } from '@akto-figures/contents';
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { FiguresToRenew, RenewFigures, SourceBefore } from '../../generated/renew.ts';
import { renewalWords } from '../../messages/generated/renewal.ts';
import '../controls/choose-one.ts';
import type { Option } from '../controls/choose-one.ts';
import { field, tick } from '../controls/field.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import '../records/date-field.ts';
import { quantityText } from '../releases/quantity-text.ts';
import { titleOf as titleOfRelease } from '../releases/title-of.ts';
import { go } from '../routing/go.ts';
import { announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { notFound } from '../shell/not-found.ts';
import { Screen } from '../shell/screen.ts';
import { findSubjects, titleOf } from '../subjects/find-subjects.ts';
import { lookUpNamed } from '../units/known-units.ts';
import { inGraph, language, locale } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import {
  type ConventionOf,
  type FigureToRenew,
  groupsOf,
  isFree,
  type PeriodGroup,
  takenIn,
} from './figures-by-period.ts';
import { contentOf, inNextPeriod, type Origin, sourceOf, titleIn } from './renewal-origin.ts';
import { pathOfOrigin, type RenewedFrom, renewedFrom } from './renewed-from.ts';
import { yearsLeft } from './years-left.ts';

type TextName = 'sourceTitle' | 'url' | 'published' | 'title';

/** Last year's figures are begun again: which of them, for which period, from which source. */
class RenewScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    periods: { state: true },
    chosen: { state: true },
    texts: { state: true },
    source: { state: true },
    publisher: { state: true },
    isMoved: { state: true },
    problem: { state: true },
    isBusy: { state: true },
  };
  /** The new period of each group, as EDTF or as it was typed, by the one before. */
  declare periods: Readonly<Record<string, string>>;
  /** The keys of the figures that are ticked. */
  declare chosen: ReadonlySet<string>;
  declare texts: Readonly<Record<TextName, string>>;
  declare source: Option | null;
  declare publisher: Option | null;
  /** They report on the convention that succeeds. */
  declare isMoved: boolean;
  declare problem: { readonly field: string; readonly why: string } | null;
  declare isBusy: boolean;
  /** What somebody has written themself is not proposed anew. */
  #isTitled = false;

  readonly #origin = new Task(this, {
    args: () => [this.query.get('from'), this.query.get('key') ?? '', locale()] as const,
    task: async ([named, key], { signal }) => {
      const from = renewedFrom(named);
      return from ? this.#read(from, key, signal) : null;
    },
  });

  constructor() {
    super();
    this.periods = {};
    this.chosen = new Set();
    this.texts = { sourceTitle: '', url: '', published: '', title: '' };
    this.source = null;
    this.publisher = null;
    this.isMoved = true;
    this.problem = null;
    this.isBusy = false;
  }

  async #read(from: RenewedFrom, key: string, signal: AbortSignal): Promise<Origin | null> {
    const isRelease = from === 'RELEASE';
    const answer = await ask(
      FiguresToRenew,
      {
        ...{ from, key, id: key, kind: isRelease ? 'FIGURE' : from, isRelease },
        ...{ isConvention: from === 'CONVENTION', locale: locale() },
      },
      signal,
    );
    const { figuresToRenew: figures } = answer;
    await lookUpNamed(
      figures.flatMap((figure) => contentOf(figure)?.unit ?? []),
      signal,
    );
    const before = sourceOf(figures);
    const source = before ? await ask(SourceBefore, { key: before }, signal) : null;
    const said = source?.subject.standing?.content;
    const content = said && 'publisher' in said ? said : null;
    const origin: Origin = {
      title: titleIn(answer) ?? key,
      groups: groupsOf(figures),
      successor: answer.convention?.succeededBy[0] ?? null,
      sourceBefore: content?.titleFr ?? '',
    };
    if (content?.publisher && !this.publisher)
      this.publisher = { value: content.publisher, label: await titleOf('ACTOR', content.publisher) };
    this.#propose(origin);
    return origin;
  }

  /** What is likely: the next period of each, all of the latest, and what they are called then. */
  #propose(origin: Origin): void {
    // In another language, what somebody has chosen stays.
    if (Object.keys(this.periods).length > 0) return;
    this.periods = Object.fromEntries(origin.groups.map(({ edtf, next }) => [edtf, next]));
    const proposed = origin.groups.flatMap(({ figures }) => figures.filter(({ isProposed }) => isProposed));
    this.chosen = new Set(proposed.map(({ key }) => key));
    const group = origin.groups.find(({ next }) => next !== '');
    const sourceTitle = group ? inNextPeriod(origin.sourceBefore, group) : '';
    this.texts = { ...this.texts, sourceTitle };
    this.#proposeTitle(origin);
  }

  #proposeTitle(origin: Origin): void {
    const edtf = this.#firstPeriod(origin);
    if (this.#isTitled || !edtf) return;
    const period = periodText(edtf, inGraph(firstLanguage));
    const { title: name } = (this.isMoved && origin.successor) || origin;
    const title = renewalWords[firstLanguage].releaseTitleIs({ period, title: name });
    this.texts = { ...this.texts, title };
  }

  /** Of which convention they are from now on. */
  get #convention(): ConventionOf {
    return this.isMoved && this.#origin.value?.successor ? 'next' : 'own';
  }

  /** The new period of the first figures that are ticked. */
  #firstPeriod({ groups }: Origin): string | null {
    const group = groups.find(({ figures }) => figures.some(({ key }) => this.chosen.has(key)));
    const edtf = group && this.periods[group.edtf];
    return edtf && isEdtf(edtf) ? edtf : null;
  }

  #taken({ groups }: Origin): { key: string; period: string }[] {
    return groups.flatMap(({ edtf, figures }) => {
      const period = this.periods[edtf] ?? '';
      return figures.flatMap((figure) =>
        this.chosen.has(figure.key) && isFree(figure, period, this.#convention)
          ? [{ key: figure.key, period }]
          : [],
      );
    });
  }

  readonly #renew = async (event: Event, origin: Origin) => {
    event.preventDefault();
    if (this.isBusy) return;
    const words = renewalWords[language()];
    const unread = origin.groups.findIndex(
      ({ edtf, figures }) =>
        figures.some(({ key }) => this.chosen.has(key)) && !isEdtf(this.periods[edtf] ?? ''),
    );
    if (unread >= 0) return this.#say(`period-${unread}`, words.notRead);
    const figures = this.#taken(origin);
    if (figures.length === 0) return this.#say('figures', words.nothingLeft);
    const { sourceTitle, url, published, title } = this.texts;
    if (!this.source && sourceTitle.trim() === '') return this.#say('source-title', words.sourceMissing);
    if (title.trim() === '') return this.#say('release-title', words.titleMissing);
    const fresh = {
      sourceTitleFr: sourceTitle.trim(),
      publisher: this.publisher?.value ?? null,
      url: url.trim() || null,
      published: published.trim() || null,
    };
    this.isBusy = true;
    try {
      const outcome = await act(RenewFigures, {
        ...(this.source ? { source: this.source.value } : fresh),
        ...{ figures, titleFr: title.trim(), locale: locale() },
        convention: this.isMoved && origin.successor ? origin.successor.key : null,
      });
      if (outcome.__typename === 'Done' && outcome.release)
        return go(`/console/releases/${outcome.release.id}/fill`);
      const why = outcome.__typename === 'RenewalRefused' ? outcome.message : whyUndone(outcome);
      await this.#say('', why ?? outcome.__typename);
    } catch (error) {
      await this.#say('', whyFailed(error));
    } finally {
      this.isBusy = false;
    }
  };

  async #say(id: string, why: string): Promise<void> {
    this.problem = { field: id, why };
    announceNow(why);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#${id || 'renewal-problem'}`)?.focus();
  }

  #problemOf(id: string): string | undefined {
    return this.problem?.field === id ? this.problem.why : undefined;
  }

  protected override render(): TemplateResult {
    const words = renewalWords[language()];
    const from = renewedFrom(this.query.get('from'));
    if (!from || this.#origin.value === null) return notFound();
    const origin = this.#origin.value;
    return html`
      ${
        origin
          ? html`<p class="alone"><a href=${pathOfOrigin(from, this.query.get('key') ?? '')}>${words.back({ title: origin.title })}</a></p>`
          : nothing
      }
      <h1 tabindex="-1">${words.heading}</h1>
      ${loaded(this.#origin, (found) => (found ? this.#draw(found) : html``))}
    `;
  }

  #draw(origin: Origin): TemplateResult {
    const words = renewalWords[language()];
    if (origin.groups.length === 0) return html`<p>${words.nothing}</p>`;
    const count = this.#taken(origin).length;
    return html`<p class="lead">${words.lead}</p>
      <form class="renewal" novalidate @submit=${(event: Event) => void this.#renew(event, origin)}>
        ${this.#problemOf('') ? html`<p class="problem" id="renewal-problem" tabindex="-1">${this.#problemOf('')}</p>` : nothing}
        <div id="figures" tabindex="-1">
          ${this.#problemOf('figures') ? html`<p class="problem">${this.#problemOf('figures')}</p>` : nothing}
          ${origin.groups.map((group, at) => this.#group(origin, group, at))}
        </div>
        ${
          origin.successor
            ? tick({
                id: 'is-moved',
                label: html`${words.convention({ title: origin.successor.title })}`,
                isOn: this.isMoved,
                onTick: (isOn) => {
                  this.isMoved = isOn;
                  this.#proposeTitle(origin);
                },
              })
            : nothing
        }
        ${this.#source(origin)} ${this.#release()}
        <p class="actions">
          <button class="primary" type="submit" aria-disabled=${this.isBusy ? 'true' : 'false'}>
            ${this.isBusy ? words.renewing : words.renew({ count: Math.max(count, 1) })}
          </button>
        </p>
      </form>`;
  }

  #group(origin: Origin, group: PeriodGroup, at: number): TemplateResult {
    const words = renewalWords[language()];
    const period = this.periods[group.edtf] ?? '';
    const free = group.figures
      .filter((figure) => isFree(figure, period, this.#convention))
      .map(({ key }) => key);
    const isAll = free.length > 0 && free.every((key) => this.chosen.has(key));
    return html`<fieldset>
      <legend>${words.of({ period: group.text })} <span class="quiet">(${group.figures.length})</span></legend>
      <date-field
        .drawn=${{
          ...{ id: `period-${at}`, label: words.next, problem: this.#problemOf(`period-${at}`) },
          hint: group.next === '' ? words.noNext : words.nextHint,
        }}
        .value=${period}
        @edit=${({ detail }: CustomEvent<string>) => {
          this.periods = { ...this.periods, [group.edtf]: detail };
          this.problem = null;
          this.#proposeTitle(origin);
        }}
      ></date-field>
      <p>
        <button
          type="button"
          class="plain"
          @click=${() => this.#tick(origin, [...[...this.chosen].filter((key) => !free.includes(key)), ...(isAll ? [] : free)])}
        >${isAll ? words.none : words.all}<span class="unseen"> ${words.of({ period: group.text })}</span></button>
      </p>
      ${group.figures.map((figure) => this.#figure(origin, figure, period))}
    </fieldset>`;
  }

  #figure(origin: Origin, figure: FigureToRenew, period: string): TemplateResult {
    const words = renewalWords[language()];
    const { key, title, isYours, draftedIn } = figure;
    const content = contentOf(figure);
    const value = (content && quantityText(content)) ?? words.noValue;
    const next = this.#convention === 'next' ? origin.successor : null;
    const isThere = takenIn(figure, this.#convention).includes(period);
    const there = next ? words.thereInNext({ title: next.title }) : words.there;
    const why = !isYours
      ? words.notYours
      : isThere
        ? draftedIn
          ? words.drafted({ title: titleOfRelease(draftedIn) })
          : there
        : undefined;
    const may = isFree(figure, period, this.#convention);
    const [year] = may ? yearsLeft(title, figure.period.edtf, period) : [];
    return tick({
      id: `figure-${key}`,
      label: html`<bdi>${title}</bdi> <span class="quiet">${value}</span>`,
      hint: why ?? (year ? words.namesYear({ year }) : undefined),
      isOn: may && this.chosen.has(key),
      isDisabled: !may,
      onTick: (isOn) => {
        const others = [...this.chosen].filter((each) => each !== key);
        this.#tick(origin, isOn ? [...others, key] : others);
      },
    });
  }

  #tick(origin: Origin, keys: readonly string[]): void {
    this.chosen = new Set(keys);
    this.#proposeTitle(origin);
  }

  #type(name: TextName, text: string): void {
    this.texts = { ...this.texts, [name]: text };
    this.problem = null;
  }

  #source({ sourceBefore }: Origin): TemplateResult {
    const words = renewalWords[language()];
    const find = (kind: 'SOURCE' | 'ACTOR') => (typed: string, signal: AbortSignal) =>
      findSubjects(kind, typed, signal);
    return html`<section aria-labelledby="renewal-source">
      <h2 id="renewal-source">${words.source}</h2>
      ${sourceBefore ? html`<p class="quiet">${words.sourceLead({ title: sourceBefore })}</p>` : nothing}
      ${
        this.source
          ? nothing
          : html`${field({
              ...{
                id: 'source-title',
                label: words.sourceTitle,
                value: this.texts.sourceTitle,
                isRequired: true,
              },
              ...{ lang: firstLanguage, problem: this.#problemOf('source-title') },
              onInput: (text) => this.#type('sourceTitle', text),
            })}
            <choose-one
              field-id="source-publisher"
              label=${words.publisher}
              .chosen=${this.publisher}
              .find=${find('ACTOR')}
              @choose=${({ detail }: CustomEvent<Option | null>) => {
                this.publisher = detail;
              }}
            ></choose-one>
            <date-field
              .drawn=${{ id: 'source-published', label: words.published }}
              .value=${this.texts.published}
              @edit=${({ detail }: CustomEvent<string>) => this.#type('published', detail)}
            ></date-field>
            ${field({
              ...{ id: 'source-url', label: words.url, type: 'url', value: this.texts.url },
              onInput: (text) => this.#type('url', text),
            })}`
      }
      <choose-one
        field-id="source-known"
        label=${words.known}
        hint=${words.knownHint}
        .chosen=${this.source}
        .find=${find('SOURCE')}
        @choose=${({ detail }: CustomEvent<Option | null>) => {
          this.source = detail;
        }}
      ></choose-one>
    </section>`;
  }

  #release(): TemplateResult {
    const words = renewalWords[language()];
    return html`<section aria-labelledby="renewal-release">
      <h2 id="renewal-release">${words.release}</h2>
      ${field({
        ...{ id: 'release-title', label: words.releaseTitle, hint: words.releaseTitleHint },
        ...{ value: this.texts.title, isRequired: true, lang: firstLanguage },
        problem: this.#problemOf('release-title'),
        onInput: (text) => {
          this.#isTitled = true;
          this.#type('title', text);
        },
      })}
    </section>`;
  }
}

customElements.define('renew-screen', RenewScreen);
