/** Words that ask and name nothing, folded: "Combien d’entreprises y a-t-il en Normandie ?" is about "entreprises" and "Normandie". */
const asking: ReadonlySet<string> = new Set(
  `combien quel quelle quels quelles est sont ce cette ces que qui qu il elle y a t ont ete etait avait avec nombre chiffre chiffres
  donne donnez dis dites moi cherche trouve montre evolution
  how many much what which is are there were was the number of in figure figures show give tell me find please`.split(
    /\s+/,
  ),
);

/** What a question is about; all of it where it only asks, unless it is about something else as well. */
export function aboutIn(words: readonly string[], isAboutMore = false): string[] {
  const about = words.filter((word) => !asking.has(word));
  return about.length > 0 || isAboutMore ? about : [...words];
}
