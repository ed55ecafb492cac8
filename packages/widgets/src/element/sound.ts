/**
 * Whether nothing on an element looks like a mistake: what it has are attributes of ours, of HTML, or of a framework, which has a sign
 * in its names; and a choice is one of those that there are. Whatever else is there `mistakes.ts` looks at, which pages without a
 * mistake never load.
 */
export const isSound = (element: Element): boolean =>
  [...element.attributes].every(
    ({ name, value }) =>
      (name in element || /[^a-z]|class/.test(name)) &&
      (!/^(theme|layout|level|limit)$/.test(name) ||
        /^(|auto|light|dark|cards|list|band|region|department|[1-9]\d?|100)$/.test(value)),
  );
