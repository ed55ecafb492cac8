import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import {
  type ColleagueFragment,
  DisableAccount,
  EnableAccount,
  ForgetSecondFactors,
  InviteAgain,
  LiftMailBlock,
  MailBlocks,
  type MailBlocksQuery,
  Team,
  type TeamOutcomeFragment,
} from '../../generated/team.ts';
import { invitedWords } from '../../messages/generated/invited.ts';
import { requestWords } from '../../messages/generated/request.ts';
import { teamWords } from '../../messages/generated/team.ts';
import { askFirst } from '../controls/ask-first.ts';
import { shownOnce } from '../controls/shown-once.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import type { Document } from '../hub/document.ts';
import { fetchJson } from '../hub/fetch-json.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import type { Ways } from '../sign-in/ways.ts';
import { language } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { dayText, momentText } from '../words/times.ts';
import './account-form.ts';
import './account-requests.ts';
import './api-keys.ts';
import { whyRefused } from './team-words.ts';

type Doing<Input> = Document<Record<string, TeamOutcomeFragment>, { key: string; input: Input }>;
type Acting = Doing<{ account: string; reason: string }>;

/** The accounts of the hub and the keys of its scripts, for who keeps them. */
class TeamScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    edited: { state: true },
    invitation: { state: true },
    asked: { state: true },
    sendsMail: { state: true },
    blocks: { state: true },
    problem: { state: true },
  };
  /** The id of the account that is changed; `new` for a new one; empty for none. */
  declare edited: ColleagueFragment | 'new' | null;
  /** The link that was made last, until the screen is left. */
  declare invitation: { readonly account: string; readonly name: string; readonly link: string } | null;
  /** The request that was made last, until something else is done. */
  declare asked: string | null;
  declare problem: string;
  /** Whose address has refused a mail. */
  declare blocks: MailBlocksQuery['mailBlocks'];
  /** Whether the hub sends mail; null until it is known. */
  declare sendsMail: boolean | null;

  constructor() {
    super();
    this.edited = null;
    this.invitation = null;
    this.asked = null;
    this.problem = '';
    this.sendsMail = null;
    this.blocks = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void fetchJson<Ways>('/auth/methods').then(
      ({ mail = false }) => {
        this.sendsMail = mail;
      },
      () => undefined,
    );
  }

  readonly #team = new Task(this, {
    task: async (_, { signal }) => {
      const nodes: ColleagueFragment[] = [];
      this.blocks = (await ask(MailBlocks, {}, signal)).mailBlocks;
      let after: string | null = null;
      for (;;) {
        const { accounts }: Awaited<ReturnType<typeof page>> = await page(after, signal);
        nodes.push(...accounts.nodes);
        if (!accounts.pageInfo.hasNextPage) return nodes;
        after = accounts.pageInfo.endCursor;
      }
    },
    args: () => [],
  });

  protected override render(): TemplateResult {
    const words = teamWords[language()];
    return html`
      <h1 tabindex="-1">${words.heading}</h1>
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      ${
        this.invitation
          ? shownOnce({
              heading: invitedWords[language()].of({ name: this.invitation.name }),
              lead: this.sendsMail ? `${words.invitationLead} ${words.mailed}` : words.invitationLead,
              label: words.link,
              secret: this.invitation.link,
              close: { label: invitedWords[language()].close, onClose: () => void this.#closeInvitation() },
            })
          : nothing
      }
      ${this.asked ? html`<p class="callout">${requestWords[language()].asked}</p>` : nothing}
      <h2>${words.accounts}</h2>
      ${this.sendsMail === false ? html`<p class="callout">${words.noMail}</p>` : nothing}
      <p class="hint">${words.rolesLead}</p>
      ${
        this.edited
          ? html`<account-form
              .account=${this.edited === 'new' ? null : this.edited}
              @account-saved=${({ detail }: CustomEvent<TeamOutcomeFragment>) => void this.#saved(detail)}
              @account-left=${() => void this.#leaveForm()}
            ></account-form>`
          : html`<p class="actions">
              <button type="button" class="primary" id="add-account" @click=${() => this.#edit('new')}>${words.add}</button>
            </p>`
      }
      ${loaded(
        this.#team,
        (team) => html`${this.#accounts(team)}
            <account-requests
              .asked=${this.asked}
              @request-decided=${({ detail }: CustomEvent<TeamOutcomeFragment>) => void this.#came(detail)}
            ></account-requests>
            <api-keys .team=${team}></api-keys>`,
      )}
    `;
  }

  #accounts(team: readonly ColleagueFragment[]): TemplateResult {
    const words = teamWords[language()];
    return html`<div class="scroll">
      <table class="stacked" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${words.name}</th>
            <th scope="col" role="columnheader">${words.role}</th>
            <th scope="col" role="columnheader">${words.state}</th>
            <th scope="col" role="columnheader">${words.acts}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${team.map(
            (each) => html`<tr role="row" data-account=${each.id}>
              <th scope="row" role="rowheader"><bdi>${each.name}</bdi><br /><span class="quiet"><bdi>${each.email}</bdi></span></th>
              <td role="cell">${each.roles.map((role) => words.roles[role]).join(', ')}${each.actors.length > 0 ? html`<br /><span class="quiet">${each.actors.join(', ')}</span>` : nothing}</td>
              <td role="cell">${standing(each)}${this.#block(each)}</td>
              <td role="cell"><div class="actions beside">${this.#acts(each)}</div></td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #block({ id }: ColleagueFragment): TemplateResult | typeof nothing {
    const block = this.blocks.find(({ account }) => account === id);
    if (!block) return nothing;
    const { reason, since } = block;
    return html`<br /><span class="problem">${teamWords[language()].mailRefused({ day: dayText(since), reason })}</span>`;
  }

  #acts(each: ColleagueFragment): TemplateResult {
    const words = teamWords[language()];
    const button = (label: string, onClick: () => void) =>
      html`<button type="button" @click=${onClick}>${label} <span class="unseen">${each.name}</span></button>`;
    if (each.disabledAt) {
      return button(words.enable, () => void this.#ask(each, EnableAccount, words.enable, words.enableBody));
    }
    return html`${button(words.change, () => this.#edit(each))}
    ${
      this.blocks.some(({ account }) => account === each.id)
        ? button(
            words.liftMail,
            () => void this.#ask(each, LiftMailBlock, words.liftMail, words.liftMailBody),
          )
        : nothing
    }
    ${button(words.inviteAgain, () => void this.#invite(each))}
    ${button(words.forget, () => void this.#ask(each, ForgetSecondFactors, words.forget, words.forgetBody))}
    ${button(words.disable, () => void this.#ask(each, DisableAccount, words.disable, words.disableBody))}`;
  }

  #edit(account: ColleagueFragment | 'new'): void {
    this.edited = account;
    void this.updateComplete.then(async () => {
      const form = this.querySelector('account-form');
      await form?.updateComplete;
      form?.querySelector<HTMLElement>('input')?.focus();
    });
  }

  async #leaveForm(): Promise<void> {
    this.edited = null;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#add-account')?.focus();
  }

  async #saved(outcome: TeamOutcomeFragment): Promise<void> {
    await this.#leaveForm();
    await this.#came(outcome);
  }

  async #invite(each: ColleagueFragment): Promise<void> {
    const words = teamWords[language()];
    const answer = await askFirst({
      heading: words.of({ act: words.inviteAgain, name: each.name }),
      body: words.inviteBody,
      action: words.inviteAgain,
    });
    if (answer) await this.#do(InviteAgain, { account: each.id });
  }

  async #ask(each: ColleagueFragment, document: unknown, action: string, body: string): Promise<void> {
    const words = teamWords[language()];
    const answer = await askFirst({
      heading: words.of({ act: action, name: each.name }),
      body,
      action,
      reason: { label: words.reason, hint: words.reasonHint, isRequired: true },
    });
    if (!answer) return;
    await this.#do(document as Acting, { account: each.id, reason: answer.reason });
  }

  async #do<Input extends { account: string }>(document: Doing<Input>, input: Input): Promise<void> {
    try {
      await this.#came(await act(document, input));
    } catch (error) {
      this.problem = whyFailed(error);
      announceNow(this.problem);
    }
    // Other acts may stand now where the button was that had the focus.
    if (globalThis.document.activeElement === globalThis.document.body)
      this.querySelector<HTMLElement>(`[data-account="${input.account}"] button`)?.focus();
  }

  /** The box is put away; the focus goes to whom it was for. */
  async #closeInvitation(): Promise<void> {
    const account = this.invitation?.account ?? '';
    this.invitation = null;
    await this.updateComplete;
    const button = this.querySelector<HTMLElement>(`[data-account="${account}"] button`);
    (button ?? this.querySelector<HTMLElement>('h1'))?.focus();
  }

  /** What came of an act: a link to hand over, a list that is read anew, or why not. */
  async #came(outcome: TeamOutcomeFragment): Promise<void> {
    this.problem = '';
    if (outcome.__typename === 'Done') {
      const { request } = outcome;
      this.asked = request && !request.decidedAt ? request.id : null;
      announce(this.asked ? requestWords[language()].asked : teamWords[language()].done);
      const { secret, account } = outcome;
      this.invitation = secret
        ? {
            account: account?.id ?? '',
            name: account?.name ?? '',
            link: `${location.origin}/console/invitation?token=${encodeURIComponent(secret)}`,
          }
        : null;
      await this.#team.run();
      await this.updateComplete;
      this.querySelector<HTMLElement>('#once-heading')?.focus();
      return;
    }
    this.problem =
      outcome.__typename === 'AccountRefused'
        ? whyRefused(outcome)
        : (whyUndone(outcome) ?? outcome.__typename);
    announceNow(this.problem);
  }
}

/** Whether somebody can come in by an account, and has. */
function standing({ disabledAt, hasSignedIn, invitation, createdAt }: ColleagueFragment): TemplateResult {
  const { disabled, active } = teamWords[language()];
  const words = invitedWords[language()];
  if (disabledAt) return html`${disabled({ day: dayText(disabledAt) })}`;
  if (hasSignedIn) return html`${active}`;
  return html`${words.open({ day: dayText(invitation?.invitedAt ?? createdAt) })}
    <br /><span class="quiet">${invitation ? words.until({ moment: momentText(invitation.endsAt) }) : words.over}</span>`;
}

const page = (after: string | null, signal: AbortSignal) => ask(Team, { after }, signal);

customElements.define('team-screen', TeamScreen);
