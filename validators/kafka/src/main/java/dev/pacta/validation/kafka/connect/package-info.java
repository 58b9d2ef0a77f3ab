/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What Kafka Connect passes on, as it may be seen for a purpose. */
@NullMarked
package dev.pacta.validation.kafka.connect;

import org.jspecify.annotations.NullMarked;
