package dev.portico.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Platform keys and the accounts that they reach. */
@ServerTest
class AccessGraphQlTests {

    private static final String NEWEST = "{ customers(first: 1) { nodes { id } } }";
    private static final String ACCOUNTS =
            "{ connectedAccounts(%s) { nodes { id name country } pageInfo { hasNextPage endCursor } } }";

    private final Portico portico;

    AccessGraphQlTests(Portico portico) {
        this.portico = portico;
    }

    @Test
    void aKeyForOneAccountActsThereWithoutNamingIt() {
        String key = portico.limitedKey("acct_demo_partner");

        assertThat(portico.post(key, NEWEST).whole().ids("customers.nodes")).containsExactly("cus_demo_partner_two");
        assertThat(portico.post(key, NEWEST, Portico.PARTNER).whole().ids("customers.nodes"))
                .containsExactly("cus_demo_partner_two");
    }

    @Test
    void aKeyForSeveralAccountsNamesOne() {
        String key = portico.limitedKey("acct_demo_partner", "acct_demo_other");

        assertThat(portico.post(key, NEWEST).reason()).isEqualTo("ACCOUNT_REQUIRED");
        assertThat(portico.post(key, NEWEST, Map.of("Stripe-Account", "acct_demo_other"))
                        .whole()
                        .ids("customers.nodes"))
                .containsExactly("cus_demo_other");
    }

    @Test
    void aLimitedKeyActsNowhereElse() {
        String key = portico.limitedKey("acct_demo_partner");

        assertThat(portico.post(key, NEWEST, Map.of("Stripe-Account", "acct_demo_other"))
                        .reason())
                .isEqualTo("ACCOUNT_NOT_ALLOWED");
    }

    @Test
    void anAccountThatIsNotConnectedIsRefused() {
        for (String account : List.of("acct_nobody", "nothing")) {
            assertThat(portico.post(portico.platformKey(), NEWEST, Map.of("Stripe-Account", account))
                            .reason())
                    .isEqualTo("ACCOUNT_NOT_ALLOWED");
        }
    }

    @Test
    void theConnectedAccountsAreReadPageByPage() {
        List<Portico.Answer> pages = portico.pages(portico.platformKey(), ACCOUNTS, "connectedAccounts", 1);

        assertThat(pages.stream().flatMap(page -> page.ids("connectedAccounts.nodes").stream()))
                .containsExactlyInAnyOrder("acct_demo_partner", "acct_demo_other");
    }

    @Test
    void aLimitedKeySeesItsOwnAccounts() {
        String one = portico.limitedKey("acct_demo_partner");

        Portico.Answer answer =
                portico.post(one, ACCOUNTS.formatted("first: 10")).whole();
        assertThat(answer.ids("connectedAccounts.nodes")).containsExactly("acct_demo_partner");
        assertThat(answer.text("connectedAccounts.nodes.0.name")).isEqualTo("Partner Coworking");
    }

    @Test
    void theKeysAreListedWithoutTheirTokens() {
        String token = portico.limitedKey("acct_demo_partner");

        Portico.Answer all = portico.platform("{ platformKeys { id name accounts createdBy revokedAt } }")
                .whole();
        Portico.Answer own =
                portico.post(token, "{ platformKeys { id accounts } }").whole();

        assertThat(all.ids("platformKeys")).containsAll(own.ids("platformKeys"));
        assertThat(all.text("platformKeys.0.accounts.0")).isEqualTo("acct_demo_partner");
        assertThat(all.body().toString()).doesNotContain(token);
        assertThat(own.data("platformKeys"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.path("accounts").toString()).isEqualTo("[\"acct_demo_partner\"]"));
    }
}
