import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { type ReleaseLineFragment, Today, type TodayQuery } from '../../generated/today.ts';
import { commentsWords } from '../../messages/generated/comments.ts';
import { todayWords } from '../../messages/generated/today.ts';
import { waitingWords } from '../../messages/generated/waiting.ts';
import { lookText } from '../figures/look-text.ts';
import { ask } from '../hub/ask.ts';
import { hubNow } from '../hub/clock.ts';
import { titleOf } from '../releases/title-of.ts';
import { isWriter, viewer } from '../session/session.ts';
import '../shell/paris-clock.ts';
import { loaded } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import { language, locale } from '../words/language.ts';
import { dayText, momentText } from '../words/times.ts';
import { countOf, noteWaiting } from './waiting-count.ts';
import { waitingFor } from './waiting-for.ts';

/** What waits for me, what goes out next, and what has grown old. */
class TodayScreen extends Screen {
  readonly #today = new Task(this, {
    task: async ([locale], { signal }) => {
      const today = await ask(Today, { locale }, signal);
      noteWaiting(countOf(today, viewer()?.accountId));
      return today;
    },
    args: () => [locale()] as const,
  });

  protected override render(): TemplateResult {
    const words = todayWords[language()];
    return html`
      <h1 tabindex="-1">${words.heading}</h1>
      <p class="lead">${words.now} <paris-clock></paris-clock></p>
      ${isWriter() ? nothing : this.#forAdmins()}
      ${loaded(this.#today, (today) => this.#whatWaits(today))}
    `;
  }

  #whatWaits(today: TodayQuery): TemplateResult {
    const words = todayWords[language()];
    const now = hubNow().toISOString();
    // One that has come out since the hub was asked is not scheduled any more.
    const next = today.upcoming.nodes.filter(({ releasedAt }) => releasedAt !== null && releasedAt > now);
    return html`
      ${
        isWriter()
          ? html`<ul class="actions">
              <li><a class="button primary" href="/console/figures/new">${words.newFigure}</a></li>
              <li><a class="button" href="/console/import">${words.newImport}</a></li>
              <li><a class="button" href="/console/read">${words.readText}</a></li>
              <li><a class="button" href="/console/releases/new">${words.newRelease}</a></li>
            </ul>`
          : nothing
      }
      <section aria-labelledby="waiting">
        <h2 id="waiting">${words.waiting}</h2>
        ${linesOr(waitingFor(today, viewer()?.accountId).map(waitingLine), words.nothingWaits)}
      </section>
      ${
        today.viewer.mentions.length === 0
          ? nothing
          : html`<section aria-labelledby="mentions">
              <h2 id="mentions">${commentsWords[language()].mentionsHeading}</h2>
              ${linesOr(today.viewer.mentions.map(mentionLine), '')}
            </section>`
      }
      <section aria-labelledby="next">
        <h2 id="next">${words.next}</h2>
        ${linesOr(
          next.map((release) => line(release, words.out({ moment: momentText(release.releasedAt ?? '') }))),
          words.nothingNext,
        )}
      </section>
      <section aria-labelledby="overdue">
        <h2 id="overdue">${words.overdue}</h2>
        ${linesOr(today.overdue.nodes.map(overdueLine), words.nothingOverdue)}
      </section>
      ${
        today.quoteLooks.length === 0
          ? nothing
          : html`<section aria-labelledby="quotes">
              <h2 id="quotes">${words.quotes}</h2>
              ${linesOr(today.quoteLooks.map(lookLine), '')}
            </section>`
      }
      <section aria-labelledby="latest">
        <h2 id="latest">${words.latest}</h2>
        ${linesOr(
          today.releases.nodes
            .toReversed()
            .map(
              ({ title, releasedAt }) =>
                html`<li><bdi>${title}</bdi> <span class="quiet">${dayText(releasedAt)}</span></li>`,
            ),
          words.nothingOut,
        )}
      </section>
    `;
  }

  #forAdmins(): TemplateResult {
    const words = todayWords[language()];
    return html`<p>${words.adminLead}</p>
      <ul class="actions">
        <li><a class="button primary" href="/console/team">${words.toTeam}</a></li>
        <li><a class="button" href="/console/journal">${words.toJournal}</a></li>
      </ul>`;
  }
}

const waitingLine = ({ release, calling }: ReturnType<typeof waitingFor<ReleaseLineFragment>>[number]) =>
  calling === 'toMend'
    ? line(release, html`<strong class="to-mend">${waitingWords[language()].toMend}</strong>`)
    : line(release, todayWords[language()][calling]);

function line(release: ReleaseLineFragment, what: string | TemplateResult): TemplateResult {
  const { id, changes } = release;
  return html`<li>
    <a href="/console/releases/${id}"><bdi>${titleOf(release)}</bdi></a>
    <span class="quiet">${what} · ${todayWords[language()].changes({ count: changes.totalCount })}</span>
  </li>`;
}

function mentionLine({ text, by, release }: TodayQuery['viewer']['mentions'][number]): TemplateResult {
  return html`<li>
    ${release ? html`<a href="/console/releases/${release.id}"><bdi>${titleOf(release)}</bdi></a>` : nothing}
    <span class="said" dir="auto">${text}</span>
    <span class="quiet"><bdi>${by.name}</bdi></span>
  </li>`;
}

function overdueLine({ key, title, standing }: TodayQuery['overdue']['nodes'][number]): TemplateResult {
  const content = standing?.content;
  const reviewBy = content && 'reviewBy' in content ? content.reviewBy : null;
  return html`<li>
    <a href="/console/figures/${encodeURIComponent(key)}"><bdi>${title}</bdi></a>
    ${reviewBy ? html`<span class="quiet">${todayWords[language()].overdueSince({ day: dayText(reviewBy) })}</span>` : nothing}
  </li>`;
}

function lookLine(look: TodayQuery['quoteLooks'][number]): TemplateResult {
  const { figure, source } = look;
  return html`<li>
    <a href="/console/figures/${encodeURIComponent(figure.key)}"><bdi>${figure.label}</bdi></a>
    <span><bdi>${lookText(look)}</bdi></span>
    <span class="quiet"><bdi>${source.title}</bdi></span>
  </li>`;
}

const linesOr = (lines: readonly TemplateResult[], none: string) =>
  lines.length > 0 ? html`<ul class="lines">${lines}</ul>` : html`<p class="quiet">${none}</p>`;

customElements.define('today-screen', TodayScreen);
