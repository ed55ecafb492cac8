import { LitElement } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { titlePage } from '../today/waiting-count.ts';
import { language } from '../words/language.ts';

/**
 * What every screen is: an element in the page's own tree, so that labels, descriptions and the page's styles reach what it
 * draws. It begins with an `<h1 tabindex="-1">`, which gives the page its title and takes the focus on arrival.
 */
export abstract class Screen extends LitElement {
  static override properties = { params: { attribute: false }, query: { attribute: false } };
  /** What the path says: the key of a figure, the id of a release. */
  declare params: Readonly<Record<string, string>>;
  /** What stands behind the question mark. */
  declare query: URLSearchParams;

  constructor() {
    super();
    this.params = {};
    this.query = new URLSearchParams();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('language-changed', this.#speakAnew);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('language-changed', this.#speakAnew);
  }

  /** Anew in another language. A screen that has asked for texts of the hub asks again here. */
  protected speakAnew(): void {
    this.requestUpdate();
  }

  readonly #speakAnew = () => this.speakAnew();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    namePage(this);
  }
}

/** Gives the page the title that its heading has. */
export function namePage(within: Element): void {
  const heading = within.querySelector('h1')?.textContent?.trim().replaceAll(/\s+/g, ' ');
  const { product } = commonWords[language()];
  titlePage(heading ? `${heading} – ${product}` : product);
}
