package dev.portico.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.StripeResponse;
import dev.portico.shared.Failure;
import dev.portico.shared.FailureReason;
import dev.portico.tenancy.Account;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that knows Stripe's errors, and what each is to a caller.
 *
 * @see <a href="https://docs.stripe.com/error-codes">Stripe: error codes</a>
 */
final class StripeFailures {

    private static final Logger LOG = LoggerFactory.getLogger(StripeFailures.class);

    private StripeFailures() {}

    static Failure toFailure(Account account, StripeException refusal, StripeResponse response) {
        var reason = toReason(account, refusal, response.code());
        log(reason, refusal, response);
        if (reason == FailureReason.NOT_FOUND) {
            // Without the request's id: what is out of scope has none to show, and must look the same.
            return Failure.notFound();
        }
        var failure =
                isPassing(reason, response.code()) ? Failure.passing(reason, retryAfter(response)) : Failure.of(reason);
        return failure.from(response.requestId(), refusal);
    }

    /** For a write, whose refusal is an outcome. A key that was used for something else is this side's mistake. */
    static RuntimeException toOutcome(Account account, StripeException refusal, StripeResponse response) {
        if (refusal instanceof CardException card) {
            return new StripeRefusal(response.code(), card.getCode(), card.getDeclineCode(), card.getParam(), card);
        }
        return refusal instanceof InvalidRequestException invalid
                ? new StripeRefusal(response.code(), invalid.getCode(), null, invalid.getParam(), invalid)
                : toFailure(account, refusal, response);
    }

    /** For what is none yet. */
    static Failure unexpected(Throwable failure) {
        if (failure instanceof Failure known) {
            return known;
        }
        LOG.error("A call to Stripe failed on this side", failure);
        return Failure.of(FailureReason.UNEXPECTED).from(null, failure);
    }

    private static FailureReason toReason(Account account, StripeException refusal, int status) {
        if ("resource_missing".equals(refusal.getCode())) {
            return FailureReason.NOT_FOUND;
        }
        return switch (status) {
            case 403 -> forbidden(account, refusal);
            case 404 -> FailureReason.NOT_FOUND;
            case 409, 429 -> FailureReason.STRIPE_BUSY;
            case 401, 424 -> FailureReason.STRIPE_FAILED;
            // An answer that could not be read is Stripe's failure too.
            default -> status < 400 || status >= 500 ? FailureReason.STRIPE_FAILED : FailureReason.UNEXPECTED;
        };
    }

    private static FailureReason forbidden(Account account, StripeException refusal) {
        return account.connected() && "account_invalid".equals(refusal.getCode())
                ? FailureReason.ACCOUNT_NOT_ALLOWED
                : FailureReason.STRIPE_FORBIDS;
    }

    private static boolean isPassing(FailureReason reason, int status) {
        return reason == FailureReason.STRIPE_BUSY || (reason == FailureReason.STRIPE_FAILED && status != 401);
    }

    private static @Nullable Duration retryAfter(StripeResponse response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    /** Never Stripe's message, which may repeat a parameter's value. */
    private static void log(FailureReason reason, StripeException refusal, StripeResponse response) {
        if (response.code() == 401) {
            LOG.error("Stripe refuses the key in STRIPE_API_KEY (request {}).", response.requestId());
        } else if (reason == FailureReason.UNEXPECTED || reason == FailureReason.STRIPE_FORBIDS) {
            LOG.warn("Stripe refuses request {}: {} {}.", response.requestId(), response.code(), refusal.getCode());
        }
    }
}
