package dev.portico.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portico.sandbox.store.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1&b=                                 | {'a':'1','b':''}",
                "a[b][c]=v                              | {'a':{'b':{'c':'v'}}}",
                "a[]=1&a[]=2                            | {'a':['1','2']}",
                "a[1]=2&a[0]=1&a[10]=3                  | {'a':['1','2','3']}",
                "a[0][id]=x&a[0][n]=1&a[1][id]=y        | {'a':[{'id':'x','n':'1'},{'id':'y'}]}",
                "a[][id]=x&a[][n]=1&a[][id]=y           | {'a':[{'id':'x','n':'1'},{'id':'y'}]}",
                "a%5Bb%5D=%C3%A9+e&c                    | {'a':{'b':'é e'},'c':''}",
                "metadata[0]=x                          | {'metadata':{'0':'x'}}",
                "a=1&a=2                                | {'a':'2'}",
            })
    void decodes(String form, String expected) {
        assertThat(Form.decode(form)).isEqualTo(Json.read(expected.replace('\'', '"')));
    }

    @Test
    void decodesNothing() {
        assertThat(Form.decode("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a=1&a[b]=2", "a[b=1", "[a]=1", "a=%zz"})
    void refusesWhatHasNoMeaning(String form) {
        assertThatThrownBy(() -> Form.decode(form))
                .isInstanceOfSatisfying(
                        ApiError.class, refused -> assertThat(refused.status()).isEqualTo(400));
    }
}
