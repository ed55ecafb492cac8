import { LitElement } from 'lit';

/**
 * Goes to the field that a link has named by its place in a content, "citations.0.source": to the field itself, else to what
 * it stands in. The ids of fields are such places, with dashes.
 */
export async function focusField(within: LitElement, path: string): Promise<void> {
  // An element draws its fields itself, one turn later.
  await within.updateComplete;
  for (const each of within.querySelectorAll('*')) if (each instanceof LitElement) await each.updateComplete;
  for (let steps = path.split('.'); steps.length > 0; steps = steps.slice(0, -1)) {
    const id = CSS.escape(steps.join('-'));
    const found =
      within.querySelector<HTMLElement>(`#${id}`) ??
      within.querySelector<HTMLElement>(`:is(input, select, textarea)[id^="${id}-"]`);
    if (!found) continue;
    found.scrollIntoView({ block: 'center' });
    found.focus();
    return;
  }
}
