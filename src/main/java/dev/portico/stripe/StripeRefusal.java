package dev.portico.stripe;

import org.jspecify.annotations.Nullable;

/**
 * Stripe's answer to a write that it understood and does not do: a declined payment, or a parameter that no longer
 * fits. Whoever writes makes an outcome of it.
 *
 * @see <a href="https://docs.stripe.com/error-codes">Stripe: error codes</a>
 */
public final class StripeRefusal extends RuntimeException {

    private final int status;
    private final @Nullable String code;
    private final @Nullable String declineCode;
    private final @Nullable String parameter;

    StripeRefusal(
            int status,
            @Nullable String code,
            @Nullable String declineCode,
            @Nullable String parameter,
            Throwable cause) {
        super(code == null ? String.valueOf(status) : code, cause, false, false);
        this.status = status;
        this.code = code;
        this.declineCode = declineCode;
        this.parameter = parameter;
    }

    /** Whether a payment was declined or needs its customer, rather than a parameter refused. */
    public boolean isOfPayment() {
        return status == 402;
    }

    /** Stripe's stable word for it. */
    public @Nullable String code() {
        return code;
    }

    /** The bank's word for it, where it is a decline. */
    public @Nullable String declineCode() {
        return declineCode;
    }

    /** Which parameter is at fault. */
    public @Nullable String parameter() {
        return parameter;
    }
}
