<?php
/** What does the hub have of these words? The editor asks here, and this site asks the hub, so that no browser needs to reach it. */

namespace AktoFigures;

defined('ABSPATH') || exit;

const FINDABLE = ['FIGURE', 'CONVENTION', 'COLLECTION', 'ACTOR', 'TERRITORY', 'INDICATOR'];

/** What the graph is asked, and which attribute each type of answer goes to. */
const SEARCH = 'query Pick($text: String!, $types: [SearchType!], $locale: Locale!) {
  search(text: $text, first: 20, types: $types) {
    readAs
    nodes {
      type: __typename
      ... on Figure {
        key
        presentation(locale: $locale) { title }
        quantity { text(locale: $locale, withUnit: false) }
        period { text(locale: $locale) }
        territory { name(locale: $locale) }
      }
      ... on Convention { key title: titleAndStatus(locale: $locale) }
      ... on Collection { key collectionTitle: title(locale: $locale) }
      ... on Indicator { key label(locale: $locale) }
      ... on Actor { key actorName: name }
      ... on Territory { key: code name(locale: $locale) }
    }
  }
}';
const FIRST = 'query First($locale: Locale!) {
  conventions(first: 10) { nodes { type: __typename key title: titleAndStatus(locale: $locale) } }
  collections(first: 10) { nodes { type: __typename key collectionTitle: title(locale: $locale) } }
}';
const GOES_TO = [
    'Figure' => 'figures',
    'Convention' => 'convention',
    'Collection' => 'collection',
    'Actor' => 'actor',
    'Territory' => 'territory',
    'Indicator' => 'indicator',
];

add_action('rest_api_init', function (): void {
    register_rest_route('akto-figures/v1', '/search', [
        'methods' => 'GET',
        'permission_callback' => fn (): bool => current_user_can('edit_posts'),
        'args' => [
            'q' => ['type' => 'string', 'default' => '', 'maxLength' => 200],
            'types' => [
                'type' => 'array',
                'items' => ['type' => 'string', 'enum' => FINDABLE],
                'default' => FINDABLE,
                'maxItems' => 6,
            ],
        ],
        'callback' => fn (\WP_REST_Request $request) => search(trim($request['q']), $request['types']),
    ]);
});

/** What can be shown, each with the attribute that names it, its key, its title, and a figure's number. */
function search(string $text, array $types): array|\WP_Error
{
    $hub = hub();
    if ($hub === null) {
        return new \WP_Error('akto_no_hub', __('L’adresse du hub n’est pas encore réglée.', 'akto-figures'), ['status' => 409]);
    }
    // Who writes in French finds French titles, whatever the site speaks to its readers.
    $variables = ['locale' => strtoupper(str_starts_with(determine_locale(), 'fr') ? 'fr' : 'en')];
    $asked = $text === ''
        ? ['query' => FIRST, 'variables' => $variables]
        : ['query' => SEARCH, 'variables' => $variables + ['text' => $text, 'types' => $types]];
    $options = request_options();
    $options['headers']['Content-Type'] = 'application/json';
    $answer = wp_remote_post($hub->address . '/graphql', $options + ['body' => wp_json_encode($asked)]);
    if (is_wp_error($answer)) {
        return silent($hub, $answer->get_error_message());
    }
    $read = json_decode(wp_remote_retrieve_body($answer), true, 16);
    if (($read['errors'][0]['extensions']['argument'] ?? null) === 'text') {
        return new \WP_Error('akto_words', __('Huit mots au plus : cherchez avec moins de mots.', 'akto-figures'), ['status' => 400]);
    }
    if (!is_array($read['data'] ?? null)) {
        return silent($hub, 'HTTP ' . wp_remote_retrieve_response_code($answer));
    }
    $data = $read['data'];
    $nodes = $text === ''
        ? [...$data['conventions']['nodes'], ...$data['collections']['nodes']]
        : $data['search']['nodes'];
    $wanted = array_filter($nodes, fn (array $node): bool => in_array(strtoupper($node['type']), $types, true));
    return ['readAs' => $data['search']['readAs'] ?? null, 'picks' => array_map(pick(...), array_values($wanted))];
}

function pick(array $node): array
{
    $title = $node['title'] ?? $node['collectionTitle'] ?? $node['label'] ?? $node['actorName'] ?? $node['name'] ?? '';
    $about = [];
    if ($node['type'] === 'Figure') {
        $title = $node['presentation']['title'];
        $about = array_filter([$node['period']['text'] ?? '', $node['territory']['name'] ?? '']);
    }
    return [
        'goesTo' => GOES_TO[$node['type']],
        'key' => $node['key'],
        'title' => $title,
        'about' => implode(' · ', $about),
        'number' => $node['quantity']['text'] ?? null,
    ];
}

function silent(Hub $hub, string $why): \WP_Error
{
    /* translators: 1: the hub's address, 2: what went wrong */
    $text = sprintf(__('Le hub %1$s ne répond pas (%2$s). Réessayez dans un instant.', 'akto-figures'), $hub->address, $why);
    return new \WP_Error('akto_silent', $text, ['status' => 502]);
}
