package dev.portico.stripe;

import dev.portico.shared.Failure;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The kinds of objects that are read by id, and the prefixes by which an id tells its kind: the one table of them. */
public enum ObjectKind {
    ACCOUNT("acct_"),
    CONFIGURATION("bpc_"),
    CUSTOMER("cus_"),
    INVOICE("in_"),
    /** Cards, bank accounts and sources are older than payment methods, and are served as such. */
    PAYMENT_METHOD("pm_", "card_", "ba_", "src_"),
    SUBSCRIPTION("sub_"),
    SUBSCRIPTION_ITEM("si_"),
    TAX_ID("txi_");

    /** What may stand in a path. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,255}");

    private final List<String> prefixes;

    ObjectKind(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    /** Null for an id of no kind that is known. */
    public static @Nullable ObjectKind find(String id) {
        return Stream.of(values()).filter(kind -> kind.begins(id)).findFirst().orElse(null);
    }

    /** Whether ids of this kind begin so. */
    public boolean begins(String id) {
        return prefixes.stream().anyMatch(id::startsWith);
    }

    /** The read where this is such an id; else not found, without a call. */
    <T> Mono<T> withId(String id, Supplier<Mono<T>> read) {
        return Mono.defer(() -> names(id) ? read.get() : Mono.error(Failure.notFound()));
    }

    boolean names(String id) {
        return begins(id) && ID.matcher(id).matches();
    }
}
