<?php
/** Where is the hub, and how is it asked from WordPress? */

namespace AktoFigures;

defined('ABSPATH') || exit;

/** The hub that the settings name; null while they name none. */
function hub(): ?Hub
{
    $address = Hub::address((string) get_option(OPTION, ''));
    return $address === null ? null : new Hub(
        $address,
        function (string $url): array {
            $answer = wp_remote_get($url, request_options());
            return is_wp_error($answer)
                ? ['status' => 0, 'body' => '']
                : ['status' => (int) wp_remote_retrieve_response_code($answer), 'body' => wp_remote_retrieve_body($answer)];
        },
        fn (string $name): mixed => get_transient($name),
        fn (string $name, array $kept): bool => set_transient($name, $kept, MONTH_IN_SECONDS),
        fn (): int => time()
    );
}

/** How the hub is asked: briefly, so that a page does not wait for one that is gone. */
function request_options(): array
{
    return [
        'timeout' => 4,
        'redirection' => 2,
        'limit_response_size' => 600_000,
        'headers' => ['Accept' => 'application/json'],
    ];
}

/** The language in which a page of this site asks, unless its author says otherwise. */
function language(): string
{
    return str_starts_with(get_locale(), 'fr') ? 'fr' : 'en';
}

/** Of when an answer is that the hub no longer confirms. */
function since(int $heardAt): string
{
    /* translators: how a date and a time are written, as PHP's date() has it */
    $format = __('j F Y, H:i', 'akto-figures');
    /* translators: %s: a date and a time */
    return sprintf(__('(Le service de chiffres ne répond pas : état du %s.)', 'akto-figures'), wp_date($format, $heardAt));
}

// A hub may stand in the organisation's own network or at another port, where WordPress follows no address of a stranger: this
// one was named by an administrator. It is asked for what people paste, too.
add_filter('http_request_host_is_external', function (bool $is_external, string $host): bool {
    $address = hub()?->address;
    return $is_external || ($address !== null && $host === wp_parse_url($address, PHP_URL_HOST));
}, 10, 2);
add_filter('http_allowed_safe_ports', function (array $ports, string $host): array {
    $address = hub()?->address;
    $is_ours = $address !== null && $host === wp_parse_url($address, PHP_URL_HOST);
    $port = $is_ours ? wp_parse_url($address, PHP_URL_PORT) : null;
    return $port === null ? $ports : [...$ports, $port];
}, 10, 2);
