/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Hosts of code on this machine, as strict as the documentation of the real ones. */
@NullMarked
package dev.pacta.testkit.hosting;

import org.jspecify.annotations.NullMarked;
