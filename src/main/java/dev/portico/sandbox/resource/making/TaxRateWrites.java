package dev.portico.sandbox.resource.making;

import static dev.portico.sandbox.request.Kind.FLAG;
import static dev.portico.sandbox.request.Kind.TEXT;

import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Fields;
import dev.portico.sandbox.request.Given;
import dev.portico.sandbox.request.Kind;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.shape.TaxRateShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.wire.Routes;
import tools.jackson.databind.node.ObjectNode;

/** Makes and edits tax rates, whose percentage stays what it was. */
final class TaxRateWrites {

    private static final String PATH = "/v1/tax_rates";

    private static final Fields LATER = new Fields()
            .with("active", FLAG)
            .with("country", TEXT.orNull())
            .with("description", TEXT.orNull())
            .with("display_name", Kind.text(50))
            .with("jurisdiction", Kind.text(50).orNull())
            .with("metadata", Kind.METADATA)
            .with("state", TEXT.orNull())
            .with("tax_type", TEXT.orNull());

    private static final Fields FIELDS = LATER.and(new Fields().with("inclusive", FLAG));

    private TaxRateWrites() {}

    static void register(Routes routes, Desk desk) {
        routes.post(PATH, FIELDS.names("percentage"), desk.writing(TaxRateWrites::create))
                .post(PATH + "/:id", LATER.names(), desk.writing(work -> work.edited("tax_rate", LATER)));
    }

    private static ObjectNode create(Work work) {
        Given given = work.given();
        given.require("display_name", "inclusive", "percentage");
        double percentage = given.part("percentage").decimal().doubleValue();
        if (percentage < 0 || percentage > 100) {
            throw given.part("percentage").refused("Invalid percentage: must be between 0 and 100");
        }
        return work.made(FIELDS.write(given, TaxRateShape.of(Ids.random("txr_"), percentage, work.now())));
    }
}
