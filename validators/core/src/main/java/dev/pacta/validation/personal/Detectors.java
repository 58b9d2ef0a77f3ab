/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.util.List;

/** The detectors that run by default. */
public final class Detectors {
    /** In the order in which they are asked. */
    public static final List<Detector> ALL =
            List.of(new EmailDetector(), new PaymentCardDetector(), new IbanDetector(), new PhoneDetector());

    private Detectors() {}

    /** Those whose category the declared one does not cover; all when nothing is declared. */
    public static Detector[] notCoveredBy(@org.jspecify.annotations.Nullable String declared) {
        return ALL.stream()
                .filter(detector -> declared == null || !covers(declared, detector.category()))
                .toArray(Detector[]::new);
    }

    /** Whether a declared category and a found one lie on one line: {@code user.contact} covers {@code user.contact.email}. */
    static boolean covers(String declared, String found) {
        return found.equals(declared) || found.startsWith(declared + ".") || declared.startsWith(found + ".");
    }

    /** Whether any detector finds its kind; such a value is never shown. */
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
