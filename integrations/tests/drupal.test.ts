import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPhp, type RunningPhp } from './run-php.ts';

let php: RunningPhp;
beforeAll(() => {
  php = openPhp(['php/Hub.php', 'drupal/akto_figures/src/Shortcodes.php']);
});
afterAll(() => php?.close());

/** The text as the filter of Drupal leaves it, each element told by what its author gave. */
const filtered = (text: string) =>
  php.run(
    `
    require '/integrations/php/Hub.php';
    require '/integrations/drupal/akto_figures/src/Shortcodes.php';
    echo json_encode(Drupal\\akto_figures\\Shortcodes::replaced($given, fn (string $name, array $attributes, string $inside): string =>
      '{' . $name . ' ' . json_encode($attributes, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES) . ' ' . $inside . '}'));`,
    text,
  );

describe('the text filter of Drupal', () => {
  it.each([
    ['<p>[akto-figures convention="a"]</p>', '<p>{akto-figures {"convention":"a"} }</p>'],
    [
      '[akto-figure figure=poec]plus de 1[/akto-figure] parcours',
      '{akto-figure {"figure":"poec"} plus de 1} parcours',
    ],
    [
      // An editor of HTML writes quotes as it likes.
      '[akto-figures figures=&quot;poec salons-2021&quot; layout=&#039;list&#039; live]',
      '{akto-figures {"figures":"poec salons-2021","layout":"list","live":""} }',
    ],
    [
      '[akto-map convention="a"] et [akto-map convention="b"]',
      '{akto-map {"convention":"a"} } et {akto-map {"convention":"b"} }',
    ],
    [
      '[akto-figure figure="a"] puis [akto-figure figure="b"]x[/akto-figure]',
      '{akto-figure {"figure":"a"} } puis {akto-figure {"figure":"b"} x}',
    ],
    ['[akto-figures]', '{akto-figures [] }'],
  ])('shows %s', async (text, shown) => {
    expect(await filtered(text)).toBe(shown);
  });

  it.each([
    '[akto-figurine figure="a"]',
    '[AKTO-figure figure="a"]',
    '[[akto-figure',
    `[akto-figure ${'a'.repeat(3000)}]`,
    'a [b] c',
  ])('leaves %s as it is', async (text) => {
    expect(await filtered(text)).toBe(text);
  });
});
