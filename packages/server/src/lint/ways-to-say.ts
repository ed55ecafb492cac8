/**
 * The ways to say a label: "Préparations opérationnelles à l’emploi collectives (POEC) de demandeurs" in its words, and by the name in
 * brackets in the place of the words before it.
 */
export function waysToSay(label: string): string[] {
  const brackets = /^(.*?)\(([A-Z]{2,10})\)(.*)$/su.exec(label);
  if (!brackets) return [label];
  const [, before = '', name = '', after = ''] = brackets;
  return [before + after, name + after];
}
