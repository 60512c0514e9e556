package dev.portico.stripe;

import com.stripe.model.Price;
import com.stripe.model.PromotionCode;
import com.stripe.model.StripeCollection;
import com.stripe.model.billingportal.Configuration;
import com.stripe.param.PriceListParams;
import com.stripe.param.PriceRetrieveParams;
import com.stripe.param.PromotionCodeListParams;
import com.stripe.param.billingportal.ConfigurationListParams;
import com.stripe.param.billingportal.ConfigurationRetrieveParams;
import dev.portico.shared.PageRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calls of the canonical reads of accounts, with their fixed expansions. */
final class StripeAccountQueries {

    private static final String PRODUCTS = "features.subscription_update.products";
    private static final List<String> PRICE = List.of("product", "tiers", "currency_options");
    private static final List<String> PRICES = List.of("data.product", "data.tiers", "data.currency_options");
    private static final List<String> PROMOTION_CODES = List.of(
            "data.promotion.coupon.applies_to",
            "data.promotion.coupon.currency_options",
            "data.restrictions.currency_options");

    /** Prices that were made as plans keep ids that the business chose, of whatever can stand in a path. */
    private static final Pattern PRICE_ID = Pattern.compile("\\w[\\w.-]{0,254}");

    /** Letters, digits and dashes: https://docs.stripe.com/api/promotion_codes/create */
    private static final Pattern CODE = Pattern.compile("[\\w-]{1,500}");

    private StripeAccountQueries() {}

    static boolean isPrice(String id) {
        return PRICE_ID.matcher(id).matches();
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    static StripeCall<Configuration> configuration(String id) {
        var query = ConfigurationRetrieveParams.builder().addExpand(PRODUCTS).build();
        return (stripe, options) -> stripe.v1().billingPortal().configurations().retrieve(id, query, options);
    }

    static StripeCall<StripeCollection<Configuration>> defaultConfiguration() {
        return configurations(ConfigurationListParams.builder()
                .setIsDefault(true)
                .setActive(true)
                .setLimit(1L));
    }

    static StripeCall<StripeCollection<Configuration>> configurations(@Nullable Boolean active, PageRequest page) {
        return configurations(ConfigurationListParams.builder()
                .setActive(active)
                .setLimit((long) page.first())
                .setStartingAfter(page.after()));
    }

    private static StripeCall<StripeCollection<Configuration>> configurations(ConfigurationListParams.Builder query) {
        var built = query.addExpand("data." + PRODUCTS).build();
        return (stripe, options) -> stripe.v1().billingPortal().configurations().list(built, options);
    }

    static StripeCall<Price> price(String id) {
        var query = PriceRetrieveParams.builder().addAllExpand(PRICE).build();
        return (stripe, options) -> stripe.v1().prices().retrieve(id, query, options);
    }

    /** As many as a page holds, inactive ones too. */
    static StripeCall<StripeCollection<Price>> catalogue() {
        var query = PriceListParams.builder()
                .setLimit((long) PageRequest.LARGEST)
                .addAllExpand(PRICES)
                .build();
        return (stripe, options) -> stripe.v1().prices().list(query, options);
    }

    static StripeCall<StripeCollection<PromotionCode>> promotionCodes(String code) {
        var query = PromotionCodeListParams.builder()
                .setCode(code)
                .setActive(true)
                .setLimit((long) PageRequest.LARGEST)
                .addAllExpand(PROMOTION_CODES)
                .build();
        return (stripe, options) -> stripe.v1().promotionCodes().list(query, options);
    }
}
