package dev.portico.change;

import dev.portico.database.SigningKeys;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Signs what was shown, and knows it again, on any server. */
@Component
final class PreviewTokens {

    private static final String PURPOSE = "preview";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SigningKeys keys;
    private final SpentPreviewTable spent;

    PreviewTokens(SigningKeys keys, SpentPreviewTable spent) {
        this.keys = keys;
        this.spent = spent;
    }

    Mono<String> sign(PreviewToken token) {
        return keys.sign(PURPOSE, JSON.writeValueAsString(token));
    }

    /** Empty for what is not ours, not for this change as it is now, or was used before. */
    Mono<PreviewToken> open(String text, StripeChange change) {
        return keys.open(PURPOSE, text)
                .map(payload -> JSON.readValue(payload, PreviewToken.class))
                .filter(token -> token.holdsFor(change))
                .filterWhen(token -> spent.isUnspent(change.fresh().scope().account(), hash(text)));
    }

    /** What is kept of a token. */
    static String hash(String text) {
        return Digest.of(List.of(text));
    }
}
