package dev.portico.sandbox.resource.making;

import static dev.portico.sandbox.request.Kind.FLAG;
import static dev.portico.sandbox.request.Kind.TEXT;
import static dev.portico.sandbox.request.Kind.URL;

import dev.portico.sandbox.request.Desk;
import dev.portico.sandbox.request.Fields;
import dev.portico.sandbox.request.Given;
import dev.portico.sandbox.request.Kind;
import dev.portico.sandbox.request.Work;
import dev.portico.sandbox.shape.ProductShape;
import dev.portico.sandbox.store.Ids;
import dev.portico.sandbox.wire.ApiError;
import dev.portico.sandbox.wire.Routes;
import tools.jackson.databind.node.ObjectNode;

/** Makes and edits products. */
final class ProductWrites {

    private static final String PATH = "/v1/products";

    /** What a price may say of the product it makes. */
    static final Fields WITH_PRICE = new Fields()
            .with("name", TEXT)
            .with("active", FLAG)
            .with("metadata", Kind.METADATA)
            .with("statement_descriptor", Kind.text(22).orNull())
            .with("tax_code", TEXT.orNull())
            .with("unit_label", Kind.text(12).orNull());

    private static final Fields FIELDS = WITH_PRICE.and(new Fields()
            .with("description", TEXT.orNull())
            .with("images", Kind.listOf(URL))
            .with("marketing_features", Kind.listOf(new Fields().with("name", Kind.text(80))))
            .with("shippable", FLAG)
            .with("url", URL.orNull()));

    private static final Fields LATER = FIELDS.and(
            new Fields().with("default_price", Kind.reference("price").orNull()));

    private ProductWrites() {}

    static void register(Routes routes, Desk desk) {
        routes.post(PATH, FIELDS.names("id"), desk.writing(work -> create(work, work.given(), FIELDS)))
                .post(PATH + "/:id", LATER.names(), desk.writing(ProductWrites::edit));
    }

    static ObjectNode create(Work work, Given given, Fields fields) {
        given.require("name");
        String id = given.has("id") ? given.part("id").text() : Ids.random("prod_");
        if (work.books().find(id) != null) {
            throw ApiError.invalid("resource_already_exists", "id", "Product already exists.");
        }
        return work.made(fields.write(given, ProductShape.of(id, work.now())));
    }

    private static ObjectNode edit(Work work) {
        return work.edited("product", LATER).put("updated", work.now().getEpochSecond());
    }
}
