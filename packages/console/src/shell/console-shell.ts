import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { commonWords } from '../../messages/generated/common.ts';
import { signInWords } from '../../messages/generated/sign-in.ts';
import { HubUnreachable } from '../hub/failures.ts';
import { untilReachable } from '../hub/reachable.ts';
import { isUnconfirmedNow } from '../hub/unconfirmed.ts';
import { goInstead } from '../routing/go.ts';
import { type Match, matchRoute } from '../routing/routes.ts';
import {
  lookWho,
  rememberWho,
  type SessionState,
  signedInAgain,
  stayedSignedOut,
} from '../session/session.ts';
import '../sign-in/sign-in-form.ts';
import { countWaiting, keepCounting } from '../today/waiting-count.ts';
import { language, otherLanguages, speak } from '../words/language.ts';
import './account-notices.ts';
import { accountMenu, navigation } from './navigation.ts';
import { notForYou, notFound } from './not-found.ts';
import { namePage } from './screen.ts';
import { isOpenTo } from './sections.ts';

/** Where those come who have no account yet, or no factor: nobody is signed in there. */
const invitationPath = '/console/invitation';

/** The frame around every screen: who is signed in, where one may go, whether the hub answers, and what has changed. */
class ConsoleShell extends LitElement {
  static override properties = {
    standing: { state: true },
    match: { state: true },
    isAway: { state: true },
    isUnconfirmed: { state: true },
    isSessionLost: { state: true },
    failed: { state: true },
  };
  declare standing: SessionState | null;
  /** What stands at the address; null until it has been looked for. */
  declare match: Match | null | undefined;
  declare isAway: boolean;
  declare isUnconfirmed: boolean;
  declare isSessionLost: boolean;
  declare failed: Error | null;

  #visits = 0;

  constructor() {
    super();
    this.standing = null;
    this.match = null;
    this.isAway = false;
    this.isUnconfirmed = false;
    this.isSessionLost = false;
    this.failed = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#visit);
    addEventListener('went', this.#visit);
    addEventListener('went-instead', this.#arrive);
    addEventListener('language-changed', () => this.requestUpdate());
    addEventListener('hub-away', () => {
      this.isAway = true;
    });
    addEventListener('hub-back', () => {
      this.isAway = false;
    });
    addEventListener('waiting-counted', () => this.requestUpdate());
    keepCounting();
    addEventListener('unconfirmed-changed', () => {
      this.isUnconfirmed = isUnconfirmedNow();
    });
    addEventListener('session-lost', () => {
      // Who has not come in yet is at the door already.
      if (this.standing?.is === 'signedIn') this.isSessionLost = true;
    });
    // The screen's own script comes while the hub is asked who is there.
    matchRoute(location.pathname)
      ?.route.load()
      .catch(() => undefined);
    const viewer = rememberWho();
    if (viewer) {
      this.standing = { is: 'signedIn', viewer };
      void this.#show();
    }
    void this.#look();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async #look(): Promise<void> {
    for (;;) {
      try {
        const remembered = this.standing;
        const standing = await lookWho();
        // Whom one remembered rightly is already at work.
        if (JSON.stringify(standing) === JSON.stringify(remembered)) return void countWaiting();
        this.standing = standing;
        this.isSessionLost = false;
        this.#visits++;
        break;
      } catch (error) {
        if (!(error instanceof HubUnreachable)) {
          this.failed = error as Error;
          return;
        }
        await untilReachable();
      }
    }
    void countWaiting();
    await this.#show();
  }

  /** Somebody comes, if only again: the screen is a new one, which asks anew. */
  readonly #visit = () => {
    this.#visits++;
    this.#arrive();
  };

  /** Another address: its screen, with the focus on its heading. */
  readonly #arrive = () => {
    void this.#show().then(() => this.#focusHeading());
  };

