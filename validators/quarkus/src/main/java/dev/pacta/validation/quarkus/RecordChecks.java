/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import dev.pacta.validation.body.BodyVerdict;
import dev.pacta.validation.rows.Struct;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Holds records to a contract or a JSON Schema. Each check of a record gives why it does not fit, or nothing when it does. Thread-safe. */
public interface RecordChecks extends AutoCloseable {
    /** What the records are held to, for logs. */
    String heldTo();

    /** Checks JSON in UTF-8. */
    Optional<BreachReasons> json(StreamName stream, byte[] json);

    /** Checks a map. */
    Optional<BreachReasons> map(StreamName stream, Map<?, ?> record);

    /** Checks a record of a library. */
    Optional<BreachReasons> struct(StreamName stream, Struct record);

    /** Counts a record that cannot be read; it does not fit. */
    Optional<BreachReasons> unreadable(StreamName stream, String reason);

    /**
     * A judge of the bodies of an endpoint. Thread-safe.
     *
     * @param records the key under which a body has its records; empty when it is a record or a list of them
     */
    Function<byte[], BodyVerdict> bodies(StreamName stream, String records);

    /** Tells what was found until now, when there is anyone to tell. */
    @Override
    void close();
}
