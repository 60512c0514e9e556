package dev.portico.security;

import dev.portico.shared.WrongSetting;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Where pages come from that may call the API.
 *
 * @param allowedOrigins comma-separated, as browsers write them; any where it is not set
 */
@ConfigurationProperties("portico")
record AllowedOrigins(@Nullable String allowedOrigins) {

    private static final String SETTING = "PORTICO_ALLOWED_ORIGINS";

    AllowedOrigins {
        split(allowedOrigins).forEach(AllowedOrigins::validate);
    }

    List<String> list() {
        List<String> origins = split(allowedOrigins).toList();
        return origins.isEmpty() ? List.of(CorsConfiguration.ALL) : origins;
    }

    private static Stream<String> split(@Nullable String origins) {
        return Stream.of(origins == null ? new String[0] : origins.split(","))
                .map(String::trim)
                .filter(origin -> !origin.isEmpty());
    }

    private static void validate(String origin) {
        if (!origin.equals(CorsConfiguration.ALL) && !isOrigin(origin)) {
            throw new WrongSetting(SETTING, "must be * or origins like https://app.example.com, separated by commas");
        }
    }

    /** Scheme, host and port, and nothing behind them. */
    private static boolean isOrigin(String origin) {
        try {
            URI uri = new URI(origin);
            return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && origin.equals(uri.getScheme() + "://" + uri.getAuthority())
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
