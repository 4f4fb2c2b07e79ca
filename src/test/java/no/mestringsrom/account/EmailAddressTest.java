package no.mestringsrom.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "kari@eksempel.no, kari@eksempel.no",
        "' Kari.Nordmann@Eksempel.NO ', kari.nordmann@eksempel.no",
        "o'neill+kurs@post.eksempel.no, o'neill+kurs@post.eksempel.no",
        "kari@blåbær.no, kari@xn--blbr-roah.no"
    })
    void isWrittenInOneWay(String written, String kept) {
        assertThat(EmailAddress.of(written)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ola",
                "ola@kommune",
                "ola,nordmann@gmail.com",
                "ola@gmail.com;",
                "ola.@gmail.com",
                ".ola@gmail.com",
                "ola..n@gmail.com",
                "ola@-gmail.com",
                "ola@gmail..com",
                "ola@gmail.com.",
                "ola@[127.0.0.1]",
                "ola(hjemme)@gmail.com",
                "\"ola\"@gmail.com",
                "Ola <ola@gmail.com>",
                "øla@gmail.com",
                "ola@gmail.com\u202E",
                "post@a.no, b@a.no",
                "gruppe:ola@gmail.com;"
            })
    void isNoneIfNoMailCanGoThere(String written) {
        assertThat(EmailAddress.of(written)).isEmpty();
    }
}
