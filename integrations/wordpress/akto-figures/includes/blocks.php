<?php
/** Which blocks are there, and what do they keep? What they show is made when a page is asked for, so nothing in them grows old. */

namespace AktoFigures;

defined('ABSPATH') || exit;

const TEXT = ['type' => 'string', 'default' => ''];
const TICK = ['type' => 'boolean', 'default' => false];

/** The blocks with the attributes that their editor sets; the names with a dash are written with a capital there. */
const BLOCKS = [
    'akto-figures/figures' => [
        'element' => 'akto-figures',
        'icon' => 'chart-bar',
        'attributes' => [
            'figures' => TEXT,
            'convention' => TEXT,
            'collection' => TEXT,
            'actor' => TEXT,
            'territory' => TEXT,
            'layout' => TEXT,
            'theme' => TEXT,
            'lang' => TEXT,
            'plainLanguage' => TICK,
            'live' => TICK,
            'fallback' => TEXT,
        ],
    ],
    'akto-figures/map' => [
        'element' => 'akto-map',
        'icon' => 'location-alt',
        'attributes' => [
            'convention' => TEXT,
            'indicator' => TEXT,
            'actor' => TEXT,
            'level' => TEXT,
            'theme' => TEXT,
            'lang' => TEXT,
            'live' => TICK,
        ],
    ],
];

add_action('init', function (): void {
    $titles = [
        'akto-figures/figures' => [
            __('Chiffres publics', 'akto-figures'),
            __('Des chiffres du hub, tenus à jour, avec leur qualificatif et leur source.', 'akto-figures'),
        ],
        'akto-figures/map' => [
            __('Carte des régions', 'akto-figures'),
            __('Les régions d’une convention, d’un acteur ou d’un indicateur du hub.', 'akto-figures'),
        ],
    ];
    register_editor_files();
    foreach (BLOCKS as $name => ['element' => $element, 'icon' => $icon, 'attributes' => $attributes]) {
        register_block_type($name, [
            'api_version' => 3,
            'title' => $titles[$name][0],
            'description' => $titles[$name][1],
            'category' => 'embed',
            'icon' => $icon,
            'keywords' => ['akto', __('chiffre', 'akto-figures'), __('statistique', 'akto-figures')],
            'attributes' => $attributes,
            'supports' => ['html' => false, 'align' => ['wide', 'full'], 'anchor' => true],
            'editor_script_handles' => ['akto-figures-blocks'],
            'editor_style_handles' => ['akto-figures-editor'],
            'render_callback' => fn (array $given): string => block($element, $given),
        ]);
    }
});

/** A block on a page; nothing while nothing was chosen. */
function block(string $element, array $given): string
{
    $given = array_filter(
        ['plain-language' => $given['plainLanguage'] ?? false] + $given,
        fn (mixed $value): bool => $value !== '' && $value !== false
    );
    $shown = shown($element, $given, (string) ($given['fallback'] ?? ''));
    return $shown === '' || is_feed() ? $shown : sprintf('<div %s>%s</div>', get_block_wrapper_attributes(), $shown);
}
