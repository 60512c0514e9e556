package dev.portico.customer;

import dev.portico.customer.TaxId.TaxIdVerification;
import dev.portico.customer.TaxId.TaxIdVerificationStatus;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.StripeCustomerReads;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import dev.portico.stripe.StripeWords;
import dev.portico.tenancy.CustomerScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The tax ids of customers. */
@Component
final class StripeTaxIds {

    private static final StripeWords<TaxIdVerificationStatus> STATUSES =
            StripeWords.orElse(TaxIdVerificationStatus.OTHER);

    private final StripeCustomerReads reads;

    StripeTaxIds(StripeCustomerReads reads) {
        this.reads = reads;
    }

    /** From what came with the customer, where that is enough. */
    Mono<Page<TaxId>> list(CustomerScope scope, Customer customer, PageRequest page) {
        return Mono.justOrEmpty(StripeLists.find(customer.source().customer().getTaxIds(), page))
                .switchIfEmpty(Mono.defer(() -> reads.taxIds(scope, page)))
                .map(found -> found.map(StripeTaxIds::toTaxId));
    }

    Mono<TaxId> get(CustomerScope scope, String id) {
        return reads.taxId(scope, id).map(StripeTaxIds::toTaxId);
    }

    static TaxId toTaxId(com.stripe.model.TaxId taxId) {
        return new TaxId(
                taxId.getId(),
                taxId.getType(),
                taxId.getValue(),
                StripeValues.findCountry(taxId.getCountry()),
                findVerification(taxId.getVerification()));
    }

    private static @Nullable TaxIdVerification findVerification(
            com.stripe.model.TaxId.@Nullable Verification verification) {
        return verification == null
                ? null
                : new TaxIdVerification(
                        STATUSES.read(verification.getStatus()),
                        verification.getVerifiedName(),
                        verification.getVerifiedAddress());
    }
}
