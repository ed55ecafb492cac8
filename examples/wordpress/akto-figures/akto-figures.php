<?php
/**
 * Plugin Name: Akto Figures
 * Description: Public figures with their qualifier, period, place and source, as shortcodes and as a block.
 * Version: 0.2.0
 * Requires at least: 6.5
 * Requires PHP: 8.1
 * License: MIT
 */

namespace AktoFigures;

defined('ABSPATH') || exit;

/** The elements, and the attributes that each of them has. */
const ELEMENTS = [
    'akto-figures' => [
        'convention', 'actor', 'territory', 'figures', 'collection', 'figure-role', 'limit', 'layout',
        'plain-language', 'lang', 'as-of', 'live', 'theme',
    ],
    'akto-figure' => ['figure', 'lang', 'as-of', 'live', 'theme'],
    'akto-map' => ['convention', 'actor', 'indicator', 'level', 'lang', 'as-of', 'live', 'theme'],
];

/** Where the hub is, as the site's settings say; empty while nobody has said. */
function hub(): string
{
    return untrailingslashit(esc_url_raw(get_option('akto_figures_hub', ''), ['https', 'http']));
}

/** An element with what the author wrote inside it; that alone while no hub is named. */
function element(string $name, array $given, string $fallback): string
{
    $inside = wp_kses_post($fallback);
    if (hub() === '') {
        return $inside;
    }
    enqueue();
    $attributes = '';
    foreach (ELEMENTS[$name] as $attribute) {
        if (isset($given[$attribute])) {
            $attributes .= sprintf(' %s="%s"', $attribute, esc_attr($given[$attribute]));
        } elseif (in_array($attribute, $given, true)) {
            // [akto-figures live]: WordPress gives a name without a value as a value without a name.
            $attributes .= ' ' . $attribute;
        }
    }
    return sprintf('<%1$s hub="%2$s"%3$s>%4$s</%1$s>', $name, esc_url(hub()), $attributes, $inside);
}

/** Lets the page load the script, once. */
function enqueue(): void
{
    wp_enqueue_script_module('akto-figures', hub() . '/sdk/v1/akto-figures.js', [], null);
}

add_action('init', function (): void {
    foreach (array_keys(ELEMENTS) as $name) {
        add_shortcode($name, fn ($given, $inside = '') => element($name, (array) $given, (string) $inside));
    }
    wp_register_script(
        'akto-figures-block',
        plugins_url('block.js', __FILE__),
        ['wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-server-side-render'],
        '0.2.0',
        true
    );
    register_block_type('akto-figures/figures', [
        'api_version' => 3,
        'title' => 'Chiffres AKTO',
        'category' => 'embed',
        'icon' => 'chart-bar',
        'attributes' => [
            'convention' => ['type' => 'string', 'default' => ''],
            'figures' => ['type' => 'string', 'default' => ''],
            'layout' => ['type' => 'string', 'enum' => ['cards', 'list', 'band'], 'default' => 'cards'],
            'fallback' => ['type' => 'string', 'default' => ''],
        ],
        'editor_script_handles' => ['akto-figures-block'],
        'render_callback' => fn (array $given) => element(
            'akto-figures',
            array_filter($given, fn ($value) => $value !== ''),
            $given['fallback'] ?? ''
        ),
    ]);
});

add_action('admin_init', function (): void {
    register_setting('general', 'akto_figures_hub', [
        'type' => 'string',
        'sanitize_callback' => fn ($url) => esc_url_raw((string) $url, ['https', 'http']),
        'default' => '',
    ]);
    add_settings_field(
        'akto_figures_hub',
        '<label for="akto_figures_hub">Hub Akto Figures</label>',
        function (): void {
            printf(
                '<input type="url" class="regular-text" id="akto_figures_hub" name="akto_figures_hub" value="%s">',
                esc_attr(get_option('akto_figures_hub', ''))
            );
        },
        'general'
    );
});
