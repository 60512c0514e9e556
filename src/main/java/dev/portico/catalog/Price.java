package dev.portico.catalog;

import dev.portico.shared.Money;
import dev.portico.shared.Node;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a product costs, and how often.
 *
 * @param unitAmountDecimal in minor units, with up to twelve decimals
 * @param productId not in the schema, where the product itself is
 */
public record Price(
        String id,
        boolean active,
        @Nullable Money unitAmount,
        @Nullable BigDecimal unitAmountDecimal,
        @Nullable Currency currency,
        BillingScheme billingScheme,
        @Nullable BillingInterval interval,
        @Nullable Integer intervalCount,
        @Nullable UsageType usageType,
        TaxBehavior taxBehavior,
        String productId)
        implements Node {

    /** How a quantity becomes an amount. */
    public enum BillingScheme {
        PER_UNIT,
        TIERED,
        OTHER
    }

    /** The unit in which the time between two bills is counted. */
    public enum BillingInterval {
        DAY,
        WEEK,
        MONTH,
        YEAR,
        OTHER
    }

    /** Whether a quantity is agreed or measured. */
    public enum UsageType {
        LICENSED,
        METERED,
        OTHER
    }

    /** Whether tax is part of the price. */
    public enum TaxBehavior {
        INCLUSIVE,
        EXCLUSIVE,
        UNSPECIFIED,
        OTHER
    }
}
