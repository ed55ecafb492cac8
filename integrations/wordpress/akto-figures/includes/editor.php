<?php
/** What does the editor load, and which words does it use? */

namespace AktoFigures;

defined('ABSPATH') || exit;

/** The files of the editor, in the order in which they need each other; they are written as browsers run them. */
function register_editor_files(): void
{
    $packages = [
        'wp-a11y', 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-compose', 'wp-element', 'wp-escape-html',
        'wp-rich-text', 'wp-url',
    ];
    $file = fn (string $name): string => plugins_url("editor/$name", dirname(__DIR__) . '/akto-figures.php');
    wp_register_script('akto-figures-picker', $file('picker.js'), $packages, VERSION, true);
    wp_register_script('akto-figures-preview', $file('preview.js'), $packages, VERSION, true);
    wp_register_script('akto-figures-sentence', $file('sentence.js'), [...$packages, 'akto-figures-picker'], VERSION, true);
    wp_register_script(
        'akto-figures-blocks',
        $file('blocks.js'),
        [...$packages, 'akto-figures-picker', 'akto-figures-preview', 'akto-figures-sentence'],
        VERSION,
        true
    );
    wp_register_style('akto-figures-editor', $file('editor.css'), ['wp-components'], VERSION);
}

add_action('enqueue_block_editor_assets', function (): void {
    $about = [
        'hub' => hub()?->address ?? '',
        'settings' => current_user_can('manage_options') ? settings_address() : '',
        'language' => language(),
        'words' => editor_words(),
    ];
    wp_add_inline_script('akto-figures-picker', 'window.aktoFigures = ' . wp_json_encode($about, JSON_HEX_TAG | JSON_HEX_AMP) . ';', 'before');
    wp_enqueue_script('akto-figures-blocks');
});

// The elements themselves, on the canvas that the editor draws the page on: the preview is what the page will have.
add_action('enqueue_block_assets', function (): void {
    $address = is_admin() ? hub()?->address : null;
    if ($address !== null) {
        // The address says the major version, and is the newest of it.
        // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
        wp_enqueue_script('akto-figures-elements', $address . '/sdk/v1/akto-figures.js', [], null, true);
        wp_enqueue_style('akto-figures-editor');
    }
});
add_filter('script_loader_tag', function (string $tag, string $handle): string {
    if ($handle !== 'akto-figures-elements') {
        return $tag;
    }
    $tags = new \WP_HTML_Tag_Processor($tag);
    if ($tags->next_tag('script')) {
        $tags->set_attribute('type', 'module');
    }
    return $tags->get_updated_html();
}, 10, 2);

/** All that the editor says, in the language of who writes. */
function editor_words(): array
{
    return [
        'choose' => __('Choisir des chiffres', 'akto-figures'),
        'chooseMap' => __('Choisir une carte', 'akto-figures'),
        'chooseOne' => __('Choisir un chiffre', 'akto-figures'),
        'chooseHint' => __('Cherchez un chiffre, une convention, une sélection, un acteur ou un territoire.', 'akto-figures'),
        'chooseMapHint' => __('Cherchez une convention, un indicateur ou un acteur.', 'akto-figures'),
        'chooseOneHint' => __('Cherchez le chiffre à citer dans la phrase : son nombre suivra les corrections.', 'akto-figures'),
        'search' => __('Rechercher dans le hub', 'akto-figures'),
        /* translators: %d: how many */
        'found' => __('Résultats : %d.', 'akto-figures'),
        'foundHow' => __('Les flèches choisissent, Entrée valide.', 'akto-figures'),
        'foundNothing' => __('Rien de public ne correspond à ces mots.', 'akto-figures'),
        /* translators: %s: words */
        'readAs' => __('Lu comme « %s ».', 'akto-figures'),
        'failed' => __('La recherche a échoué. Réessayez.', 'akto-figures'),
        'noHub' => __('L’adresse du hub n’est pas encore réglée.', 'akto-figures'),
        'setHub' => __('Régler l’adresse', 'akto-figures'),
        'askAdministrator' => __('Demandez à un administrateur de ce site de la régler.', 'akto-figures'),
        'chosen' => __('Choisi', 'akto-figures'),
        /* translators: %s: the name of what is taken away */
        'remove' => __('Retirer %s', 'akto-figures'),
        'replace' => __('Choisir autre chose', 'akto-figures'),
        'add' => __('Ajouter un chiffre', 'akto-figures'),
        'done' => __('Terminer le choix', 'akto-figures'),
        'display' => __('Affichage', 'akto-figures'),
        'look' => __('Présentation', 'akto-figures'),
        'cards' => __('Cartes', 'akto-figures'),
        'list' => __('Liste', 'akto-figures'),
        'band' => __('Bandeau', 'akto-figures'),
        'theme' => __('Couleurs', 'akto-figures'),
        'themeAuto' => __('Celles de la page', 'akto-figures'),
        'themeLight' => __('Claires', 'akto-figures'),
        'themeDark' => __('Sombres', 'akto-figures'),
        'language' => __('Langue', 'akto-figures'),
        'languageAuto' => __('Celle du site', 'akto-figures'),
        'level' => __('Découpage', 'akto-figures'),
        'region' => __('Régions', 'akto-figures'),
        'department' => __('Départements', 'akto-figures'),
        'plain' => __('En langage facile à lire, quand il existe', 'akto-figures'),
        'live' => __('Suivre les corrections pendant la lecture', 'akto-figures'),
        'figures' => __('Chiffre', 'akto-figures'),
        'convention' => __('Convention', 'akto-figures'),
        'collection' => __('Sélection', 'akto-figures'),
        'actor' => __('Acteur', 'akto-figures'),
        'territory' => __('Territoire', 'akto-figures'),
        'indicator' => __('Indicateur', 'akto-figures'),
        'sentence' => __('Chiffre public', 'akto-figures'),
        /* translators: %s: keys */
        'unknown' => __('Le hub ne connaît pas : %s. Choisissez à nouveau.', 'akto-figures'),
        'previewFailed' => __('L’aperçu n’a pas pu être chargé : le hub ne répond pas. La page montrera le dernier état connu.', 'akto-figures'),
    ];
}
