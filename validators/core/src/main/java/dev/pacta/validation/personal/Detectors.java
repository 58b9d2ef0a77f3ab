/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The detectors that run by default. */
public final class Detectors {
    /** In the order in which they are asked. */
    public static final List<Detector> ALL =
            List.of(new EmailDetector(), new PaymentCardDetector(), new IbanDetector(), new PhoneDetector());

    /** Those that are only asked in fields whose names say so. */
    private static final List<IdentifierDetector> NAMED = Stream.of(
                    UnionIdentifiers.ALL, OtherIdentifiers.ALL, DocumentIdentifiers.ALL)
            .flatMap(List::stream)
            .toList();

    private Detectors() {}

    /** Those for a field: the common ones, and identifiers that its name speaks of, but for what is declared. */
    public static Detector[] of(String field, @Nullable String declared) {
        String parted = IdentifierDetector.parted(field);
        Stream<Detector> named =
                NAMED.stream().filter(each -> each.isNamedIn(parted)).map(Detector.class::cast);
        return Stream.concat(named, ALL.stream())
                .filter(detector -> declared == null || !covers(declared, detector.category()))
                .toArray(Detector[]::new);
    }

    /** The names of all kinds that are known. */
    public static List<String> kinds() {
        return Stream.concat(ALL.stream(), NAMED.stream()).map(Detector::name).toList();
    }

    /** The kind of that name; nothing when a newer version does not know it any more. */
    public static Optional<Detector> named(String name) {
        return Stream.concat(ALL.stream(), NAMED.stream())
                .filter(detector -> detector.name().equals(name))
                .findFirst();
    }

    /** Those whose category the declared one does not cover; all when nothing is declared. */
    public static Detector[] notCoveredBy(@Nullable String declared) {
        return of("", declared);
    }

    /** Whether a declared category and a found one lie on one line: {@code user.contact} covers {@code user.contact.email}. */
    public static boolean covers(String declared, String found) {
        return found.equals(declared) || found.startsWith(declared + ".") || declared.startsWith(found + ".");
    }

    /** Whether any common detector finds its kind; such a value is never shown. */
    public static boolean looksPersonal(String text) {
        for (Detector detector : ALL) {
            Detector.Match match = detector.find(text);
            if (match == Detector.Match.WHOLE || match == Detector.Match.INSIDE) {
                return true;
            }
        }
        return false;
    }
}
