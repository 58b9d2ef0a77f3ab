/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Doors for events other than HTTP: topics of Kafka. */
@NullMarked
package dev.pacta.lineage.transport;

import org.jspecify.annotations.NullMarked;
