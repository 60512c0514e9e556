package dev.portico.sandbox.wire;

import dev.portico.sandbox.store.Identity;
import dev.portico.sandbox.store.Json;
import dev.portico.sandbox.store.World;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** What Stripe has not: who this sandbox is, what time it is, how it misbehaves, how often it was asked. Faults never touch these. */
final class Controls {

    static final String PATH = "/_sandbox";

    private static final Pattern DEMO_CUSTOMER = Pattern.compile("cus_demo_[a-z_]+");

    private final World world;
    private final Api api;
    private final ClockKnob clock;

    Controls(World world, Api api, ClockKnob clock) {
        this.world = world;
        this.api = api;
        this.clock = clock;
    }

    /** Never fails. */
    Mono<Answer> answer(Incoming incoming) {
        return Mono.defer(() -> understood(incoming))
                .onErrorResume(ApiError.class, refused -> Mono.just(Answer.of(refused)));
    }

    private Mono<Answer> understood(Incoming incoming) {
        boolean moved = incoming.method().equals("POST") && incoming.path().equals(PATH + "/clock");
        return moved && isSecret(incoming)
                ? clock.turned(Form.decode(incoming.body()))
                : Mono.fromSupplier(() -> Answer.ok(body(incoming)));
    }

    private ObjectNode body(Incoming incoming) {
        boolean trusted = incoming.header("authorization").isPresent() && isSecret(incoming);
        String operation = incoming.method() + " " + incoming.path().substring(PATH.length());
        if (operation.equals("GET ")) {
            return trusted ? introduced() : known();
        }
        if (!isSecret(incoming)) {
            throw ApiError.forbidden("secret_key_required", "The sandbox's controls ask for a secret test key.");
        }
        return switch (operation) {
            case "GET /knobs" -> api.faults.knobs().toJson();
            case "POST /knobs" -> turned(Form.decode(incoming.body()));
            case "DELETE /knobs" -> turned(Knobs.OFF);
            case "GET /clock" -> clock.toJson();
            case "GET /calls" -> api.counts.toJson();
            case "DELETE /calls" -> countedAnew();
            default -> throw ApiError.unknownUrl(incoming.method(), incoming.path());
        };
    }

    private static boolean isSecret(Incoming incoming) {
        return ApiKey.of(incoming.header("authorization")).kind() == ApiKey.Kind.SECRET;
    }

    private ObjectNode known() {
        Identity identity = world.identity();
        return Json.object()
                .put("world", identity.world())
                .put("account", identity.account())
                .put("api_version", ApiServer.API_VERSION)
                .put("pid", ProcessHandle.current().pid());
    }

    /** With what a newcomer needs to try it. */
    private ObjectNode introduced() {
        ObjectNode known = known().put("platform_key", world.identity().platformKey());
        demoCustomers().forEach(known.putArray("demo_customers")::add);
        return known;
    }

    /** Those with a name and a story, in the order in which they were made. */
    private Stream<String> demoCustomers() {
        return world.own().newest("customer").entrySet().stream()
                .sorted(Comparator.comparing(customer -> customer.getKey().sequence()))
                .map(customer -> customer.getValue().path("id").asString())
                .filter(id -> DEMO_CUSTOMER.matcher(id).matches());
    }

    private ObjectNode turned(ObjectNode given) {
        new Route("POST", PATH, Knobs.NAMES, call -> given).refuseUnknown(given);
        return turned(api.faults.knobs().turned(given));
    }

    private ObjectNode turned(Knobs knobs) {
        api.faults.turn(knobs);
        return knobs.toJson();
    }

    private ObjectNode countedAnew() {
        api.counts.reset();
        return api.counts.toJson();
    }
}
