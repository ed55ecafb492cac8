import { html, type TemplateResult } from 'lit';
import { plansWords } from '../../messages/generated/plans.ts';
import { RecordListScreen } from '../records/record-list-screen.ts';
import { language } from '../words/language.ts';
import './plan-table.ts';

/** The action plans: those of a convention on its map and in a table, and all of them in a list. */
class PlansScreen extends RecordListScreen {
  override connectedCallback(): void {
    super.connectedCallback();
    this.section = 'plans';
  }

  protected override extra(): TemplateResult {
    return html`<plan-table></plan-table>
      <h2>${plansWords[language()].all}</h2>`;
  }
}

customElements.define('plans-screen', PlansScreen);
