<?php
/** How does a figure inside a sentence stay up to date? The post keeps the element with the number of the day it was chosen. */

namespace AktoFigures;

defined('ABSPATH') || exit;

// Authors who may write no HTML of their own keep the element; it has no attribute that does anything else than name a figure.
add_filter('wp_kses_allowed_html', function (array $allowed, mixed $context): array {
    if ($context === 'post') {
        $allowed['akto-figure'] = array_fill_keys(ELEMENTS['akto-figure'], true);
    }
    return $allowed;
}, 10, 2);

/** Each figure of a text with the number of the minute. What was written stays where the hub has nothing to say. */
function sentences(string $content): string
{
    if (!str_contains($content, '<akto-figure ')) {
        return $content;
    }
    $written = preg_replace_callback(
        '~<akto-figure (?![^>]*\bhub=)([^>]{1,1000})>(.{0,1000}?)</akto-figure>~s',
        function (array $found): string {
            $given = array_map('strval', (array) shortcode_parse_atts($found[1]));
            return shown('akto-figure', array_map('wp_specialchars_decode', $given), $found[2]);
        },
        $content
    );
    // A text that PHP gives up on stays as it was written.
    return $written ?? $content;
}

// After the shortcodes, which write the same element with its hub already.
add_filter('the_content', sentences(...), 12);
add_filter('widget_block_content', sentences(...), 12);
