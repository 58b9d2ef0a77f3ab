/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What every room of the service uses: pages, problems, the clock, bounded bodies. */
@NullMarked
package dev.pacta.service.shared;

import org.jspecify.annotations.NullMarked;
