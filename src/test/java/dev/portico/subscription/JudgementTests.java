package dev.portico.subscription;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.ServerTest;
import dev.portico.eligibility.Action;
import dev.portico.eligibility.Eligibility;
import dev.portico.eligibility.Limitation;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import dev.portico.tenancy.CustomerViewer;
import dev.portico.tenancy.PlatformViewer;
import dev.portico.tenancy.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What mutations are judged by, on the demo world. */
@ServerTest
class JudgementTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Account ACCOUNT = new Account("acct_own", false, false);
    private static final Viewer.Known BUSINESS = new PlatformViewer("ptkid_1", ACCOUNT, Set.of(), Locale.ENGLISH);

    private final Judgement judgement;
    private final Wishes wishes;

    JudgementTests(Judgement judgement, Wishes wishes) {
        this.judgement = judgement;
        this.wishes = wishes;
    }

    @Test
    void readsTheSubscriptionItsCustomerAndTheConfiguration() {
        StripeFreshSubscription fresh = fresh(customer("card"), "card");

        assertThat(fresh.subscription().getId()).isEqualTo("sub_demo_card");
        assertThat(fresh.customer().getId()).isEqualTo("cus_demo_card");
        assertThat(fresh.configuration()).isEqualTo("bpc_demo_default");
        assertThat(Eligibility.of(Action.UPDATE, fresh.facts()).allowed()).isTrue();
        assertThat(requireNonNull(fresh.facts()
                                .subscription()
                                .items()
                                .get(0)
                                .price()
                                .amount())
                        .unit())
                .isEqualByComparingTo("2900");
    }

    @Test
    void knowsAmountsInOtherCurrencies() {
        assertThat(requireNonNull(fresh(BUSINESS, "yen")
                                .facts()
                                .subscription()
                                .items()
                                .get(0)
                                .price()
                                .amount())
                        .unit())
                .isEqualByComparingTo("4640");
    }

    @Test
    void judgesUnderTheViewersConfiguration() {
        Viewer.Known viewer = new PlatformViewer("ptkid_1", ACCOUNT, "bpc_demo_bare", Set.of(), Locale.ENGLISH);

        StripeFreshSubscription fresh = fresh(viewer, "card");

        assertThat(fresh.configuration()).isEqualTo("bpc_demo_bare");
        assertThat(Eligibility.of(Action.CANCEL, fresh.facts()).limitations())
                .containsExactly(Limitation.CANCEL_DISABLED);
    }

    @Test
    void findsNoSubscriptionOfOthers() {
        assertNotFound(judgement.fresh(customer("card"), "sub_demo_multi"));
        assertNotFound(judgement.fresh(customer("card"), "sub_demo_nobody"));
        assertNotFound(judgement.fresh(customer("card"), "in_demo_card_01"));
        var partly = new CustomerViewer(
                "ps_1", new CustomerScope(ACCOUNT, "cus_demo_card", "acct_demo_partner"), null, null, Locale.ENGLISH);
        assertNotFound(judgement.fresh(partly, "sub_demo_card"));
    }

    @ParameterizedTest
    @CsvSource({
        "price_demo_studio_year,,,",
        "price_demo_support_month,,, TAX_BEHAVIOR_MISMATCH",
        "price_demo_classic_month,,, PRICE_NOT_OFFERED",
        "price_demo_nobody,,, PRICE_NOT_OFFERED",
        "no/price,,, PRICE_NOT_OFFERED",
        ", 2,, QUANTITY_NOT_ADJUSTABLE",
        ",, STUDIO5,",
        ",, loyal20,",
        ",, SUMMER, PROMOTION_CODE_INVALID",
        ",, NOBODY, PROMOTION_CODE_INVALID",
        ",, ' ', PROMOTION_CODE_INVALID",
        "price_demo_starter_month,, STUDIO5, PROMOTION_CODE_INVALID",
    })
    void judgesWhatIsAskedFor(
            @Nullable String price, @Nullable Long quantity, @Nullable String code, @Nullable Limitation limitation) {
        StripeFreshSubscription asked = answer(judgement
                .fresh(customer("card"), "sub_demo_card")
                .flatMap(fresh -> wishes.of(fresh, price, quantity, code)));

        assertThat(Eligibility.ofWish(asked.facts()).limitations())
                .isEqualTo(limitation == null ? List.of() : List.of(limitation));
    }

    private StripeFreshSubscription fresh(Viewer.Known viewer, String customer) {
        return answer(judgement.fresh(viewer, "sub_demo_" + customer));
    }

    private static Viewer.Known customer(String name) {
        return new CustomerViewer(
                "ps_1", new CustomerScope(ACCOUNT, "cus_demo_" + name, null), null, null, Locale.ENGLISH);
    }

    private static <T> T answer(Mono<T> read) {
        return requireNonNull(read.block(PATIENCE));
    }

    private static void assertNotFound(Mono<?> read) {
        read.as(StepVerifier::create)
                .expectErrorSatisfies(
                        failure -> assertThat(((Failure) failure).reason()).isEqualTo(FailureReason.NOT_FOUND))
                .verify(PATIENCE);
    }
}
