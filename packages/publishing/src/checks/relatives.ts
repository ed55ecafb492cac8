import type { Proposal } from './proposal.ts';

/**
 * The figures that the words of one may speak of: those that it names and those that name it, what these stand with in turn ("26
 * réunions, avec 493 entreprises"), and those of its indicator. Of what stands, it knows what the proposal does.
 */
export function relatives(proposal: Proposal): (key: string) => readonly string[] {
  let links: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  let alike: ReadonlyMap<string | undefined, readonly string[]> | undefined;
  return (key) => {
    // Few figures have numbers in their words, and a large release has tens of thousands of figures.
    links ??= linksIn(proposal);
    alike ??= Map.groupBy(
      proposal.known('FIGURE').keys(),
      (each) => proposal.find('FIGURE', each)?.indicator,
    );
    const near = [...(links.get(key) ?? [])].slice(0, most);
    const beyond = near.flatMap((each) => [...(links?.get(each) ?? [])].slice(0, most));
    const indicator = proposal.find('FIGURE', key)?.indicator;
    const others = indicator === undefined ? [] : (alike.get(indicator) ?? []).slice(0, most);
    const keys = new Set([...near, ...beyond, ...others]);
    keys.delete(key);
    return [...keys];
  };
}

// No sentence is about more of them; an indicator may have a hundred thousand.
const most = 200;

function linksIn(proposal: Proposal): ReadonlyMap<string, ReadonlySet<string>> {
  const links = new Map<string, Set<string>>();
  const link = (from: string, to: string) => {
    const linked = links.get(from);
    if (linked) linked.add(to);
    else links.set(from, new Set([to]));
  };
  for (const [key, { partOf, exampleOf, with: stated = [], derivedFrom = [] }] of proposal.known('FIGURE')) {
    for (const other of [partOf ?? [], exampleOf ?? [], stated, derivedFrom].flat()) {
      link(key, other);
      link(other, key);
    }
  }
  return links;
}