  async #show(): Promise<void> {
    const { pathname } = location;
    const match = matchRoute(pathname);
    this.failed = null;
    let failed: Error | null = null;
    try {
      await match?.route.load();
    } catch (error) {
      failed = error as Error;
    }
    // Somebody has gone on while this one was loaded.
    if (location.pathname !== pathname) return;
    this.failed = failed;
    this.match = match;
    this.requestUpdate();
    await this.updateComplete;
  }

  async #focusHeading(): Promise<void> {
    const screen = this.querySelector('main > *');
    if (screen instanceof LitElement) await screen.updateComplete;
    scrollTo(0, 0);
    this.querySelector<HTMLElement>('main h1')?.focus();
  }

  readonly #signedIn = async () => {
    if (this.isSessionLost) {
      await signedInAgain();
      this.isSessionLost = false;
      return;
    }
    if (location.pathname === invitationPath) goInstead('/console');
    await this.#look();
    await this.#focusHeading();
  };

  protected override render(): TemplateResult {
    const words = commonWords[language()];
    return html`
      <a class="skip" href="#content">${words.skip}</a>
      <header class="masthead">
        <a class="brand" href="/console">${words.product} <span class="quiet">${words.console}</span></a>
        ${this.standing?.is === 'signedIn' ? accountMenu(this.standing.viewer) : nothing}
        ${otherLanguages().map(
          (each) =>
            html`<button class="plain" type="button" lang=${each} @click=${() => speak(each)}>${commonWords[each].ownName}</button>`,
        )}
      </header>
      <p class="away" ?hidden=${!this.isAway && !this.isUnconfirmed}>${this.isAway ? words.hubAway : words.unconfirmed}</p>
      ${this.standing?.is === 'signedIn' ? navigation(this.standing.viewer.roles, location.pathname) : nothing}
      ${
        this.standing?.is === 'signedIn'
          ? keyed(this.standing.viewer.accountId, html`<account-notices></account-notices>`)
          : nothing
      }
      <main id="content" tabindex="-1">${this.#content()}</main>
      ${this.isSessionLost ? this.#signInOver() : nothing}
    `;
  }

  #content(): TemplateResult {
    const words = commonWords[language()];
    if (this.failed) {
      return html`<h1 tabindex="-1">${words.failed}</h1>
        <p>${words.failedWhy}</p>
        <button type="button" @click=${this.#arrive}>${words.tryAgain}</button>`;
    }
    if (!this.standing) return loading();
    if (this.standing.is !== 'signedIn') {
      return html`<sign-in-form
        .standing=${this.standing}
        .invitation=${location.pathname === invitationPath ? new URLSearchParams(location.search).get('token') : null}
        @signed-in=${this.#signedIn}
      ></sign-in-form>`;
    }
    if (this.match === null) return loading();
    if (!this.match) return notFound();
    if (!isOpenTo(this.standing.viewer.roles, location.pathname)) return notForYou();
    const { route, params } = this.match;
    // The tag stands in the table of routes and is nothing that anybody has typed.
    const tag = unsafeStatic(route.tag);
    return html`${keyed(
      this.#visits,
      staticHtml`<${tag} .params=${params} .query=${new URLSearchParams(location.search)}></${tag}>`,
    )}`;
  }

  #signInOver(): TemplateResult {
    return html`<dialog class="over" aria-labelledby="sign-in-heading" @close=${this.#staySignedOut}>
      <p>${signInWords[language()].lost}</p>
      <sign-in-form .standing=${{ is: 'signedOut' }} @signed-in=${this.#signedIn}></sign-in-form>
      <button type="button" @click=${this.#closeSignIn}>${commonWords[language()].cancel}</button>
    </dialog>`;
  }

  /** Without a keyboard there is no Escape. */
  readonly #closeSignIn = () => this.querySelector<HTMLDialogElement>('dialog.over')?.close();

  readonly #staySignedOut = () => {
    if (!this.isSessionLost) return;
    this.isSessionLost = false;
    stayedSignedOut();
  };

  protected override updated(): void {
    const over = this.querySelector<HTMLDialogElement>('dialog.over');
    if (over && !over.open) over.showModal();
    // A screen names the page itself.
    if (this.querySelector('main > h1')) namePage(this);
  }
}

const loading = () => html`<p class="quiet">${commonWords[language()].loading}</p>`;

customElements.define('console-shell', ConsoleShell);
