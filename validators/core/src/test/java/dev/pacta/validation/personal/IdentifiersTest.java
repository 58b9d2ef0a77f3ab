/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.personal.Detector.Match;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers of people: each known number is found where the field's name speaks of it, and its near misses are not. */
class IdentifiersTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "svnr, 1237010180, 2237010180",
        "rijksregisternummer, 85073003328, 85073003329",
        "egn, 7523169263, 7523169262",
        "oib, 33392005961, 33392005962",
        "rodne_cislo, 7103192745, 7103192746",
        "isikukood, 37605030299, 37605030298",
        "hetu, 131052-308T, 131052-308U",
        "nir, 255081416802538, 255081416802539",
        "numero_fiscal, 3023217600053, 3023217600054",
        "steuerId, 36574261809, 36574261890",
        "rvnr, 15070649C103, 15070649C104",
        "afm, 094259216, 094259217",
        "pps, 6433435F, 6433435E",
        "codice_fiscale, RSSMRA85T10A562S, RSSMRA85T10A562T",
        "personas_kods, 161175-19997, 161175-19998",
        "matricule, 1893120105732, 1893120105733",
        "customer_bsn, 111222333, 111222334",
        "pesel, 44051401458, 44051401459",
        "pesel, 02070803628, 02070803629",
        "nip, 8567346215, 8567346216",
        "nif, 501964843, 501964842",
        "cnp, 1800101221144, 1800101221145",
        "emso, 0101006500006, 0101006500007",
        "dni, 12345678Z, 12345678A",
        "nie, X9613851N, X9613851M",
        "personnummer, 8803200016, 8803200018",
        "fodselsnummer, 15108695088, 15108695077",
        "kennitala, 450401-3150, 450401-3160",
        "ahv, 756.9217.0769.85, 756.9217.0769.84",
        "nino, AB123456C, GB123456C",
        "nhs, 401 023 2137, 401 023 2138",
        "utr, 1955839661, 2955839661",
        "ssn, 536-90-4399, 666-90-4399",
        "npi, 1234567893, 1234567890",
        "dea, AB1234563, AB1234564",
        "routing_number, 021000021, 021000022",
        "cpf, 390.533.447-05, 390.533.447-06",
        "aadhaar, 2341 2341 2346, 2341 2341 2347",
        "sin, 130 692 544, 130 692 545",
        "tfn, 123456782, 123456783",
        "vin, 1M8GDM9AXKP042788, 1M8GDM9A1KP042788",
        "imei, 490154203237518, 490154203237519",
        "passport_mrz, L898902C36UTO7408122F1204159ZE184226B<<<<<10, L898902C36UTO7408122F1204159ZE184226B<<<<<11",
        "mrz, L898902C36UTO7408122F1204159ZE184226B<<<<<10, L898902C46UTO7408122F1204159ZE184226B<<<<<10",
        "reisepass, C01X00T478, C01X00T479",
        "passport_no, 533380006, 5333800",
        "driver_license, MORGA657054SM9IJ, MORGA-657",
        "rijbewijs, ABC1234567, ABCD12",
        "license_plate, AB12 CDE, AB12 CDE 1",
        "kennzeichen, HRO-AB 1234, HRO-ABCD 1234",
        "kenteken, 12-AB-34, 12-A-3456",
        "date_of_birth, 1985-03-07, 1985-02-30",
        "geburtsdatum, 07.03.1985, 07.03.1785",
        "dob, 03/27/1985, 13/27/1985",
        "birthday, 1985-03-07T00:00:00Z, 2985-03-07T00:00:00Z",
        "wallet, 0x52908400098527886E0F7030069857D2E4169EE7, 0x52908400098527886E0F7030069857D2E4169EEG",
    })
    void findsAnIdentifierAndNotItsNeighbour(String field, String valid, String wrong) {
        assertThat(finds(field, valid)).isTrue();
        assertThat(finds(field, wrong)).isFalse();
        assertThat(finds(field, "x" + valid)).isFalse();
        assertThat(finds("amount", valid)).as("a field with another name").isFalse();
    }

    /** Addresses of the proposals themselves, and of the first block. */
    @ParameterizedTest
    @CsvSource({
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy, 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4, Bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
    })
    void findsAddressesOfBitcoin(String valid, String wrong) {
        Detector bitcoin = new BitcoinDetector();
        TextShape shape = new TextShape();
        shape.of(valid);

        assertThat(bitcoin.mayBeIn(shape)).isTrue();
        assertThat(bitcoin.find(valid)).isEqualTo(Match.WHOLE);
        assertThat(bitcoin.find(wrong)).isNotEqualTo(Match.WHOLE);
        assertThat(bitcoin.find(valid + "1")).isNotEqualTo(Match.WHOLE);
    }

    private static boolean finds(String field, String text) {
        return Arrays.stream(Detectors.of(field, null))
                .filter(IdentifierDetector.class::isInstance)
                .anyMatch(detector -> detector.find(text) == Match.WHOLE);
    }

    @Test
    void noRandomTextBreaksAChecksum() {
        Random random = new Random(20261121);
        Detector[] all = java.util.stream.Stream.of(UnionIdentifiers.ALL, OtherIdentifiers.ALL, DocumentIdentifiers.ALL)
                .flatMap(java.util.List::stream)
                .toArray(Detector[]::new);
        long passed = 0;
        for (int text = 0; text < 20_000; text++) {
            String candidate = random(random);
            for (Detector detector : all) {
                passed += detector.find(candidate) == Match.WHOLE ? 1 : 0;
            }
        }
        assertThat(passed).isPositive();
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = 8 + random.nextInt(8); length > 0; length--) {
            boolean letter = random.nextInt(40) == 0;
            text.append(letter ? (char) ('A' + random.nextInt(26)) : (char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    @Test
    void everyKindHasANameOfItsOwnAndThereAreSixty() {
        assertThat(Detectors.kinds()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"customerBsn", "customer_bsn", "BSN", "bsn2"})
    void namesOfFieldsArePartedIntoWords(String field) {
        assertThat(finds(field, "111222333")).isTrue();
        assertThat(finds("absnt", "111222333")).isFalse();
    }
}
