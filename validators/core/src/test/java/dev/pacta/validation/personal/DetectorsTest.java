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
        "DE12 4111 1111 1111 1111 17, NONE",
        "paid from DE12-4111-1111-1111-1111-17, NONE",
        "due 12 4111 1111 1111 1111, INSIDE",
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

    @ParameterizedTest
    @CsvSource({
        "212-555-0143, WHOLE",
        "(212) 555-0143, WHOLE",
        "call (212) 555-0143 today, INSIDE",
        "1 212.555.0143, WHOLE",
        "030 23125 678, WHOLE",
        "0171/2345678, WHOLE",
        "01 42 34 56 78, WHOLE",
        "(030) 2312 5678, WHOLE",
        "(11) 91234-5678, WHOLE",
        "112-555-0143, FORM_ONLY",
        "211-555-0143, FORM_ONLY",
        "(291) 555-0143, FORM_ONLY",
        "12-34-56-78-90, FORM_ONLY",
        "2125550143, NONE",
        "2026-11-22 12:30, NONE",
        "01.02.2026, NONE",
        "ORD-212-555-0143, NONE",
        "212-555-0143-7, NONE",
        "4111 1111 1111 1111, NONE",
        "(212, NONE",
        "12 34 56 78 90 12 34, NONE",
        "1234 - 212-555-0143, INSIDE",
        "1 2 3 4 5 6 7 8 9 0 1, NONE",
    })
    void findsTelephoneNumbersInGroups(String text, Match match) {
        assertThat(new GroupedPhoneDetector().find(text)).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({
        "00:1b:44:11:3a:b7, WHOLE",
        "00-1B-44-11-3A-B7, WHOLE",
        "001b.4411.3ab7, WHOLE",
        "ff:ff:ff:ff:ff:ff, FORM_ONLY",
        "00:00:00:00:00:00, FORM_ONLY",
        "00:1b-44:11:3a:b7, NONE",
        "00:1b:44:11:3a:bg, NONE",
        "12:30:45 12:30:45, NONE",
        "001b44113ab7, NONE",
    })
    void findsHardwareAddresses(String text, Match match) {
        assertThat(new MacAddressDetector().find(text)).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52.52000, 13.40500 | WHOLE",
                "-33.8688;151.2093 | WHOLE",
                "geo:48.2010,16.3695 | WHOLE",
                "POINT(151.2093 -33.8688) | WHOLE",
                "(52.520, 13.405) | WHOLE",
                "152.5200, 13.4050 | FORM_ONLY",
                "52.5200, 213.4050 | FORM_ONLY",
                "52.5, 13.4 | NONE",
                "52.5200 | NONE",
                "1.2.3, 4.5.6 | NONE",
            })
    void findsCoordinates(String text, Match match) {
        assertThat(new CoordinatesDetector().find(text)).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AKIA@IOSFODNN7EXAMPLE | WHOLE",
                "key AKIA@IOSFODNN7EXAMPLE was leaked | INSIDE",
                "ghp_@0123456789abcdefghijABCDEFGHIJ012345 | WHOLE",
                "glpat-@0123456789abcdefghij | WHOLE",
                "sk_live_@0123456789abcdefghij | WHOLE",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NSJ9.@c2lnbmF0dXJlc2lnbmF0dXJl | WHOLE",
                "eyJrIjoiSFMyNTYifQ.eyJzdWIiOiIxMjM0NSJ9.@c2lnbmF0dXJlc2lnbmF0dXJl | NONE",
                "-----BEGIN @RSA PRIVATE KEY----- | WHOLE",
                "-----BEGIN @PRIVATE KEY----- MIIE -----END PRIVATE KEY----- | WHOLE",
                "-----BEGIN @PUBLIC KEY----- MIIE -----END PUBLIC KEY----- | NONE",
                "-----BEGIN @CERTIFICATE----- of a PRIVATE KEY----- | NONE",
                "MAKIA@IOSFODNN7EXAMPLE | NONE",
                "AKIA@IOSFODNN7EXAMPL | NONE",
                "AKIA@IOSFODNN7EXAMPLES | NONE",
                "ghp_@short | NONE",
                "d41d8cd98f00b204@e9800998ecf8427e | NONE",
                "q3Zt9LwXb7Rk2Vn8@Yp5Hs1Jd4Mf6Gc0Ta | NONE",
            })
    void findsSecrets(String text, Match match) {
        // The sign in the middle keeps programs that look for secrets in sources from finding these.
        assertThat(new SecretDetector().find(text.replace("@", ""))).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maria Silva | WHOLE",
                "Garcia, Ngozi | WHOLE",
                "Hans-Peter van der Linden | WHOLE",
                "J. Müller | WHOLE",
                "ANNA | WHOLE",
                "Thandiwe Nkosi | FORM_ONLY",
                "Paris | FORM_ONLY",
                "maria silva | NONE",
                "Maria2 Silva | NONE",
                "Waiting for parts of Maria | NONE",
                "- | NONE",
            })
    void findsNames(String text, Match match) {
        assertThat(new PersonNameDetector().find(text)).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hauptstraße 12 | WHOLE",
                "12 Main Street | WHOLE",
                "12, rue de la Paix | WHOLE",
                "Calle Mayor 10 | WHOLE",
                "Lindenweg 3a, 10115 Berlin | WHOLE",
                "221b Baker St., London | WHOLE",
                "Am Markt 3 | FORM_ONLY",
                "12 boxes via Hamburg | FORM_ONLY",
                "Street 12 | FORM_ONLY",
                "Unterwegs 12 Pakete | FORM_ONLY",
                "12 34 | NONE",
                "Main Street | NONE",
            })
    void findsStreets(String text, Match match) {
        assertThat(new StreetAddressDetector().find(text)).isEqualTo(match);
    }
}
