<?php

namespace Drupal\akto_figures;

use const AktoFigures\ELEMENTS;

/**
 * Where does a text name figures?
 *
 * `[akto-figures convention="…"]`, with or without a text of its own and its end, as authors of other systems write it.
 */
final class Shortcodes {

  /**
   * The text with each of them in other words.
   *
   * @param string $text
   *   HTML of a field.
   * @param \Closure $write
   *   Takes an element's name, what its author gave it and what stands inside, and gives HTML.
   */
  public static function replaced(string $text, \Closure $write): string {
    $names = implode('|', array_keys(ELEMENTS));
    // "akto-figures" begins as "akto-figure" does, so a name ends where a space or the bracket comes.
    $pattern = '~\[(' . $names . ')(?=[\s\]])([^\[\]]{0,2000})\](?:((?:[^\[]++|\[(?!/?akto-))*+)\[/\1\])?~s';
    $replaced = preg_replace_callback(
      $pattern,
      fn (array $found): string => $write($found[1], self::attributes($found[2]), $found[3] ?? ''),
      $text
    );
    return $replaced ?? $text;
  }

  /**
   * What an author gave, by name: `live` alone is a switch that is on.
   */
  public static function attributes(string $written): array {
    $decoded = html_entity_decode($written, ENT_QUOTES | ENT_HTML5, 'UTF-8');
    $attributes = [];
    preg_match_all('~([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|(\S+)))?~u', $decoded, $found, PREG_SET_ORDER);
    foreach ($found as $each) {
      $attributes[$each[1]] = $each[4] ?? $each[3] ?? $each[2] ?? '';
    }
    return $attributes;
  }

}
