/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The registry: published contract versions, kept as they came, found by search. */
@NullMarked
package dev.pacta.service.registry;

import org.jspecify.annotations.NullMarked;
