interface Rows {
  readonly new: number;
  readonly changed: number;
}

/**
 * What the release of an import is called until somebody says better: what it brings and when, for the public reads it.
 * "Mise à jour de 201 chiffres, novembre 2026".
 *
 * @param month on the clocks of Paris: "2026-11"
 */
export function titleOfImport(rows: Rows, month: string) {
  return {
    fr: `${french(rows)}, ${monthIn('fr-FR', month)}`,
    en: `${english(rows)}, ${monthIn('en-GB', month)}`,
  };
}

function french({ new: added, changed }: Rows): string {
  const number = (count: number) => count.toLocaleString('fr-FR');
  const brought = added === 1 ? 'Un nouveau chiffre' : `${number(added)}\u00a0nouveaux chiffres`;
  if (changed === 0) return brought;
  if (added === 0)
    return `Mise à jour ${changed === 1 ? 'd’un chiffre' : `de ${number(changed)}\u00a0chiffres`}`;
  return `${brought} et mise à jour ${changed === 1 ? 'd’un autre' : `de ${number(changed)}\u00a0autres`}`;
}

function english({ new: added, changed }: Rows): string {
  const number = (count: number) => count.toLocaleString('en-GB');
  const brought = added === 1 ? 'One new figure' : `${number(added)} new figures`;
  if (changed === 0) return brought;
  if (added === 0) return `Update of ${changed === 1 ? 'one figure' : `${number(changed)} figures`}`;
  return `${brought} and update of ${changed === 1 ? 'another' : `${number(changed)} others`}`;
}

const monthIn = (locale: string, month: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
