/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import java.util.Optional;

/**
 * Makes masked records of one library, such as Avro; found as a service of the class path. Thread-safe.
 */
public interface RecordMasking {
    /** Whether the record is of that library. */
    boolean takes(Object record);

    /**
     * Such a record as it may be seen; nothing when it may not.
     *
     * @throws ObligationException when records of its shape cannot hold what the masks leave
     */
    Optional<Object> apply(Object record, RecordGuard guard);
}
