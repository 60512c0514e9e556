package dev.portico.change;

import dev.portico.subscription.Judgement;
import dev.portico.subscription.Wishes;
import dev.portico.tenancy.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what a change is judged by. */
@Component
final class Changes {

    private final Judgement judgement;
    private final Wishes wishes;

    Changes(Judgement judgement, Wishes wishes) {
        this.judgement = judgement;
        this.wishes = wishes;
    }

    /** On the state as it is now. */
    Mono<StripeChange> getFresh(Viewer.Known viewer, ChangeWish wish) {
        return judgement
                .fresh(viewer, wish.id())
                .flatMap(fresh -> wishes.of(fresh, wish.price(), wish.quantity(), wish.promotionCode()))
                .map(fresh -> new StripeChange(wish, fresh));
    }
}
