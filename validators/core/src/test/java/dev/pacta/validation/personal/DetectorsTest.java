/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.personal.Detector.Match;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectorsTest {
    @ParameterizedTest
    @CsvSource({
        "ada@example.org, WHOLE",
        "write to ada.b+c@mail.example.org please, INSIDE",
        "<ada@example.org>, INSIDE",
        "ada@localhost, NONE",
        "5 apples @ 3 euro, NONE",
        "@home.now, NONE",
        "a@b.c, NONE",
    })
    void findsEmailAddresses(String text, Match match) {
        assertThat(new EmailDetector().find(text)).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({
        "4111111111111111, WHOLE",
        "4111 1111 1111 1111, WHOLE",
        "my card 5500-0000-0000-0004 was charged, INSIDE",
        "378282246310005, WHOLE",
        "4111111111111112, FORM_ONLY",
        "1234567890123456, NONE",
        "41111111111111110000000, NONE",
        "ID4111111111111111X, NONE",
        "card 4111111111111111 12/27, INSIDE",
        "4111 1111 1111 1111 2027 cvc, INSIDE",
        "order 12 4111111111111111, INSIDE",
        "it was 4111111111111111., INSIDE",
    })
    void findsPaymentCards(String text, Match match) {
        assertThat(new PaymentCardDetector().find(text)).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({
        "DE89370400440532013000, WHOLE",
        "DE89 3704 0044 0532 0130 00, WHOLE",
        "pay to GB82WEST12345698765432 now, INSIDE",
        "DE89370400440532013001, FORM_ONLY",
        "DE8937040044053201300, NONE",
        "IBAN DE89370400440532013000 BITTE, INSIDE",
        "de89370400440532013000, WHOLE",
        "HU42117730161111101800000000, WHOLE",
        "GR1601101250000000012300695, WHOLE",
    })
    void findsBankAccounts(String text, Match match) {
        assertThat(new IbanDetector().find(text)).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({"+49 30 1234567, WHOLE", "call +1-202-555-0143 today, INSIDE", "1+12345678, NONE", "+4, NONE"})
    void findsTelephoneNumbers(String text, Match match) {
        assertThat(new PhoneDetector().find(text)).isEqualTo(match);
    }
}
