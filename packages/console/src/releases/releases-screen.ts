import { html, nothing, type TemplateResult } from 'lit';
import { Releases, type ReleasesQuery, type ReleasesQueryVariables } from '../../generated/releases.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { releaseWords } from '../../messages/generated/release.ts';
import { waitingWords } from '../../messages/generated/waiting.ts';
import { ask } from '../hub/ask.ts';
import { isWriter } from '../session/session.ts';
import { announce } from '../shell/announce.ts';
import { failed, waiting } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import { language } from '../words/language.ts';
import { dayText, momentText } from '../words/times.ts';
import { titleOf } from './title-of.ts';

type State = ReleasesQueryVariables['state'];
type Page = ReleasesQuery['workingReleases'];
type Release = Page['nodes'][number];

/** The groups of the list, in the order in which they ask for work. What is public was approved. */
const groups = ['IN_REVIEW', 'APPROVED', 'DRAFT', 'PUBLIC'] as const;
type Group = (typeof groups)[number];
const states: readonly State[] = ['IN_REVIEW', 'APPROVED', 'DRAFT'];

/** All releases, by what is to be done with them. */
class ReleasesScreen extends Screen {
  static override properties = { ...Screen.properties, pages: { state: true }, problem: { state: true } };
  /** What has been read of each state so far. */
  declare pages: Partial<Record<State, Page>>;
  declare problem: unknown;

  constructor() {
    super();
    this.pages = {};
    this.problem = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  readonly #read = async () => {
    this.problem = null;
    try {
      const read = await Promise.all(states.map((state) => ask(Releases, { state, after: null })));
      this.pages = Object.fromEntries(states.map((state, at) => [state, read[at]?.workingReleases]));
    } catch (error) {
      this.problem = error;
    }
  };

  async #readOn(state: State): Promise<void> {
    const before = this.pages[state];
    if (!before) return;
    try {
      const { workingReleases } = await ask(Releases, { state, after: before.pageInfo.endCursor });
      const nodes = [...before.nodes, ...workingReleases.nodes];
      this.pages = { ...this.pages, [state]: { ...workingReleases, nodes } };
      announce(
        releaseWords[language()].shown({
          group: releaseWords[language()].groups[state],
          count: nodes.length,
        }),
      );
    } catch (error) {
      this.problem = error;
    }
  }

  #in(group: Group): readonly Release[] {
    if (group !== 'APPROVED' && group !== 'PUBLIC') return this.pages[group]?.nodes ?? [];
    const isPublic = group === 'PUBLIC';
    const approved = (this.pages.APPROVED?.nodes ?? []).filter((each) => each.isPublic === isPublic);
    const [first, second] = isPublic ? [-1, 1] : [1, -1];
    return approved.sort((one, other) =>
      (one.releasedAt ?? '') > (other.releasedAt ?? '') ? first : second,
    );
  }

  protected override render(): TemplateResult {
    const words = releaseWords[language()];
    return html`
      <h1 tabindex="-1">${words.heading}</h1>
      <p class="lead">${words.lead}</p>
      ${isWriter() ? html`<p><a class="button primary" href="/console/releases/new">${words.newOne}</a></p>` : nothing}
      ${this.problem ? failed(this.problem, () => void this.#read()) : nothing}
      ${this.pages.DRAFT ? groups.map((group) => this.#group(group)) : this.problem ? nothing : waiting()}
    `;
  }

  #group(group: Group): TemplateResult {
    const words = releaseWords[language()];
    const releases = this.#in(group);
    const state = group === 'PUBLIC' ? 'APPROVED' : group;
    // What is approved is one list: its next page goes on with what is public.
    const more = group !== 'APPROVED' && this.pages[state]?.pageInfo.hasNextPage;
    return html`<section aria-labelledby="group-${group}">
      <h2 id="group-${group}">${words.groups[group]}</h2>
      ${
        releases.length > 0
          ? html`<ul class="lines">${releases.map((release) => line(release))}</ul>`
          : html`<p class="quiet">${words.none[group]}</p>`
      }
      ${more ? html`<button type="button" @click=${() => void this.#readOn(state)}>${commonWords[language()].more}</button>` : nothing}
    </section>`;
  }
}

function line(release: Release): TemplateResult {
  const words = releaseWords[language()];
  const { id, releasedAt, isPublic, createdAt, contributors, changes } = release;
  const moment = releasedAt && momentText(releasedAt);
  const when = moment
    ? isPublic
      ? words.cameOut({ moment })
      : words.comesOut({ moment })
    : words.begun({ day: dayText(createdAt) });
  return html`<li>
    <a href="/console/releases/${id}"><bdi>${titleOf(release)}</bdi></a>
    ${release.sentBack ? html`<strong class="to-mend">${waitingWords[language()].sentBack}</strong>` : nothing}
    <span class="quiet"
      >${changes.totalCount > 0 ? html`${words.changes({ count: changes.totalCount })} · ` : nothing}${when}${
        contributors.length > 0
          ? html` · <bdi>${words.by({ names: contributors.map(({ name }) => name).join(', ') })}</bdi>`
          : nothing
      }</span
    >
  </li>`;
}

customElements.define('releases-screen', ReleasesScreen);
