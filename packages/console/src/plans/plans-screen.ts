import { html, type TemplateResult } from 'lit';
import { RecordListScreen } from '../records/record-list-screen.ts';
import './plan-table.ts';
import { plansWords } from './plans-words.ts';

/** The action plans: those of a convention on its map and in a table, and all of them in a list. */
class PlansScreen extends RecordListScreen {
  override connectedCallback(): void {
    super.connectedCallback();
    this.section = 'plans';
  }

  protected override extra(): TemplateResult {
    return html`<plan-table></plan-table>
      <h2>${plansWords().all}</h2>`;
  }
}

customElements.define('plans-screen', PlansScreen);
