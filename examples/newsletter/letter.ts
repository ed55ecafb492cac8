/** A letter: its words are the partner's, the figures are the hub's, as a table with styles on the spot, as mail needs it. */
export async function letter(hub: string, convention: string): Promise<string> {
  const address = new URL('/embed/figures', hub);
  address.search = String(new URLSearchParams({ convention, form: 'newsletter' }));
  const response = await fetch(address, { signal: AbortSignal.timeout(8000) });
  // A letter is sent once: better none than one with a hole.
  if (!response.ok) throw new Error(`${address} answers ${response.status}: ${await response.text()}`);
  const figures = await response.text();
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>La lettre du réseau</title></head>
<body>
<p>Bonjour,</p>
<p>Voici où nous en sommes ensemble\u00a0:</p>
${figures}
<p>À bientôt.</p>
</body>
</html>
`;
}
