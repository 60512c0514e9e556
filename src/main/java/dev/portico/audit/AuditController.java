package dev.portico.audit;

import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import dev.portico.stripe.StripeAccounts;
import dev.portico.tenancy.PlatformViewer;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
final class AuditController {

    private final AuditLogTable table;
    private final StripeAccounts accounts;

    AuditController(AuditLogTable table, StripeAccounts accounts) {
        this.table = table;
        this.accounts = accounts;
    }

    @QueryMapping
    Mono<Page<AuditLogEntry>> auditLog(PlatformViewer viewer, PageRequest page) {
        return accounts.own().flatMap(home -> table.list(home, viewer.account(), page));
    }
}
