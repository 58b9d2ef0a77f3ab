/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The calls of the Confluent Schema Registry, answered from published contracts with a server of type kafka. */
@NullMarked
package dev.pacta.service.schemaregistry;

import org.jspecify.annotations.NullMarked;
