<?php
/** What does a page show of an element? Shortcodes are here; blocks and sentences ask here. */

namespace AktoFigures;

defined('ABSPATH') || exit;

/** An element on a page, words in a feed; what an author wrote inside it while no hub is named. */
function shown(string $name, array $given, string $fallback): string
{
    $inside = wp_kses_post($fallback);
    $hub = hub();
    if ($hub === null) {
        return $inside;
    }
    $given += ['lang' => language()];
    if (is_feed()) {
        return words($hub, $name, $given, $inside, since(...));
    }
    wp_enqueue_script_module('akto-figures', $hub->address . '/sdk/v1/akto-figures.js', [], null);
    return element($hub, $name, $given, $inside, since(...));
}

add_action('init', function (): void {
    foreach (array_keys(ELEMENTS) as $name) {
        add_shortcode($name, fn ($given, $inside = '') => shown($name, (array) $given, (string) $inside));
    }
});
