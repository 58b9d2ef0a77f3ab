/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import java.util.UUID;

/**
 * A version of a subject.
 *
 * @param id of the schema, the same for all subjects that have it
 */
record RegisteredSchema(
        String subject,
        int version,
        int id,
        RegistryFormat format,
        String digest,
        String schema,
        String contractId,
        String contractVersion) {
    private static final int HALF = 16;

    /** The text as clients want it written; every format that is not known is the usual one, as elsewhere. */
    String text(String wanted) {
        return format == RegistryFormat.PROTOBUF && wanted.equals("serialized")
                ? ProtobufDescriptor.of(schema)
                : schema;
    }

    /** The same schema has the same mark in every registry of this kind: the first half of its digest. */
    UUID guid() {
        String half = digest.substring(digest.indexOf(':') + 1);
        return new UUID(
                Long.parseUnsignedLong(half, 0, HALF, HALF), Long.parseUnsignedLong(half, HALF, 2 * HALF, HALF));
    }
}
