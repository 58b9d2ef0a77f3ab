/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Topics as data at rest: what lies in one is looked at, and nothing in the brokers changes. */
@NullMarked
package dev.pacta.validation.kafka.scan;

import org.jspecify.annotations.NullMarked;
