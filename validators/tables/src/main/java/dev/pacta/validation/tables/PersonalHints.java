/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.EmailDetector;
import dev.pacta.validation.personal.IbanDetector;
import dev.pacta.validation.personal.PaymentCardDetector;
import dev.pacta.validation.personal.PhoneDetector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What text must have for each detector to find anything. */
final class PersonalHints {
    private PersonalHints() {}

    /** One for each detector; null where a detector needs nothing that a database could look for. */
    static List<@Nullable PersonalHint> of(Detector[] detectors) {
        List<@Nullable PersonalHint> hints = new ArrayList<>();
        for (Detector detector : detectors) {
            hints.add(of(detector));
        }
        return hints;
    }

    private static @Nullable PersonalHint of(Detector detector) {
        if (detector instanceof EmailDetector) {
            return PersonalHint.AT_SIGN;
        }
        if (detector instanceof PhoneDetector) {
            return PersonalHint.PLUS_SIGN;
        }
        if (detector instanceof PaymentCardDetector) {
            return PersonalHint.CARD_DIGITS;
        }
        return detector instanceof IbanDetector ? PersonalHint.IBAN : null;
    }
}
