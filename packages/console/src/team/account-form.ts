import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  AddAccount,
  ChangeAccount,
  type ColleagueFragment,
  type TeamOutcomeFragment,
} from '../../generated/team.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { teamWords } from '../../messages/generated/team.ts';
import { language } from '../words/language.ts';
import '../controls/choose-one.ts';
import type { Option } from '../controls/choose-one.ts';
import { field, tick } from '../controls/field.ts';
import { act } from '../hub/act.ts';
import type { Role } from '../session/session.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { findActors } from '../subjects/find-subjects.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { whyRefused } from './team-words.ts';

/**
 * A new account, or another name, other roles or actors for one.
 *
 * @fires {CustomEvent<TeamOutcomeFragment>} account-saved - It is done; `detail.secret` is an invitation, for a new one.
 * @fires {Event} account-left - Nothing is to change.
 */
class AccountForm extends LitElement {
  static override properties = {
    account: { attribute: false },
    typed: { state: true },
    problem: { state: true },
    isBusy: { state: true },
  };
  declare account: ColleagueFragment | null;
  declare typed: { name: string; email: string; roles: readonly Role[]; actors: readonly Option[] };
  declare problem: string;
  declare isBusy: boolean;

  constructor() {
    super();
    this.account = null;
    this.typed = { name: '', email: '', roles: ['EDITOR'], actors: [] };
    this.problem = '';
    this.isBusy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.account) return;
    const { name, email, roles, actors } = this.account;
    this.typed = { name, email, roles, actors: actors.map((key) => ({ value: key, label: key })) };
  }

  protected override render(): TemplateResult {
    const words = teamWords[language()];
    const { name, email, roles } = this.typed;
    return html`<form class="callout" novalidate aria-labelledby="account-heading" @submit=${(event: Event) => void this.#save(event)}>
      <h3 id="account-heading">${this.account ? words.changeHeading({ name: this.account.name }) : words.addHeading}</h3>
      ${this.account ? html`<p class="hint">${words.changeHint}</p>` : nothing}
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      ${field({ id: 'account-name', label: words.name, value: name, isRequired: true, onInput: (name) => this.#type({ name }) })}
      ${
        this.account
          ? nothing
          : field({
              id: 'account-email',
              label: words.email,
              type: 'email',
              value: email,
              isRequired: true,
              onInput: (email) => this.#type({ email }),
            })
      }
      <fieldset id="account-roles" tabindex="-1">
        <legend>${words.role}</legend>
        ${(['EDITOR', 'REVIEWER', 'PUBLISHER', 'ADMIN'] as const).map((role) =>
          tick({
            id: `account-role-${role}`,
            label: words.roles[role],
            isOn: roles.includes(role),
            onTick: (isOn) =>
              this.#type({ roles: isOn ? [...roles, role] : roles.filter((other) => other !== role) }),
          }),
        )}
      </fieldset>
      ${roles.includes('EDITOR') ? this.#actors() : nothing}
      <p class="actions">
        <button type="submit" class="primary" aria-disabled=${this.isBusy ? 'true' : 'false'}>${words.save}</button>
        <button type="button" @click=${() => this.dispatchEvent(new Event('account-left'))}>${commonWords[language()].cancel}</button>
      </p>
    </form>`;
  }

  /** Those that are chosen, each with a way out, and a further one. */
  #actors(): TemplateResult {
    const words = teamWords[language()];
    const { actors } = this.typed;
    return html`<choose-one
        field-id="account-actor"
        .label=${words.actor}
        .hint=${words.actorHint}
        .isRequired=${actors.length === 0}
        .chosen=${null}
        .find=${findActors}
        @choose=${({ detail }: CustomEvent<Option | null>) => this.#addActor(detail)}
      ></choose-one>
      ${
        actors.length === 0
          ? nothing
          : html`<ul class="lines" id="account-actors">
              ${actors.map(
                (actor) => html`<li>
                  <bdi>${actor.label}</bdi>
                  <button type="button" @click=${() => void this.#removeActor(actor)}>
                    ${words.removeActor({ actor: actor.label })}
                  </button>
                </li>`,
              )}
            </ul>`
      }`;
  }

  #addActor(actor: Option | null): void {
    const { actors } = this.typed;
    if (!actor || actors.some(({ value }) => value === actor.value)) return;
    this.#type({ actors: [...actors, actor] });
    announce(actor.label);
  }

  async #removeActor({ value }: Option): Promise<void> {
    this.#type({ actors: this.typed.actors.filter((other) => other.value !== value) });
    await this.updateComplete;
    this.querySelector<HTMLElement>('#account-actor')?.focus();
  }

  #type(changed: Partial<typeof this.typed>): void {
    this.typed = { ...this.typed, ...changed };
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy) return;
    const { name, email, roles, actors } = this.typed;
    const isEditor = roles.includes('EDITOR');
    const said = {
      name: name.trim(),
      roles: [...roles],
      actors: isEditor ? actors.map(({ value }) => value) : [],
    };
    if (said.name === '') return this.#say(teamWords[language()].refusals.BAD_NAME);
    if (roles.length === 0)
      return this.#say(teamWords[language()].refusals.ROLE_REQUIRED, '#account-role-EDITOR');
    if (isEditor && actors.length === 0)
      return this.#say(teamWords[language()].refusals.ACTOR_REQUIRED, '#account-actor');
    this.isBusy = true;
    this.problem = '';
    try {
      const outcome: TeamOutcomeFragment = this.account
        ? await act(ChangeAccount, { account: this.account.id, ...said })
        : await act(AddAccount, { email: email.trim(), ...said });
      if (outcome.__typename === 'Done') {
        this.dispatchEvent(new CustomEvent('account-saved', { detail: outcome }));
        return;
      }
      this.#say(
        outcome.__typename === 'AccountRefused'
          ? whyRefused(outcome)
          : (whyUndone(outcome) ?? outcome.__typename),
        outcome.__typename === 'AccountRefused' && /EMAIL/.test(outcome.code) ? '#account-email' : undefined,
      );
    } catch (error) {
      this.#say(whyFailed(error));
    } finally {
      this.isBusy = false;
    }
  }

  #say(problem: string, field = '#account-name'): void {
    this.problem = problem;
    announceNow(problem);
    this.querySelector<HTMLElement>(field)?.focus();
  }
}

customElements.define('account-form', AccountForm);

declare global {
  interface HTMLElementTagNameMap {
    'account-form': AccountForm;
  }
}
