package dev.portico.session;

import static dev.portico.session.SessionRefusal.CONFIGURATION_INACTIVE;
import static dev.portico.session.SessionRefusal.CONFIGURATION_REQUIRED;
import static dev.portico.session.SessionRefusal.CONFIGURATION_UNKNOWN;
import static dev.portico.session.SessionRefusal.CUSTOMER_UNKNOWN;
import static dev.portico.session.SessionRefusal.LOCALE_UNSUPPORTED;
import static dev.portico.session.SessionRefusal.ON_BEHALF_OF_INVALID;
import static dev.portico.session.SessionRefusal.RETURN_URL_INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.session.SessionGround.Configuration;
import dev.portico.session.SessionGround.Customer;
import dev.portico.shared.InvalidInput;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.PlatformViewer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionGroundTests {

    private static final Optional<Customer> CUSTOMER = Optional.of(new Customer(List.of()));
    private static final Optional<Configuration> ACTIVE = Optional.of(new Configuration(true, null));
    private static final Account ACCOUNT = new Account("acct_1", false, true);
    private static final PlatformViewer UNLIMITED = viewer(Set.of());
    private static final SessionGround FIRM = new SessionGround(CUSTOMER, ACTIVE);

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://example.com/billing?x=1#top",
                "http://localhost:3000",
                "HTTPS://example.com",
                "my-app://billing"
            })
    void aReturnUrlIsAWebPageOrADeepLink(String url) {
        assertThat(FIRM.refusals(UNLIMITED, new PortalSessionCreateInput("cus_1", null, url, null, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/billing",
                "example.com",
                "//example.com",
                "https://",
                "https:billing",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:https://example.com/x",
                " https://example.com",
                "https://exa mple.com",
                "https://example.com/\nx",
                "about:blank"
            })
    void nothingElseIsAReturnUrl(String url) {
        assertThat(FIRM.refusals(UNLIMITED, new PortalSessionCreateInput("cus_1", null, url, null, null, null)))
                .containsExactly(RETURN_URL_INVALID);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"auto", "de", "pt-BR", "es-419"})
    void aLanguageIsOneOfThePortals(String locale) {
        assertThat(FIRM.refusals(UNLIMITED, new PortalSessionCreateInput("cus_1", null, null, locale, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "DE", "pt_BR", "*"})
    void noOtherLanguageIs(String locale) {
        assertThat(FIRM.refusals(UNLIMITED, new PortalSessionCreateInput("cus_1", null, null, locale, null, null)))
                .containsExactly(LOCALE_UNSUPPORTED);
    }

    @Test
    void theConfigurationMustExistAndBeActive() {
        SessionGround without = new SessionGround(CUSTOMER, Optional.empty());
        SessionGround inactive = new SessionGround(CUSTOMER, Optional.of(new Configuration(false, null)));
        PortalSessionCreateInput named = new PortalSessionCreateInput("cus_1", "bpc_1", null, null, null, null);
        PortalSessionCreateInput unnamed = new PortalSessionCreateInput("cus_1", null, null, null, null, null);

        assertThat(without.refusals(UNLIMITED, named)).containsExactly(CONFIGURATION_UNKNOWN);
        assertThat(without.refusals(UNLIMITED, unnamed)).containsExactly(CONFIGURATION_REQUIRED);
        assertThat(inactive.refusals(UNLIMITED, named)).containsExactly(CONFIGURATION_INACTIVE);
    }

    @Test
    void aLimitedKeyActsOnBehalfOfItsOwnAccountsOnly() {
        PlatformViewer limited = viewer(Set.of("acct_1", "acct_2"));

        assertThat(FIRM.refusals(limited, onBehalfOf("acct_2"))).isEmpty();
        assertThat(FIRM.refusals(limited, onBehalfOf("acct_3"))).containsExactly(ON_BEHALF_OF_INVALID);
        assertThat(FIRM.refusals(UNLIMITED, onBehalfOf("acct_3"))).isEmpty();
    }

    @Test
    void everyReasonIsToldAtOnce() {
        SessionGround nothing = new SessionGround(Optional.empty(), ACTIVE);

        assertThat(nothing.refusals(UNLIMITED, new PortalSessionCreateInput("cus_1", null, "x", "x", "cus_1", null)))
                .containsExactly(CUSTOMER_UNKNOWN, RETURN_URL_INVALID, LOCALE_UNSUPPORTED, ON_BEHALF_OF_INVALID);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasAWording(SessionRefusal refusal) {
        InvalidInput error = (InvalidInput) refusal.in(Locale.ENGLISH);

        assertThat(error.message()).isNotBlank();
        assertThat(error.path()).containsExactly("input", error.field());
    }

    private static PortalSessionCreateInput onBehalfOf(String account) {
        return new PortalSessionCreateInput("cus_1", null, null, null, account, null);
    }

    private static PlatformViewer viewer(Set<String> limitedTo) {
        return new PlatformViewer("ptkid_1", ACCOUNT, limitedTo, Locale.ENGLISH);
    }
}
