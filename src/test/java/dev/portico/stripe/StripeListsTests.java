package dev.portico.stripe;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.TaxId;
import com.stripe.model.TaxIdCollection;
import com.stripe.net.ApiResource;
import dev.portico.shared.Page;
import dev.portico.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StripeListsTests {

    @Test
    void servesAPageThatIsIncludedAsAWhole() {
        Page<TaxId> page = requireNonNull(find("{data: [{id: 'txi_1'}, {id: 'txi_2'}], has_more: true}", 2));
        assertThat(page.items()).extracting(TaxId::getId).containsExactly("txi_1", "txi_2");
        assertThat(page.end()).isEqualTo("txi_2");
        assertThat(page.hasNext()).isTrue();
    }

    @Test
    void servesASmallerPageThanIsIncluded() {
        Page<TaxId> page = requireNonNull(find("{data: [{id: 'txi_1'}, {id: 'txi_2'}], has_more: false}", 1));
        assertThat(page.items()).extracting(TaxId::getId).containsExactly("txi_1");
        assertThat(page.end()).isEqualTo("txi_1");
        assertThat(page.hasNext()).isTrue();
    }

    @Test
    void servesAListThatIsShorterThanThePage() {
        Page<TaxId> page = requireNonNull(find("{data: [{id: 'txi_1'}], has_more: false}", 10));
        assertThat(page.hasNext()).isFalse();
        assertThat(requireNonNull(find("{data: [], has_more: false}", 10))).isEqualTo(Page.empty());
    }

    @Test
    void leavesToStripeWhatIsNotIncluded() {
        assertThat(find("{data: [{id: 'txi_1'}], has_more: true}", 2)).isNull();
        assertThat(StripeLists.find((TaxIdCollection) null, PageRequest.first(1)))
                .isNull();
        assertThat(StripeLists.find(collection("{data: [], has_more: false}"), new PageRequest(1, "txi_0")))
                .isNull();
    }

    private static @Nullable Page<TaxId> find(String json, int first) {
        return StripeLists.find(collection(json), PageRequest.first(first));
    }

    private static TaxIdCollection collection(String json) {
        return ApiResource.GSON.fromJson(json, TaxIdCollection.class);
    }
}
