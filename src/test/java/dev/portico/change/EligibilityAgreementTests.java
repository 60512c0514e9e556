package dev.portico.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import dev.portico.sandbox.Making;
import dev.portico.sandbox.SandboxHttp;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** What is refused beforehand is what a mutation refuses, and what is allowed is done. */
@ServerTest
class EligibilityAgreementTests {

    private static final int CASES = 50;

    private final EligibilityAgreement agreement;

    EligibilityAgreementTests(Portico portico, @Value("${stripe.api-base}") URI sandbox) {
        this.agreement = new EligibilityAgreement(portico, new Making(new SandboxHttp(sandbox.getPort())));
    }

    @Test
    void whatIsShownIsWhatIsDone() {
        Seeds.each(1, CASES, agreement::check);

        assertThat(agreement.seen)
                .containsKeys("allowed subscriptionUpdate", "allowed subscriptionCancel", "allowed subscriptionRenew")
                .hasSizeGreaterThan(25);
    }
}
