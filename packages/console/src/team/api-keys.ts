import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  type ColleagueFragment,
  Keys,
  type KeysQuery,
  RevokeApiKey,
  type TeamOutcomeFragment,
} from '../../generated/team.ts';
import { teamWords } from '../../messages/generated/team.ts';
import { askFirst } from '../controls/ask-first.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { language } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { dayText } from '../words/times.ts';
import { whyRefused } from './team-words.ts';

type ApiKey = KeysQuery['apiKeys']['nodes'][number];

/** The keys of everybody's scripts: which there are, and an end to one. Each makes their own, on their account's screen. */
class ApiKeys extends LitElement {
  static override properties = {
    team: { attribute: false },
    problem: { state: true },
  };
  declare team: readonly ColleagueFragment[];
  declare problem: string;

  constructor() {
    super();
    this.team = [];
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
    const words = teamWords[language()];
    return html`<h2 id="keys-heading" tabindex="-1">${words.keys}</h2>
      <p class="hint">${words.keysLead}</p>
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      ${loaded(this.#keys, ({ apiKeys: { nodes } }) =>
        nodes.length === 0 ? html`<p class="quiet">${words.noKeys}</p>` : this.#table(nodes),
      )}`;
  }

  #table(keys: readonly ApiKey[]): TemplateResult {
    const words = teamWords[language()];
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
              <td role="cell"><bdi>${this.team.find(({ id }) => id === key.accountId)?.name}</bdi> (${key.roles.map((role) => words.roles[role]).join(', ')})</td>
              <td role="cell" data-head=${words.lastUsed}>${key.lastUsedAt ? dayText(key.lastUsedAt) : words.never}</td>
              <td role="cell">
                ${
                  key.revokedAt
                    ? words.revoked({ day: dayText(key.revokedAt) })
                    : html`${words.expiresOn({ day: dayText(key.expiresAt) })}
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

  async #revoke(key: ApiKey): Promise<void> {
    const words = teamWords[language()];
    const answer = await askFirst({
      heading: words.of({ act: words.revoke, name: key.name }),
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
    announce(teamWords[language()].done);
    await this.#keys.run();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#keys-heading')?.focus();
  }

  #say(problem: string): void {
    this.problem = problem;
    announceNow(problem);
  }
}

customElements.define('api-keys', ApiKeys);
