<?php
/** Where does an administrator name the hub, and how do they learn that it is one? */

namespace AktoFigures;

defined('ABSPATH') || exit;

const PAGE = 'akto-figures';

add_action('admin_menu', function (): void {
    add_options_page(
        __('Chiffres publics', 'akto-figures'),
        __('Chiffres publics', 'akto-figures'),
        'manage_options',
        PAGE,
        settings_page(...)
    );
});

add_filter('plugin_action_links_' . plugin_basename(dirname(__DIR__) . '/akto-figures.php'), function (array $links): array {
    $link = sprintf('<a href="%s">%s</a>', esc_url(settings_address()), esc_html__('Réglages', 'akto-figures'));
    return [$link, ...$links];
});

add_action('admin_init', function (): void {
    register_setting(PAGE, OPTION, [
        'type' => 'string',
        'sanitize_callback' => fn (mixed $given): string => checked_address(is_string($given) ? $given : ''),
        'default' => '',
    ]);
});

function settings_address(): string
{
    return admin_url('options-general.php?page=' . PAGE);
}

/** What is kept of an address that somebody has written: the one before where it is none. What is wrong is said on the page. */
function checked_address(string $given): string
{
    if (trim($given) === '') {
        return '';
    }
    $address = Hub::address($given);
    if ($address === null) {
        /* translators: %s: what somebody wrote */
        $text = __('« %s » n’est pas l’adresse d’un hub. Donnez une adresse complète, comme https://chiffres.example.fr. L’adresse précédente est gardée.', 'akto-figures');
        add_settings_error(OPTION, 'address', sprintf($text, esc_html(mb_substr($given, 0, 200))));
        return (string) get_option(OPTION, '');
    }
    $problem = problem_at($address);
    // A hub that is down today is still the hub: the address is kept, and what was seen is said.
    if ($problem !== null) {
        add_settings_error(OPTION, 'silent', esc_html($problem), 'warning');
    }
    return $address;
}

/** Why nothing at this address answers as a hub does; null where one does. */
function problem_at(string $address): ?string
{
    $answer = wp_remote_get($address . '/sdk/manifest.json', request_options());
    if (is_wp_error($answer)) {
        /* translators: 1: an address, 2: what went wrong */
        $text = __('L’adresse est gardée, mais rien ne répond à %1$s : %2$s', 'akto-figures');
        return sprintf($text, $address, $answer->get_error_message());
    }
    $status = (int) wp_remote_retrieve_response_code($answer);
    $read = json_decode(wp_remote_retrieve_body($answer), true, 16);
    if ($status !== 200 || !is_array($read) || !isset($read['versions'])) {
        /* translators: 1: an address, 2: an HTTP status */
        $text = __('L’adresse est gardée, mais %1$s ne répond pas comme un hub Akto Figures (réponse %2$d). Vérifiez l’adresse auprès de l’équipe qui publie les chiffres.', 'akto-figures');
        return sprintf($text, $address, $status);
    }
    return null;
}

function settings_page(): void
{
    if (!current_user_can('manage_options')) {
        return;
    }
    $address = (string) get_option(OPTION, '');
    echo '<div class="wrap"><h1>' . esc_html__('Chiffres publics', 'akto-figures') . '</h1><form action="options.php" method="post">';
    settings_fields(PAGE);
    printf(
        '<table class="form-table" role="presentation"><tr><th scope="row"><label for="%1$s">%2$s</label></th><td><input type="url" class="regular-text" id="%1$s" name="%1$s" value="%3$s" maxlength="200" placeholder="https://chiffres.example.fr" aria-describedby="%1$s-help"><p class="description" id="%1$s-help">%4$s</p></td></tr></table>',
        esc_attr(OPTION),
        esc_html__('Adresse du hub', 'akto-figures'),
        esc_attr($address),
        esc_html__('Le site qui publie les chiffres. Vos pages en chargent le script et les nombres ; elles gardent le dernier état connu s’il ne répond plus.', 'akto-figures')
    );
    submit_button();
    echo '</form>';
    if ($address !== '') {
        printf(
            '<p>%s</p>',
            esc_html__('Dans l’éditeur, ajoutez le bloc « Chiffres publics » ou « Carte des régions », ou le bouton « Chiffre public » dans la barre d’un paragraphe. Coller l’adresse d’un chiffre sur une ligne le montre aussi.', 'akto-figures')
        );
    }
    echo '</div>';
}
