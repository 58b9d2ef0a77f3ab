/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

/** What text must have before a search for personal data can find anything; a database can look for that. */
enum PersonalHint {
    AT_SIGN,
    PLUS_SIGN,
    /** Thirteen digits, whatever stands between them. */
    CARD_DIGITS,
    IBAN
}
