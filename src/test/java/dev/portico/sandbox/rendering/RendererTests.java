package dev.portico.sandbox.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portico.sandbox.TinyWorld;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.store.World;
import dev.portico.sandbox.wire.ApiError;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RendererTests {

    private World world;

    @BeforeEach
    void openWorld(@TempDir Path folder) throws IOException {
        world = World.open(folder, new TinyWorld(), InstantSource.system());
    }

    @AfterEach
    void closeWorld() throws IOException {
        world.close();
    }

    @Test
    void showsReferencesAsIdsAndHidesIncludableFields() {
        assertThat(shown("cus_1").has("subscriptions")).isFalse();
        assertThat(shown("in_1").path("customer").asString()).isEqualTo("cus_1");
        assertThat(shown("in_1").has("payments")).isFalse();
        assertThat(shown("price_1").has("currency_options")).isFalse();
    }

    @Test
    void hidesIncludableFieldsOfEmbeddedObjectsToo() {
        JsonNode price = shown("sub_active").at("/items/data/0/price");
        assertThat(price.has("currency_options")).isFalse();
        JsonNode asked =
                shown("sub_active", "items.data.price.currency_options").at("/items/data/0/price");
        assertThat(asked.at("/currency_options/usd/unit_amount").asInt()).isEqualTo(5);
    }

    @Test
    void expandsFourLevels() {
        JsonNode subscription = shown("sub_active", "items.data.price.product");
        assertThat(subscription.at("/items/data/0/price/product/name").asString())
                .isEqualTo("Desk");
    }

    @Test
    void includesWhatIsAskedFor() {
        JsonNode customer = shown("cus_1", "subscriptions", "tax_ids");
        assertThat(customer.at("/subscriptions/object").asString()).isEqualTo("list");
        assertThat(customer.path("subscriptions")
                        .path("data")
                        .valueStream()
                        .map(s -> s.path("id").asString()))
                .containsExactly("sub_expired", "sub_active");
        assertThat(customer.at("/tax_ids/data")).isEmpty();
    }

    @Test
    void showsTenOfALongList() {
        JsonNode lines = shown("in_1").path("lines");
        assertThat(lines.path("data")).hasSize(10);
        assertThat(lines.path("has_more").asBoolean()).isTrue();
    }

    @Test
    void leavesNullsAndDeletedObjectsAsTheyAre() {
        assertThat(shown("sub_active", "default_payment_method")
                        .path("default_payment_method")
                        .isNull())
                .isTrue();
        assertThat(shown("cus_gone", "subscriptions").has("subscriptions")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "id",
                "nothing",
                "items.nothing",
                "items.data.price.product.default_price",
            })
    void refusesWhatCannotBeExpanded(String path) {
        assertThatThrownBy(() -> shown("sub_active", path))
                .isInstanceOfSatisfying(
                        ApiError.class, refused -> assertThat(refused.status()).isEqualTo(400));
    }

    @Test
    void neverTouchesWhatIsStored() {
        ObjectNode before = stored("sub_active").deepCopy();
        shown("sub_active", "items.data.price.product", "customer");
        assertThat(stored("sub_active")).isEqualTo(before);
    }

    private ObjectNode stored(String id) {
        return Objects.requireNonNull(world.own().find(id));
    }

    private ObjectNode shown(String id, String... expand) {
        ObjectNode parameters = Json.object();
        var paths = parameters.putArray("expand");
        for (String path : expand) {
            paths.add(path);
        }
        return new Renderer(world.own()).render(stored(id), Expansion.of(parameters));
    }
}
