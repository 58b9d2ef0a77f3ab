/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import java.time.Duration;

/**
 * How long others are waited for.
 *
 * @param connect until there is a connection
 * @param answer until there is an answer
 * @param stall until the next bytes of an answer
 * @param pause before the second try; each further pause is twice as long, up to 64 times
 * @param tries that bring nothing, one after another
 */
record Patience(Duration connect, Duration answer, Duration stall, Duration pause, int tries) {
    static final Patience USUAL = new Patience(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMillis(400), 5);
}
