package dev.portico.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectKindTests {

    @ParameterizedTest
    @CsvSource({
        "pm_1, PAYMENT_METHOD",
        "card_1, PAYMENT_METHOD",
        "ba_1, PAYMENT_METHOD",
        "src_1, PAYMENT_METHOD",
        "sub_1, SUBSCRIPTION",
        "si_1, SUBSCRIPTION_ITEM",
        "in_1, INVOICE",
        "txi_1, TAX_ID",
    })
    void isToldByTheBeginningOfAnId(String id, ObjectKind kind) {
        assertThat(ObjectKind.find(id)).isEqualTo(kind);
    }

    @Test
    void isUnknownForOtherIds() {
        assertThat(ObjectKind.find("sup_1")).isNull();
        assertThat(ObjectKind.find("")).isNull();
    }
}
