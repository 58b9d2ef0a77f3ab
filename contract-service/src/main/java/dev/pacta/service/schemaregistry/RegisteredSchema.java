/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

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
        String schema,
        String contractId,
        String contractVersion) {}
