package dev.portico.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a customer goes back to: a web page, or a mobile app by its own scheme. */
final class ReturnUrl {

    private static final int LONGEST = 2048;
    private static final Set<String> WEB = Set.of("http", "https");
    /** Schemes that a browser would run or open locally instead of leaving. */
    private static final Set<String> DANGEROUS = Set.of(
            "javascript", "vbscript", "data", "blob", "file", "filesystem", "about", "view-source", "jar", "ws", "wss");

    private ReturnUrl() {}

    static boolean isAcceptable(String url) {
        URI uri = url.length() > LONGEST ? null : parse(url);
        if (uri == null || uri.getScheme() == null) {
            return false;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return WEB.contains(scheme) ? uri.getHost() != null : !DANGEROUS.contains(scheme);
    }

    private static @Nullable URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
