package dev.portico.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Previews and changes agree to the minor unit. */
@ServerTest
class PreviewAgreementTests {

    private static final int CASES = 50;

    private final PreviewAgreement agreement;

    PreviewAgreementTests(Portico portico, @Value("${stripe.api-base}") URI sandbox) {
        this.agreement = new PreviewAgreement(portico, new Making(new SandboxHttp(sandbox.getPort())));
    }

    @Test
    void whatIsShownIsPaid() {
        Seeds.each(1, CASES, agreement::check);

        assertThat(agreement.seen).containsKeys("NOW", "NOW with an invoice", "PERIOD_END", "renewal");
    }
}
