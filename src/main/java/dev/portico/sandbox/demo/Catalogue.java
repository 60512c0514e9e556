package dev.portico.sandbox.demo;

import dev.portico.sandbox.shape.DiscountShape;
import dev.portico.sandbox.shape.MeterShape;
import dev.portico.sandbox.shape.ProductShape;
import dev.portico.sandbox.shape.TaxRateShape;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Products, prices and coupons of an account. */
final class Catalogue {

    static final String VAT = "txr_demo_vat_de";
    static final String LOYAL = "demo_loyal20";

    private Catalogue() {}

    static void stock(DemoAccount account, List<DemoPrice> prices) {
        Instant founded = account.ago(60, 0);
        prices.stream().map(price -> price.product).distinct().forEach(product -> account.keep(of(product, founded)));
        for (DemoPrice price : prices) {
            account.keep(price.node(founded));
            ObjectNode product = account.find(price.product.id());
            if (product.path("default_price").isNull()) {
                product.put("default_price", price.id());
            }
        }
    }

    /** What only the own account has beside its prices. */
    static void stockExtras(DemoAccount account) {
        Instant founded = account.ago(60, 0);
        account.keep(MeterShape.of(PriceTerms.METER, "API calls", "api_call", founded));
        account.keep(TaxRateShape.vat(VAT, "DE", 19, founded));
        account.keep(DiscountShape.percentOff(LOYAL, "For loyalty: 20 % off", 20, founded)
                .put("duration", "repeating")
                .put("duration_in_months", 12)
                .put("times_redeemed", 1));
        ObjectNode studio =
                account.keep(DiscountShape.amountOff("demo_studio5", "5 € off Studio", 500, "eur", founded));
        studio.putObject("applies_to").putArray("products").add(DemoProduct.STUDIO.id());
        account.keep(DiscountShape.code("promo_demo_loyal", "LOYAL20", LOYAL, founded));
        account.keep(DiscountShape.code("promo_demo_studio", "STUDIO5", "demo_studio5", founded));
        account.keep(DiscountShape.code("promo_demo_expired", "SUMMER", LOYAL, founded)
                .put("active", false)
                .put("expires_at", account.ago(3, 0).getEpochSecond()));
    }

    private static ObjectNode of(DemoProduct product, Instant created) {
        ObjectNode node = ProductShape.of(product.id(), product.title, product.description, created)
                .put("unit_label", product.unit);
        return ProductShape.marketed(node, product.features);
    }
}
