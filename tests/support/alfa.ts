import { Audit, Outcome } from '@siteimprove/alfa-act';
import { Device } from '@siteimprove/alfa-device';
import { Native as NativeDevice } from '@siteimprove/alfa-device/native';
import { type Document, Node } from '@siteimprove/alfa-dom';
import { Native as NativeNode } from '@siteimprove/alfa-dom/native';
import { Request, Response } from '@siteimprove/alfa-http';
import rules from '@siteimprove/alfa-rules';
import { Conformance, Criterion } from '@siteimprove/alfa-wcag';
import { Page as PageToAudit } from '@siteimprove/alfa-web';
import type { Page } from 'playwright';

const isOfLevelAA = Conformance.isAA();
const rulesOfLevelAA = rules.filter((rule) =>
  rule.hasRequirement((requirement) => Criterion.isCriterion(requirement) && isOfLevelAA(requirement)),
);

/** What Siteimprove's Alfa finds against the criteria of A and AA. It reads a copy of the tree and its styles, outside of the page. */
export async function foundByAlfa(page: Page): Promise<string[]> {
  await page.evaluate(hideWhatSlotsHide);
  const [tree, seenBy] = [
    await page.evaluate(NativeNode.fromNode as () => Promise<Document.JSON>),
    await page.evaluate(NativeDevice.fromWindow as () => Device.JSON),
  ];
  const device = Device.from(seenBy);
  const copy = PageToAudit.of(Request.empty(), Response.empty(), Node.from(tree, device), device);
  const outcomes = await Audit.of(copy, rulesOfLevelAA).evaluate();
  return [...outcomes].flatMap((outcome) => {
    if (!Outcome.isFailed(outcome)) return [];
    const { rule, target, expectations } = outcome;
    const why = [...expectations.values()].flatMap((each) => (each.isErr() ? [each.getErr().message] : []));
    return [`Alfa: ${rule.uri}: ${why.join(' ')} ${`${target}`.slice(0, 300)}`];
  });
}

/** Alfa does not hand down what a slot says. What is unseen by a slot alone gets told so itself, which changes nothing on the screen. */
function hideWhatSlotsHide(): void {
  for (const host of document.querySelectorAll('*'))
    for (const slot of host.shadowRoot?.querySelectorAll('slot') ?? [])
      if (getComputedStyle(slot).visibility === 'hidden')
        for (const slotted of slot.assignedElements() as HTMLElement[]) slotted.style.visibility = 'hidden';
}
