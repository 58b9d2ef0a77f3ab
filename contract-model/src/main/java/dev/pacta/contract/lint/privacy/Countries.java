/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries by the two letters of ISO 3166-1, and those to which personal data may go without further safeguards. */
final class Countries {
    private static final Set<String> ALL = Set.of(Locale.getISOCountries());
    /** Members of the European Economic Area. */
    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Adequacy decisions under Art. 45 GDPR that hold for the whole country; the one for the United States covers certified firms only. */
    private static final Set<String> ADEQUATE =
            Set.of("AD", "AR", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "UY");

    /** Read only for a text that is no code: the names of all countries take a new process as long as a hundred rules. */
    private static final class Names {
        private static final Map<String, String> CODES = new HashMap<>();

        static {
            for (String code : ALL) {
                CODES.put(
                        new Locale.Builder()
                                .setRegion(code)
                                .build()
                                .getDisplayCountry(Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT),
                        code);
            }
            CODES.put("uk", "GB");
            CODES.put("england", "GB");
            CODES.put("usa", "US");
            CODES.put("deutschland", "DE");
            CODES.put("el", "GR");
        }
    }

    private Countries() {}

    /** Whether the text is a country's code; EU and EEA stand for all of their members. */
    static boolean isCode(String text) {
        return ALL.contains(text) || text.equals("EU") || text.equals("EEA");
    }

    /** The code of a country that is written otherwise. */
    static Optional<String> meant(String text) {
        String plain = text.strip();
        String upper = plain.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(Names.CODES.get(plain.toLowerCase(Locale.ROOT)))
                .or(() -> isCode(upper) ? Optional.of(upper) : Optional.empty());
    }

    /** Whether a transfer there needs safeguards of Art. 46 GDPR. */
    static boolean needsSafeguards(String code) {
        return ALL.contains(code) && !EEA.contains(code) && !ADEQUATE.contains(code);
    }
}
