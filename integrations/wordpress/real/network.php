<?php
// PHP in WebAssembly has no sockets: what WordPress asks of others, the process around it asks. WordPress' own refusal of
// addresses that a stranger may not name stands before it, as it does in its HTTP class.
add_filter('pre_http_request', function ($given, array $options, string $url) {
    if ($options['reject_unsafe_urls'] && !wp_http_validate_url($url)) {
        return new WP_Error('http_request_failed', 'A valid URL was not provided.');
    }
    $asked = ['url' => $url, 'method' => $options['method'], 'headers' => (array) $options['headers'], 'body' => $options['body']];
    $answer = json_decode(post_message_to_js(wp_json_encode($asked)), true);
    if (isset($answer['error'])) {
        return new WP_Error('http_request_failed', $answer['error']);
    }
    return [
        'headers' => $answer['headers'],
        'body' => $answer['body'],
        'response' => ['code' => $answer['status'], 'message' => ''],
        'cookies' => [],
        'filename' => null,
    ];
}, 10, 3);
