/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.personal.Detector.Match;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chance that each kind states for itself is no less than that of random texts of its form. */
class ChancesTest {
    private static final int TEXTS = 100_000;
    private static final int DEVIATIONS = 4;

    record Kind(Detector detector, Function<Random, String> random) {
        @Override
        public String toString() {
            return detector.name();
        }
    }

    static Stream<Kind> kinds() {
        Stream<Kind> identifiers = Stream.of(UnionIdentifiers.ALL, OtherIdentifiers.ALL, DocumentIdentifiers.ALL)
                .flatMap(List::stream)
                .filter(kind -> kind.chance() < Detector.PROVES_NOTHING)
                .map(kind -> new Kind(kind, random -> RandomForm.of(kind.form().toString(), random)));
        return Stream.concat(
                identifiers,
                Stream.of(
                        new Kind(new PaymentCardDetector(), random -> RandomForm.of("4[0-9]{15}", random)),
                        new Kind(new PaymentCardDetector(), random -> RandomForm.of("37[0-9]{13}", random)),
                        new Kind(new IbanDetector(), random -> RandomForm.of("DE[0-9]{20}", random)),
                        new Kind(new IbanDetector(), random -> RandomForm.of("GB[0-9]{2}[A-Z]{4}[0-9]{14}", random)),
                        new Kind(
                                new GroupedPhoneDetector(),
                                random -> RandomForm.of("[0-9]{3}-[0-9]{3} [0-9]{4}", random)),
                        new Kind(
                                new GroupedPhoneDetector(),
                                random -> RandomForm.of("[0-9]{2} [0-9]{2} [0-9]{2} [0-9]{2} [0-9]{2}", random)),
                        new Kind(
                                new CoordinatesDetector(),
                                random -> "%d.%04d, %d.%04d"
                                        .formatted(
                                                random.nextInt(1000),
                                                random.nextInt(10_000),
                                                random.nextInt(1000),
                                                random.nextInt(10_000))),
                        new Kind(
                                new Ipv4Detector(),
                                random -> random.ints(4, 0, 1000)
                                        .mapToObj(String::valueOf)
                                        .collect(Collectors.joining(".")))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noRandomTextOfTheFormPassesMoreOftenThanStated(Kind kind) {
        Random random = new Random(kind.detector().name().hashCode());
        int passed = 0;
        for (int text = 0; text < TEXTS; text++) {
            Match match = kind.detector().find(kind.random().apply(random));
            assertThat(match).isNotEqualTo(Match.NONE);
            passed += match == Match.FORM_ONLY ? 0 : 1;
        }
        double stated = kind.detector().chance();
        assertThat((double) passed)
                .isPositive()
                .isLessThan(TEXTS * stated + DEVIATIONS * Math.sqrt(TEXTS * stated * (1 - stated)));
    }
}
