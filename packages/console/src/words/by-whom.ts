import { inBoth } from './language.ts';

const words = inBoth({
  fr: { operator: 'l’exploitant', hub: 'le hub' },
  en: { operator: 'the operator', hub: 'the hub' },
});

/** Who did something, for readers: the trail's own two names in their language. No account can have one of them. */
export function byWhom(name: string): string {
  const { operator, hub } = words();
  return name === 'operator' ? operator : name === 'hub' ? hub : name;
}
