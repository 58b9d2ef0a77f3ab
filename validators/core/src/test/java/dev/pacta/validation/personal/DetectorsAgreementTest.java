/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.personal.Detector.Match;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The detectors that read texts by hand say what the patterns say that describe them, and the look beforehand never hides a find. */
class DetectorsAgreementTest {
    private static final int TEXTS = 300_000;
    private static final Pattern PHONE = Pattern.compile("(?<![\\w+])\\+[1-9](?:[ ()./-]?[0-9]){7,14}(?![0-9])");
    private static final Pattern ACCOUNT =
            Pattern.compile("(?<![A-Za-z0-9])([A-Za-z]{2}[0-9]{2}(?: ?[A-Za-z0-9]){11,40})");
    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[ -]?[0-9])*");
    private static final Pattern BEFORE = Pattern.compile("[\\p{L}\\p{Nd}_.]$");
    private static final Pattern BEHIND = Pattern.compile("^(?:[\\p{L}\\p{Nd}_]|\\.[0-9])");
    private static final Pattern ISSUERS = Pattern.compile(
            "4[0-9]{12}|4[0-9]{15}|4[0-9]{18}|5[1-5][0-9]{14}"
                    + "|(?:222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}|3[47][0-9]{13}|(?:6011|65[0-9]{2}|64[4-9][0-9])[0-9]{12,15}"
                    + "|(?:3[68][0-9]{2}|30[0-5][0-9])[0-9]{10}|35(?:2[89]|[3-8][0-9])[0-9]{12,15}|(?:50|5[6-9]|67)[0-9]{11,17}|62[0-9]{14,17}");
    private static final String[] PIECES = {
        "+",
        "+49",
        "+0",
        "1",
        "12",
        "345",
        "6789",
        "0123456",
        " ",
        "-",
        "(",
        ")",
        ".",
        "/",
        "a",
        "x9",
        "_",
        "é",
        "DE89",
        "de89 3704",
        "0044 0532 0130 00",
        "DE89370400440532013000",
        "GB82WEST",
        "12345698765432",
        "NO",
        "@",
        "example.org",
        ",",
        "ab12",
        "4111 1111 1111 1111",
        "4111111111111111"
    };

    private static final Pattern COUNTRY = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{2}$");
    private static final Pattern CHECK_DIGITS = Pattern.compile("[0-9]{2}[ -]");

    private final Random random = new Random(20261121);

    @Test
    void saysWhatThePatternsSay() {
        PhoneDetector phone = new PhoneDetector();
        IbanDetector account = new IbanDetector();
        TextShape shape = new TextShape();
        int phones = 0;
        PaymentCardDetector cards = new PaymentCardDetector();
        int accounts = 0;
        int cardsFound = 0;
        for (int number = 0; number < TEXTS; number++) {
            String text = text();
            Match found = phone.find(text);
            assertThat(found).as(text).isEqualTo(byPattern(text));
            phones += found == Match.NONE ? 0 : 1;
            Match card = cards.find(text);
            assertThat(card).as(text).isEqualTo(cardByPattern(text));
            cardsFound += card == Match.NONE ? 0 : 1;
            boolean candidate = account.find(text) != Match.NONE;
            if (candidate) {
                assertThat(ACCOUNT.matcher(text).find()).as(text).isTrue();
                accounts++;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (Detector detector : Detectors.ALL) {
                if (detector.find(text) != Match.NONE) {
                    assertThat(detector.mayBeIn(shape.of(text))).as(text).isTrue();
                    assertThat(detector.mayBeIn(shape.of(bytes, 0, bytes.length)))
                            .as(text)
                            .isTrue();
                }
            }
        }
        assertThat(phones).isGreaterThan(1_000);
        assertThat(accounts).isGreaterThan(1_000);
        assertThat(cardsFound).isGreaterThan(1_000);
    }

    /** Every run of whole groups of every number is held against the issuers and the checksum. */
    private static Match cardByPattern(String text) {
        Match best = Match.NONE;
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            if (COUNTRY.matcher(text.substring(0, numbers.start())).find()
                    && CHECK_DIGITS.matcher(numbers.group()).lookingAt()) {
                continue;
            }
            for (int from = numbers.start(); from < numbers.end(); from++) {
                for (int to = from + 1; to <= numbers.end(); to++) {
                    Match match = isRunOfGroups(text, from, to) ? card(text, from, to) : Match.NONE;
                    if (match == Match.WHOLE || match == Match.INSIDE) {
                        return match;
                    }
                    best = match == Match.FORM_ONLY ? match : best;
                }
            }
        }
        return best;
    }

    private static boolean isRunOfGroups(String text, int from, int to) {
        String run = text.substring(from, to);
        boolean whole = (from == 0 || !Character.isDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isDigit(text.charAt(to)));
        return whole && Character.isDigit(run.charAt(0)) && Character.isDigit(run.charAt(run.length() - 1));
    }

    private static Match card(String text, int from, int to) {
        String digits = text.substring(from, to).replaceAll("[ -]", "");
        boolean alone = !BEFORE.matcher(text.substring(0, from)).find()
                && !BEHIND.matcher(text.substring(to)).find();
        if (!alone || !ISSUERS.matcher(digits).matches()) {
            return Match.NONE;
        }
        if (!CheckDigits.luhn(digits)) {
            return Match.FORM_ONLY;
        }
        return from == 0 && to == text.length() ? Match.WHOLE : Match.INSIDE;
    }

    private static Match byPattern(String text) {
        Matcher matcher = PHONE.matcher(text);
        if (!matcher.find()) {
            return Match.NONE;
        }
        return matcher.start() == 0 && matcher.end() == text.length() ? Match.WHOLE : Match.INSIDE;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(9); piece >= 0; piece--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
