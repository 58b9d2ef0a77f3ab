/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is done while an application is built: which places are checked. */
@NullMarked
package dev.pacta.validation.quarkus.wiring;

import org.jspecify.annotations.NullMarked;
