import type {} from '@akto-figures/widgets';
import { html, LitElement, nothing } from 'lit';
import { type Hears, type Shown, start } from './start.ts';

class PublicFigures extends LitElement {
  static override properties = { shown: { attribute: false } };
  declare shown: Shown;
  declare hears: Hears;

  // The page is read where it stands, as the other apps' pages are.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('akto-load', (event) => this.hears('listener', event));
  }

  override render(): unknown {
    const { shown } = this;
    const tell = (event: CustomEvent) => this.hears('template', event);
    return html`<main>
      ${
        shown.isThere
          ? html`<akto-figures
          hub=${shown.hub}
          .figures=${shown.figures}
          layout=${shown.layout}
          .asOf=${shown.asOf}
          limit=${shown.limit}
          ?live=${shown.live}
          .plainLanguage=${shown.plainLanguage}
          @akto-load=${tell}
          @akto-error=${tell}
          ><b>${shown.fallback}</b> <a href="/chiffres">Tous les chiffres</a></akto-figures
        >`
          : nothing
      }
      <p>
        Au bilan,
        <akto-figure hub=${shown.hub} figure="entreprises-parcours-th">plus de 1 220</akto-figure>
        entreprises.
      </p>
    </main>`;
  }
}
customElements.define('public-figures', PublicFigures);

void start((place, first, hears) => {
  const page = Object.assign(document.createElement('public-figures') as PublicFigures, {
    shown: first,
    hears,
  });
  place.append(page);
  return (next) => {
    page.shown = next;
  };
});
