<?php
/**
 * Plugin Name: Akto Figures
 * Description: Des chiffres publics avec leur qualificatif, leur période, leur lieu et leur source : blocs, chiffre dans une phrase, carte, codes courts et adresses collées.
 * Version: 1.0.0
 * Requires at least: 6.5
 * Requires PHP: 8.1
 * License: MIT
 * Text Domain: akto-figures
 * Domain Path: /languages
 */

namespace AktoFigures;

defined('ABSPATH') || exit;

const VERSION = '1.0.0';
/** The option that holds the hub's address. */
const OPTION = 'akto_figures_hub';

require __DIR__ . '/core/Hub.php';
require __DIR__ . '/core/markup.php';
require __DIR__ . '/includes/hub.php';
require __DIR__ . '/includes/shown.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/sentence.php';
require __DIR__ . '/includes/oembed.php';
require __DIR__ . '/includes/search.php';
require __DIR__ . '/includes/editor.php';
require __DIR__ . '/includes/settings.php';

// The words are French where they are written. Whoever reads another language reads English.
add_action('init', function (): void {
    if (!str_starts_with(determine_locale(), 'fr')) {
        load_textdomain('akto-figures', __DIR__ . '/languages/akto-figures-en.mo');
    }
}, 0);
