package dev.portico.customer;

import com.stripe.model.ShippingDetails;
import dev.portico.customer.Customer.Shipping;
import dev.portico.customer.Customer.TaxExempt;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.StripeCustomerReads;
import dev.portico.stripe.StripeLists;
import dev.portico.stripe.StripeValues;
import dev.portico.stripe.StripeWords;
import dev.portico.tenancy.Account;
import dev.portico.tenancy.CustomerScope;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stripe's customers as ours. */
@Component
public final class StripeCustomers {

    private static final StripeWords<TaxExempt> TAX_EXEMPT = StripeWords.orElse(TaxExempt.OTHER);

    private final StripeCustomerReads reads;

    StripeCustomers(StripeCustomerReads reads) {
        this.reads = reads;
    }

    /** The customer of the scope; a deleted one is not found. */
    public Mono<Customer> get(CustomerScope scope) {
        return reads.customer(scope).map(StripeCustomers::toCustomer);
    }

    Mono<Page<Customer>> list(Account account, @Nullable String email, PageRequest page) {
        return reads.customers(account, email, page).map(found -> found.map(StripeCustomers::toCustomer));
    }

    static Customer toCustomer(com.stripe.model.Customer customer) {
        return new Customer(
                customer.getId(),
                customer.getName(),
                customer.getEmail(),
                customer.getPhone(),
                StripeAddresses.findAddress(customer.getAddress()),
                findShipping(customer.getShipping()),
                toLocales(customer.getPreferredLocales()),
                StripeValues.findCurrency(customer.getCurrency()),
                StripeValues.findMoney(customer.getBalance(), customer.getCurrency()),
                toTaxExempt(customer.getTaxExempt()),
                StripeValues.toTime(customer.getCreated()),
                new StripeCustomerSource(customer));
    }

    private static @Nullable Shipping findShipping(@Nullable ShippingDetails shipping) {
        return shipping == null
                ? null
                : new Shipping(
                        shipping.getName(), shipping.getPhone(), StripeAddresses.findAddress(shipping.getAddress()));
    }

    private static List<Locale> toLocales(@Nullable List<String> tags) {
        return StripeLists.items(tags).stream().map(Locale::forLanguageTag).toList();
    }

    private static TaxExempt toTaxExempt(@Nullable String word) {
        return word == null ? TaxExempt.NONE : TAX_EXEMPT.read(word);
    }
}
