/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import java.util.List;

/**
 * A schema as a registry has it.
 *
 * @param type {@code AVRO}, {@code JSON}, {@code PROTOBUF} or one that is newer
 * @param text the schema itself
 * @param references other schemas that it names
 */
record RegisteredSchema(String type, String text, List<Reference> references) {
    RegisteredSchema {
        references = List.copyOf(references);
    }

    /** A version of a subject that a schema names. */
    record Reference(String subject, int version) {}
}
