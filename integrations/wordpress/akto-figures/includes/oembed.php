<?php
/** What becomes of an address of the hub that somebody pastes? The hub says, and WordPress keeps it as it keeps a known video site's. */

namespace AktoFigures;

defined('ABSPATH') || exit;

add_action('init', function (): void {
    $address = hub()?->address;
    if ($address === null) {
        return;
    }
    foreach (["$address/figures/*", "$address/embed/figures*", "$address/embed/map*"] as $pasted) {
        wp_oembed_add_provider($pasted, "$address/oembed");
    }
});
