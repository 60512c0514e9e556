package dev.portico.change;

import static dev.portico.change.Seeds.chance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.Portico;
import dev.portico.sandbox.Making;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a preview promises is what the change with its token costs, line by line, and then the renewal. */
final class PreviewAgreement {

    private static final String MONEY = "{ minorUnits }";
    private static final String LINES =
            "{ proration description amount %s discountTotal %s tax %s period { start end } }"
                    .formatted(MONEY, MONEY, MONEY);
    private static final String PREVIEW = """
            { preview: subscriptionChangePreview(input: { id: "%s" %s }) {
                takesEffect effectiveAt dueNow { minorUnits } dueAtRenewal { minorUnits } tax { minorUnits }
                previewToken userErrors { code ... on NotEligible { reasons { code } } }
                lines LINES renewalLines LINES } }
            """.replace("LINES", LINES);
    private static final String UPDATE = """
            mutation { update: subscriptionUpdate(input: { id: "%s" %s, previewToken: "%s" }) {
                takesEffect invoice { id } userErrors { code ... on NotEligible { reasons { code } } } } }
            """;

    private final Portico portico;
    private final Making make;

    /** How often what was seen. */
    final Map<String, Integer> seen = new TreeMap<>();

    PreviewAgreement(Portico portico, Making make) {
        this.portico = portico;
        this.make = make;
    }

    void check(Random random) {
        GeneratedBill bill = new GeneratedBill(make, random);
        String token = portico.session(bill.customer, ", configuration: \"" + bill.configuration + "\"", Map.of());
        String wish = bill.wish();
        JsonNode preview = ask(token, PREVIEW.formatted(bill.subscription, wish), "preview");
        if (PortalVisit.refusals(preview).isEmpty()) {
            String previewed = preview.path("previewToken").asString();
            String told = "%s of %s shown as %s".formatted(wish, bill.now(), preview);
            JsonNode update = ask(token, UPDATE.formatted(bill.subscription, wish, previewed), "update");
            assertThat(PortalVisit.refusals(update)).as(told).isEmpty();
            paid(preview, update, told);
            if (chance(random, 40) && bill.discountsLast()) {
                renewed(bill, preview, told);
            }
        } else {
            count(PortalVisit.refusals(preview).toString());
            assertThat(PortalVisit.refusals(preview)).isSubsetOf("NOTHING_TO_CHANGE", "ALREADY_ON_PRICE");
        }
    }

    private void paid(JsonNode preview, JsonNode update, String told) {
        String invoice = update.at("/invoice/id").asString("");
        count(update.path("takesEffect").asString() + (invoice.isEmpty() ? "" : " with an invoice"));
        if (invoice.isEmpty()) {
            assertThat(minor(preview, "dueNow")).as(told).isZero();
            assertThat(preview.path("lines")).as(told).isEmpty();
            return;
        }
        JsonNode made = make.get("/v1/invoices/" + invoice);
        assertThat(minor(preview, "dueNow"))
                .as(told)
                .isEqualTo(made.path("amount_due").asLong());
        assertThat(made.path("amount_paid")).as(told).isEqualTo(made.path("amount_due"));
        assertThat(BilledLine.shown(preview.path("lines"))).as(told).isEqualTo(BilledLine.billed(made));
    }

    private void renewed(GeneratedBill bill, JsonNode preview, String told) {
        bill.renew();
        JsonNode renewal = bill.renewal();
        if (preview.path("dueAtRenewal").isNull()) {
            assertThat(renewal.isMissingNode()).as(told).isTrue();
            return;
        }
        count("renewal");
        assertThat(minor(preview, "dueAtRenewal"))
                .as(told)
                .isEqualTo(renewal.path("amount_due").asLong());
        if (preview.path("takesEffect").asString().equals("NOW")) {
            assertThat(BilledLine.shown(preview.path("renewalLines"))).as(told).isEqualTo(BilledLine.billed(renewal));
        }
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    private JsonNode ask(String token, String document, String field) {
        return portico.post(token, document).whole().data(field);
    }

    private static long minor(JsonNode preview, String money) {
        return preview.path(money).path("minorUnits").asLong();
    }
}
