package dev.portico.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/** What browsers let the pages of other origins do with the API. There are no cookies, so there are no credentials. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllowedOrigins.class)
class Browsers {

    private static final List<String> SENT = List.of(
            HttpHeaders.AUTHORIZATION,
            Credentials.STRIPE_ACCOUNT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE,
            Credentials.BACKGROUND);

    private static final List<String> READ = List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

    /** After the filter of {@link SafeHeaders}, so that refused preflights carry its headers too. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    CorsWebFilter crossOriginFilter(AllowedOrigins origins) {
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration(GraphQlPath.PATH, configuration(origins.list()));
        return new CorsWebFilter(source);
    }

    private static CorsConfiguration configuration(List<String> origins) {
        var configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(origins);
        configuration.setAllowedMethods(
                List.of(HttpMethod.GET.name(), HttpMethod.POST.name(), HttpMethod.OPTIONS.name()));
        configuration.setAllowedHeaders(SENT);
        configuration.setExposedHeaders(READ);
        configuration.setAllowCredentials(false);
        configuration.setMaxAge(Duration.ofHours(1));
        return configuration;
    }
}
