import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  type ColleagueFragment,
  IssueApiKey,
  Keys,
  type KeysQuery,
  RevokeApiKey,
  type TeamOutcomeFragment,
} from '../../generated/team.ts';
import { askFirst } from '../controls/ask-first.ts';
import { choice, field } from '../controls/field.ts';
import { shownOnce } from '../controls/shown-once.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { hubNow } from '../hub/clock.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { commonWords } from '../words/common-words.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { dayText } from '../words/times.ts';
import { teamWords, whyRefused } from './team-words.ts';

type ApiKey = KeysQuery['apiKeys']['nodes'][number];

const dayMs = 86_400_000;

/** The keys of scripts: which there are, a new one, an end to one. */
class ApiKeys extends LitElement {
  static override properties = {
    team: { attribute: false },
    typed: { state: true },
    secret: { state: true },
    problem: { state: true },
  };
  declare team: readonly ColleagueFragment[];
  /** What is typed of a new key; nothing where none is asked for. */
  declare typed: { name: string; account: string; expiresOn: string } | null;
  declare secret: string | null;
  declare problem: string;

  constructor() {
    super();
    this.team = [];
    this.typed = null;
    this.secret = null;
    this.problem = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  readonly #keys = new Task(this, {
    task: (_, { signal }) => ask(Keys, { after: null }, signal),
    args: () => [],
  });

  protected override render(): TemplateResult {
    const words = teamWords();
    return html`<h2>${words.keys}</h2>
      <p class="hint">${words.keysLead}</p>
      ${
        this.secret
          ? shownOnce({
              heading: words.newKey,
              lead: words.newKeyLead,
              label: words.newKey,
              secret: this.secret,
            })
          : nothing
      }
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      ${
        this.typed
          ? this.#form(this.typed)
          : html`<button type="button" id="issue-key" @click=${() => this.#begin()}>${words.issue}</button>`
      }
      ${loaded(this.#keys, ({ apiKeys: { nodes } }) =>
        nodes.length === 0 ? html`<p class="quiet">${words.noKeys}</p>` : this.#table(nodes),
      )}`;
  }

  #form({ name, account, expiresOn }: { name: string; account: string; expiresOn: string }): TemplateResult {
    const words = teamWords();
    return html`<form class="callout" novalidate aria-label=${words.issue} @submit=${(event: Event) => void this.#issue(event)}>
      ${field({ id: 'key-name', label: words.keyName, value: name, isRequired: true, onInput: (name) => this.#type({ name }) })}
      ${choice({
        id: 'key-account',
        label: words.account,
        value: account,
        isRequired: true,
        options: this.team
          .filter(({ disabledAt }) => !disabledAt)
          .map(({ id, name, role }) => ({ value: id, label: `${name} (${words.roles[role]})` })),
        onChoose: (account) => this.#type({ account }),
      })}
      ${field({ id: 'key-expires', label: words.expires, type: 'date', value: expiresOn, isRequired: true, onInput: (expiresOn) => this.#type({ expiresOn }) })}
      <p class="actions">
        <button type="submit" class="primary">${words.issue}</button>
        <button type="button" @click=${() => this.#leave()}>${commonWords().cancel}</button>
      </p>
    </form>`;
  }

  #table(keys: readonly ApiKey[]): TemplateResult {
    const words = teamWords();
    return html`<div class="scroll">
      <table class="stacked" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${words.keyName}</th>
            <th scope="col" role="columnheader">${words.account}</th>
            <th scope="col" role="columnheader">${words.lastUsed}</th>
            <th scope="col" role="columnheader">${words.state}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${keys.map(
            (key) => html`<tr role="row">
              <th scope="row" role="rowheader"><bdi>${key.name}</bdi></th>
              <td role="cell"><bdi>${this.team.find(({ id }) => id === key.accountId)?.name}</bdi> (${words.roles[key.role]})</td>
              <td role="cell" data-head=${words.lastUsed}>${key.lastUsedAt ? dayText(key.lastUsedAt) : words.never}</td>
              <td role="cell">
                ${
                  key.revokedAt
                    ? words.revoked(dayText(key.revokedAt))
                    : html`${words.expiresOn(dayText(key.expiresAt))}
                        <button type="button" @click=${() => void this.#revoke(key)}>
                          ${words.revoke} <span class="unseen">${key.name}</span>
                        </button>`
                }
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #begin(): void {
    // A quarter is long enough to try, and short enough to be forgotten.
    const inAQuarter = new Date(hubNow().getTime() + 90 * dayMs).toISOString().slice(0, 10);
    this.typed = { name: '', account: '', expiresOn: inAQuarter };
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#key-name')?.focus());
  }

  #leave(): void {
    this.typed = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#issue-key')?.focus());
  }

  #type(changed: Partial<{ name: string; account: string; expiresOn: string }>): void {
    if (this.typed) this.typed = { ...this.typed, ...changed };
  }

  async #issue(event: Event): Promise<void> {
    event.preventDefault();
    const { typed } = this;
    const answering = this.team.find(({ id }) => id === typed?.account);
    if (!typed) return;
    if (typed.name.trim() === '') return this.#say(teamWords().refusals.BAD_NAME);
    if (!answering) return this.#say(teamWords().chooseAccount);
    const { role, actor } = answering;
    try {
      await this.#came(await act(IssueApiKey, { ...typed, role, actor }));
    } catch (error) {
      this.#say(whyFailed(error));
    }
  }

  async #revoke(key: ApiKey): Promise<void> {
    const words = teamWords();
    const answer = await askFirst({
      heading: words.of(words.revoke, key.name),
      body: words.revokeBody,
      action: words.revoke,
      isDangerous: true,
      reason: { label: words.reason, hint: words.reasonHint, isRequired: true },
    });
    if (!answer) return;
    try {
      await this.#came(await act(RevokeApiKey, { apiKey: key.id, reason: answer.reason }));
    } catch (error) {
      this.#say(whyFailed(error));
    }
  }

  async #came(outcome: TeamOutcomeFragment): Promise<void> {
    if (outcome.__typename !== 'Done') {
      this.#say(
        outcome.__typename === 'AccountRefused'
          ? whyRefused(outcome)
          : (whyUndone(outcome) ?? outcome.__typename),
      );
      return;
    }
    this.problem = '';
    this.secret = outcome.secret;
    this.typed = null;
    announce(teamWords().done);
    await this.#keys.run();
    await this.updateComplete;
    this.querySelector<HTMLElement>(this.secret ? '#once-heading' : '#issue-key')?.focus();
  }

  #say(problem: string): void {
    this.problem = problem;
    announceNow(problem);
  }
}

customElements.define('api-keys', ApiKeys);
