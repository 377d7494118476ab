package dev.aside.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes tracking parameters out of links.
final class Links {
    /// The parameters and the link without them.
    record Tracking(String parameters, String cleaned) {}

    private static final Set<String> TRACKING = Set.of("fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid",
            "yclid", "twclid", "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "_hsenc",
            "_hsmi",
            "vero_id", "oly_anon_id", "oly_enc_id", "rb_clickid", "s_cid", "wickedid", "ref_src", "ref_url", "spm",
            "scm",
            "_openstat", "trk", "trkcampaign", "cmpid", "campaign_id", "affid", "aff_id", "affiliate", "irclickid");
    private static final List<String> TRACKING_PREFIXES = List.of("utm_", "mtm_", "pk_", "matomo_", "hsa_", "piwik_");

    private Links() {}

    /// Returns the tracking parameters of a link, empty if it has none. What
    /// `ref` and `id` say may be what the page needs.
    static Optional<Tracking> trackingOf(String link) {
        int query = link.indexOf('?');
        if (query < 0) {
            return Optional.empty();
        }
        int hash = link.indexOf('#', query);
        int end = hash < 0 ? link.length() : hash;
        List<String> kept = new ArrayList<>();
        List<String> tracking = new ArrayList<>();
        for (String parameter : link.substring(query + 1, end).split("[&;]", -1)) {
            (isTracking(parameter) ? tracking : kept).add(parameter);
        }
        if (tracking.isEmpty()) {
            return Optional.empty();
        }
        String cleaned = link.substring(0, query) + (kept.isEmpty() ? "" : "?" + String.join("&", kept))
                + link.substring(end);
        return Optional.of(new Tracking(String.join("&", tracking), cleaned));
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = Folded.of(equals < 0 ? parameter : parameter.substring(0, equals)).text();
        return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
