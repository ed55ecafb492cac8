import { firstLanguage } from '@akto-figures/contents';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { BeginDraft, Drafts } from '../../generated/drafts.ts';
import { chooseDraftWords } from '../../messages/generated/choose-draft.ts';
import { choice, field } from '../controls/field.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { keptWords } from '../kept/kept-words.ts';
import { titleOf } from '../releases/title-of.ts';
import { viewer } from '../session/session.ts';
import { language } from '../words/language.ts';
import { whyUndone } from '../words/outcome-words.ts';

const another = 'new';

const keptTitle = () => keptWords<string>('release-title');

/**
 * The draft release that a change goes into: one's own latest, another, or a new one.
 *
 * @fires {CustomEvent<string | null>} choose-draft - Another one is chosen than it was given, by somebody or because that is not open.
 */
class ChooseDraft extends LitElement {
  static override properties = {
    release: { attribute: false },
    title: { attribute: false },
    problem: { state: true },
  };
  /** The id of the chosen release; nothing for a new one. */
  declare release: string | null;
  /** The French title of the new one. */
  declare title: string;
  declare problem: string;

  /** Whether the person has chosen: then a list that comes late changes nothing under their hands. */
  #isChosen = false;

  readonly #drafts = new Task(this, {
    task: async (_, { signal }) => {
      const { workingReleases } = await ask(Drafts, {}, signal);
      const open = workingReleases.nodes.filter(({ availableActions }) =>
        availableActions.includes('editRelease'),
      );
      const self = viewer()?.accountId;
      if (!this.#isChosen && this.title === '' && !open.some(({ id }) => id === this.release)) {
        this.#choose(open.find(({ contributors }) => contributors.some(({ id }) => id === self))?.id ?? null);
      }
      return open;
    },
    args: () => [],
  });

  constructor() {
    super();
    this.release = null;
    this.title = '';
    this.problem = '';
    // On the way to a source that a figure names, the release that is begun for both keeps its title.
    if (new URLSearchParams(location.search).has('back')) this.title = keptTitle().read()?.typed ?? '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /**
   * The id of the release that is chosen, which is begun where it is a new one. Nothing where it has no title yet or may not
   * be begun: then the field says why, and has the focus.
   */
  async releaseId(): Promise<string | null> {
    await this.#drafts.taskComplete.catch(() => undefined);
    if (this.release) return this.release;
    if (this.title.trim() === '') return this.#say(chooseDraftWords[language()].missing);
    const outcome = await act(BeginDraft, { titleFr: this.title.trim() });
    if (outcome.__typename !== 'Done' || !outcome.release)
      return this.#say(whyUndone(outcome) ?? outcome.__typename);
    this.release = outcome.release.id;
    this.title = '';
    keptTitle().forget();
    void this.#drafts.run();
    return this.release;
  }

  #choose(release: string | null): void {
    this.release = release;
    this.dispatchEvent(new CustomEvent<string | null>('choose-draft', { detail: release }));
  }

  async #say(problem: string): Promise<null> {
    this.problem = problem;
    await this.updateComplete;
    this.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    return null;
  }

  protected override render(): TemplateResult {
    const { label, hint, another: newOne, title, titleHint } = chooseDraftWords[language()];
    const open = this.#drafts.value ?? [];
    return html`${choice({
      id: 'draft',
      label,
      hint,
      value: this.release ?? another,
      options: [
        ...open.map((draft) => ({ value: draft.id, label: titleOf(draft) })),
        { value: another, label: newOne },
      ],
      isRequired: true,
      onChoose: (value) => {
        this.#isChosen = true;
        this.#choose(value === another || value === '' ? null : value);
        this.problem = '';
      },
    })}
    ${
      this.release === null
        ? field({
            id: 'draft-title',
            label: title,
            hint: titleHint,
            value: this.title,
            problem: this.problem || undefined,
            isRequired: true,
            lang: firstLanguage,
            onInput: (text) => {
              this.title = text;
              keptTitle().keep(text);
              this.problem = '';
            },
          })
        : nothing
    }`;
  }
}

customElements.define('choose-draft', ChooseDraft);

declare global {
  interface HTMLElementTagNameMap {
    'choose-draft': ChooseDraft;
  }
}
