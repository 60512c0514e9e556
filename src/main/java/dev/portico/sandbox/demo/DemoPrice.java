package dev.portico.sandbox.demo;

import static dev.portico.sandbox.demo.DemoProduct.*;

import dev.portico.sandbox.shape.PriceShape;
import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** What it costs, in euro cents. */
enum DemoPrice {
    STARTER_MONTH(STARTER, "month", "900", PriceTerms::worldwide),
    STARTER_YEAR(STARTER, "year", "9000", PriceTerms::worldwide),
    STUDIO_MONTH(STUDIO, "month", "2900", PriceTerms::worldwide),
    STUDIO_YEAR(STUDIO, "year", "29000", PriceTerms::worldwide),
    BUSINESS_MONTH(BUSINESS, "month", "1200", PriceTerms::worldwide),
    BUSINESS_YEAR(BUSINESS, "year", "12000", PriceTerms::worldwide),
    ANALYTICS_MONTH(ANALYTICS, "month", "500", PriceTerms::worldwide),
    ANALYTICS_YEAR(ANALYTICS, "year", "5000", PriceTerms::worldwide),
    STORAGE_MONTH(STORAGE, "month", "0", PriceTerms::cheaperByVolume),
    LETTERS_MONTH(LETTERS, "month", "82.5", UnaryOperator.identity()),
    SUPPORT_MONTH(SUPPORT, "month", "4900", PriceTerms::taxIncluded),
    SUPPORT_YEAR(SUPPORT, "year", "49000", PriceTerms::taxIncluded),
    SUPPORT_MONTH_2023(SUPPORT, "month", "3900", PriceTerms::inactive),
    API_MONTH(API, "month", "0.25", PriceTerms::byUse),
    ARCHIVE_MONTH(ARCHIVE, "month", "700", PriceTerms::taxUnspecified),
    ARCHIVE_YEAR(ARCHIVE, "year", "7000", UnaryOperator.identity()),
    CLASSIC_MONTH(CLASSIC, "month", "1900", UnaryOperator.identity()),
    PARTNER_DESK_MONTH(PARTNER_DESK, "month", "19000", UnaryOperator.identity()),
    PARTNER_DESK_YEAR(PARTNER_DESK, "year", "190000", UnaryOperator.identity()),
    PARTNER_ROOM_MONTH(PARTNER_ROOM, "month", "45000", UnaryOperator.identity());

    final DemoProduct product;
    private final String interval;
    private final String amount;
    private final UnaryOperator<ObjectNode> terms;

    DemoPrice(DemoProduct product, String interval, String amount, UnaryOperator<ObjectNode> terms) {
        this.product = product;
        this.interval = interval;
        this.amount = amount;
        this.terms = terms;
    }

    String id() {
        return "price_demo_" + name().toLowerCase(Locale.ROOT);
    }

    boolean ofPartner() {
        return name().startsWith("PARTNER");
    }

    ObjectNode node(Instant created) {
        ObjectNode price = PriceShape.of(id(), product.id(), "eur", amount, created);
        return PriceShape.offeredInOwn(terms.apply(PriceShape.every(price, interval, 1)));
    }
}
