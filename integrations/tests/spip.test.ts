import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPhp, type RunningPhp } from './run-php.ts';

const hub = 'https://chiffres.example.fr';
let php: RunningPhp;
beforeAll(() => {
  php = openPhp(globSync('spip/**/*.php', { cwd: join(import.meta.dirname, '..') }));
});
afterAll(() => php?.close());

/** What the plugin's functions ask of SPIP, as SPIP answers it; the hub answers what is given. */
const spip = `
  define('_ECRIRE_INC_VERSION', 1);
  define('_DIR_TMP', '/tmp/');
  function include_spip($file) { if (is_file("/integrations/spip/akto_figures/$file.php")) require_once "/integrations/spip/akto_figures/$file.php"; }
  function lire_config($name, $otherwise) { return $GLOBALS['given']['hub'] ?? $otherwise; }
  function recuperer_url($url, $options) { $GLOBALS['asked'][] = $url; return $GLOBALS['given']['answer'] ?? false; }
  function sous_repertoire($base, $folder) { @mkdir("$base$folder"); return "$base$folder/"; }
  function ecrire_fichier($file, $text) { file_put_contents($file, $text); }
  function lire_fichier($file, &$text) { $text = @file_get_contents($file); }
  function _T($key, $values) { $words = require '/integrations/spip/akto_figures/lang/akto_figures_fr.php';
    return str_replace(array_map(fn ($name) => "@$name@", array_keys($values)), $values, $words[substr($key, 13)]); }
  function _request($name) { return $GLOBALS['given'][$name] ?? null; }
  $asked = [];
  array_map('unlink', glob('/tmp/akto_figures/*'));
  include_spip('akto_figures_pipelines');`;
const answer = {
  status: 200,
  page: JSON.stringify({
    title: 'T',
    texts: [
      { key: 'poec', text: 'Plus de 1 780 <parcours>', number: 'plus de 1 780', url: `${hub}/figures/poec` },
    ],
  }),
};

describe('the plugin for SPIP', () => {
  it('shows what a model names, with the hub’s own number', async () => {
    const program = `${spip}
      $of = fn (array $env, string $element): string => akto_figures_modele($env, $element);
      echo json_encode([$of($given['env'], 'akto-figures'), $of(['figure' => 'poec'], 'akto-figure'), $asked, akto_figures_insert_head('')]);`;
    const env = { figures: 'poec', plain_language: 'true', lang: 'en', id_article: 12, dir_racine: '' };
    const [figures, figure, asked, head] = (await php.run(program, { hub, answer, env })) as [
      string,
      string,
      string[],
      string,
    ];
    expect(figures).toBe(
      `<akto-figures hub="${hub}" figures="poec" plain-language lang="en"><a href="${hub}/figures/poec">Plus de 1 780 &lt;parcours&gt;</a></akto-figures>`,
    );
    expect(figure).toBe(`<akto-figure hub="${hub}" figure="poec" lang="fr">plus de 1 780</akto-figure>`);
    expect(asked).toEqual([
      `${hub}/embed/figures?figures=poec&plain-language=true&lang=en&form=json`,
      `${hub}/embed/figures?figures=poec&lang=fr&form=json`,
    ]);
    expect(head).toContain(`<script type="module" src="${hub}/sdk/v1/akto-figures.js"></script>`);
  });

  it('keeps what the hub said last, and says of when it is', async () => {
    const program = `${spip}
      akto_figures_modele(['figure' => 'poec'], 'akto-figure');
      $given['answer'] = false;
      foreach (glob('/tmp/akto_figures/*') as $file) {
        file_put_contents($file, json_encode(['triedAt' => 0, 'heardAt' => 86400] + json_decode(file_get_contents($file), true)));
      }
      echo json_encode(akto_figures_modele(['figure' => 'poec'], 'akto-figure'));`;
    expect(await php.run(program, { hub, answer })).toMatch(
      />plus de 1 780 <small>\(Le service de chiffres ne répond pas\u00a0: état du 02\/01\/1970 00:00\.\)<\/small></,
    );
  });

  it('shows nothing and asks nobody while no hub is named', async () => {
    const program = `${spip} echo json_encode([akto_figures_modele(['figure' => 'poec'], 'akto-figure'), $asked, akto_figures_insert_head('x')]);`;
    expect(await php.run(program, {})).toEqual(['', [], 'x']);
  });

  it.each([
    ['chiffres.example.fr', '« chiffres.example.fr » n’est pas l’adresse d’un hub.'],
    ['<b>', '« &lt;b&gt; » n’est pas l’adresse d’un hub.'],
    ['', null],
    [`${hub}/`, null],
  ])('says what is wrong with the address %s', async (given, said) => {
    const program = `${spip}
      require '/integrations/spip/akto_figures/formulaires/configurer_akto_figures.php';
      $given['hub'] = $given['typed'];
      echo json_encode(formulaires_configurer_akto_figures_verifier_dist());`;
    const errors = (await php.run(program, { typed: given })) as { hub?: string };
    expect(errors.hub?.replaceAll('\u00a0', ' ') ?? null).toEqual(said && expect.stringContaining(said));
  });
});
